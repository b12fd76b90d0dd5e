//! `mutate`: measures how much of the spec the checks and the contract tests
//! cover. It breaks the spec in one small way at a time; a mutant that nothing
//! notices shows a gap. The tests read the spec at run time, so that nothing is
//! rebuilt.
//!
//! With `--regenerate` the client is taken to be made from the mutant, as it
//! would be after a wrong edit and `cargo xtask gen`: types, tests and the
//! surface agree with it, and only the rules, the documents and the vendor's
//! export are left to notice.

mod breaks;
mod choose;
mod fate;
mod mutant;
mod suite;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::check::check;
use crate::document::Document;
use crate::drift::Export;
use crate::sources::Sources;
use crate::util::{Outcome, exit, print, report, root};
use crate::{codegen, flags};
use fate::Fate;
use mutant::Mutant;
use suite::Suite;

const SPEC: &str = "openapi/blooio.yaml";
/// The share of mutants that must die, in percent.
const GOAL: f64 = 95.0;

pub(crate) fn run(flags: &flags::Mutate) -> Outcome {
    let spec = Document::read(&root().join(SPEC))?;
    let sources = Sources::of(&spec.path)?;
    let folder = tempdir()?;
    let judges = Judges {
        spec: &spec,
        sources: &sources,
        export: Some(Export::read_own()?),
        surface: codegen::surface(&spec)?,
        suite: match flags.regenerate {
            true => None,
            false => Some(Suite::build()?),
        },
        folder: &folder,
    };
    if let Some(suite) = &judges.suite {
        suite.passes_unbroken(&spec, &folder)?;
    }
    let mutants: Vec<_> = choose::choose(&spec, flags.seed, usize::MAX)
        .into_iter()
        .filter(|mutant| flags.kind.as_deref().is_none_or(|kind| mutant.kind == kind))
        .take(flags.count)
        .collect();
    let fates = judges.judge_all(&mutants);
    std::fs::remove_dir_all(&folder)?;
    let results: Vec<_> = mutants.iter().zip(fates).collect();
    print(&table(&spec, &results, flags.seed).trim_end());
    let killed = results.iter().filter(|(_, fate)| fate.killed()).count();
    let enough = share(killed, results.len()) >= GOAL;
    Ok(exit(usize::from(!enough)))
}

/// Everything that may notice a mutant.
struct Judges<'a> {
    spec: &'a Document,
    sources: &'a Sources,
    /// The vendor's export; nothing for a spec that is not the API's.
    export: Option<Export>,
    /// The surface of the unbroken spec.
    surface: String,
    /// The contract tests; nothing if the client is made from the mutant.
    suite: Option<Suite>,
    folder: &'a Path,
}

impl Judges<'_> {
    /// Judges every mutant, as many at a time as there are cores.
    fn judge_all(&self, mutants: &[Mutant]) -> Vec<Fate> {
        let next = AtomicUsize::new(0);
        let fates = Mutex::new(vec![Fate::Survived; mutants.len()]);
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(mutant) = mutants.get(index) else {
                            break;
                        };
                        let text = format!("{:#}", mutant.apply(&self.spec.value));
                        let fate = self.judge(&text, index);
                        if let Ok(mut fates) = fates.lock() {
                            fates[index] = fate;
                        }
                    }
                });
            }
        });
        fates.into_inner().unwrap_or_default()
    }

    fn judge(&self, text: &str, index: usize) -> Fate {
        if let Some(finding) = check(&self.spec.path, text, self.sources).first() {
            return Fate::Checked(finding.rule);
        }
        let Ok(mutant) = Document::parse(&self.spec.path, text) else {
            return Fate::Checked("yaml");
        };
        let differs = |export: &Export| !export.findings(&mutant).is_empty();
        if self.export.as_ref().is_some_and(differs) {
            return Fate::Drifted;
        }
        let Some(suite) = &self.suite else {
            return Fate::Survived;
        };
        let path = self.folder.join(format!("mutant-{index}.json"));
        if let Err(error) = std::fs::write(&path, text) {
            report(&format!("{}: {error}", path.display()));
            return Fate::Survived;
        }
        match suite.run(&path) {
            Fate::Survived => self.reviewed(&mutant),
            fate => fate,
        }
    }

    fn reviewed(&self, mutant: &Document) -> Fate {
        match codegen::surface(mutant) {
            Ok(surface) if surface == self.surface => Fate::Survived,
            _ => Fate::Surfaced,
        }
    }
}

/// The score by kind, then the survivors.
fn table(spec: &Document, results: &[(&Mutant, Fate)], seed: u64) -> String {
    let mut kinds: BTreeMap<&str, Row> = BTreeMap::new();
    let mut sum = Row::default();
    for (mutant, fate) in results {
        let column = match fate {
            Fate::Checked(_) => 0,
            Fate::Drifted => 1,
            Fate::Tested | Fate::TimedOut => 2,
            Fate::Surfaced => 3,
            Fate::Survived => 4,
        };
        kinds.entry(mutant.kind).or_default()[column] += 1;
        sum[column] += 1;
    }
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{:<20} {:>7} {:>8} {:>8} {:>8} {:>10} {:>8} {:>9}",
        "kind", "mutants", "by check", "by drift", "by tests", "by surface", "survived", "noticed"
    );
    for (kind, row) in &kinds {
        line(&mut out, kind, row);
    }
    line(&mut out, &format!("all (seed {seed})"), &sum);
    let survivors: Vec<_> = results.iter().filter(|(_, fate)| !fate.killed()).collect();
    if !survivors.is_empty() {
        let _ = writeln!(out, "\nsurvivors:");
    }
    for (mutant, _) in survivors {
        let place = spec.line(&mutant.pointer);
        let _ = writeln!(
            out,
            "{SPEC}:{place}: [{}] {}",
            mutant.kind, mutant.description
        );
    }
    out
}

/// Mutants noticed by check, drift, tests and surface, and survivors.
type Row = [usize; 5];

fn line(out: &mut String, name: &str, row: &Row) {
    let all: usize = row.iter().sum();
    let [checked, drifted, tested, surfaced, survived] = row;
    let noticed = share(all - survived, all);
    let _ = writeln!(
        out,
        "{name:<20} {all:>7} {checked:>8} {drifted:>8} {tested:>8} {surfaced:>10} {survived:>8} {noticed:>7.1} %"
    );
}

#[allow(clippy::cast_precision_loss, reason = "a few hundred mutants")]
fn share(part: usize, all: usize) -> f64 {
    if all == 0 {
        100.0
    } else {
        100.0 * part as f64 / all as f64
    }
}

/// Creates a temporary folder for the mutants.
fn tempdir() -> std::io::Result<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("spec-mutants-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
