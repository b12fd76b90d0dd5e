//! The mutants that were found so far, and how names are broken.

use crate::mutate::mutant::{Edit, Mutant};

/// The mutants that were found so far.
#[derive(Default)]
pub(super) struct Breaks(pub(super) Vec<Mutant>);

impl Breaks {
    pub(super) fn push(
        &mut self,
        kind: &'static str,
        pointer: &str,
        description: &str,
        edit: Edit,
    ) {
        self.0.push(Mutant {
            kind,
            pointer: pointer.to_owned(),
            description: description
                .replace("/components/schemas/", "")
                .replace("~1", "/"),
            edit,
        });
    }
}

pub(super) fn rename(old: &str, new: &str) -> Edit {
    Edit::Rename(old.to_owned(), new.to_owned())
}

/// A name with two letters swapped, or with one letter more if no swap is possible.
pub(super) fn misspelt(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let differ = (1..letters.len().saturating_sub(1))
        .find(|at| letters[*at] != letters[at + 1] && letters[*at].is_alphanumeric());
    match differ {
        Some(at) if letters[at + 1].is_alphanumeric() => letters.swap(at, at + 1),
        _ => letters.push('s'),
    }
    letters.into_iter().collect()
}
