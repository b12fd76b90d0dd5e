//! The mutants are small, all different, and the same for the same seed.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn small() -> Spec {
    Spec::parse(Path::new("small.yaml"), SMALL.to_owned()).unwrap()
}

#[test]
fn every_mutant_differs_from_the_spec_and_from_the_others() {
    let spec = small();
    let mut seen = BTreeSet::new();
    for mutant in breaks::all(&spec) {
        let broken = mutant.apply(&spec.value);
        assert_ne!(broken, spec.value, "{mutant:?}");
        assert!(seen.insert(broken.to_string()), "twice: {mutant:?}");
    }
    assert!(seen.len() > 100);
}

#[test]
fn our_own_spec_has_mutants_of_every_kind() {
    let spec = Spec::read(&root().join(SPEC)).unwrap();
    let kinds: BTreeSet<_> = breaks::all(&spec)
        .iter()
        .map(|mutant| mutant.kind)
        .collect();
    for kind in [
        "property renamed",
        "property dropped",
        "property retyped",
        "required added",
        "required dropped",
        "enum value dropped",
        "open value dropped",
        "extensible mark",
        "bounds swapped",
        "path",
        "method",
        "parameter place",
        "parameter name",
        "parameter required",
        "status",
        "media type",
        "format",
        "retry class",
        "nullable",
        "pattern",
        "body required",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
}

#[test]
fn the_same_seed_makes_the_same_mutants() {
    let spec = small();
    let names = |seed| -> Vec<String> {
        mutants::choose(&spec, seed, 40)
            .into_iter()
            .map(|mutant| mutant.description)
            .collect()
    };
    assert_eq!(names(7), names(7));
    assert_ne!(names(7), names(8));
    assert_eq!(names(7).len(), 40);
}

#[test]
fn more_than_there_are_gives_all_there_are() {
    let spec = small();
    let all = breaks::all(&spec).len();
    assert_eq!(mutants::choose(&spec, 1, 100_000).len(), all);
}

#[test]
fn check_kills_what_breaks_a_rule_and_says_which() {
    let spec = small();
    let sources = Sources::parse(
        "## The documents\n| `guide` | g |\n| `reference` | r |\n## Retry classes\n| `createNote` | keyed | w |\n",
    );
    let mutants: Vec<_> = breaks::all(&spec)
        .into_iter()
        .filter(|mutant| mutant.kind == "retry class" || mutant.kind == "media type")
        .collect();
    let fates = judge_all(&mutants, &spec, &sources, None, Path::new("."));
    for (mutant, fate) in mutants.iter().zip(fates) {
        assert!(matches!(fate, Fate::Checked(_)), "{mutant:?}");
    }
}

#[test]
fn the_table_counts_by_kind_and_lists_survivors_with_their_line() {
    let spec = small();
    let mutants = mutants::choose(&spec, 7, 2);
    let results = vec![
        (&mutants[0], Fate::Checked("tag")),
        (&mutants[1], Fate::Survived),
    ];
    let text = table(&spec, &results, 7);
    assert!(
        text.contains("all (seed 7)                   2        1        0        1  50.0 %"),
        "{text}"
    );
    let line = spec.line(&mutants[1].pointer);
    let survivor = format!("{SPEC}:{line}: [{}]", mutants[1].kind);
    assert!(text.contains(&survivor), "{text}");
}

#[test]
fn the_test_binary_is_found_in_what_cargo_prints() {
    let messages = "{\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"other\"},\"executable\":\"/x\"}\n\
        {\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"contract\"},\"executable\":\"/t/contract-1\"}\nnot json\n";
    assert_eq!(suite::executable(messages), Some("/t/contract-1".into()));
    assert_eq!(suite::executable(""), None);
}
