//! `mutate`: how much of the spec the checks and the contract tests really
//! hold. It breaks the spec in one small way at a time; a mutant that nothing
//! notices marks a hole. The tests read the spec at run time, so that nothing is
//! rebuilt.

mod breaks;
mod mutants;
mod suite;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::check::check;
use crate::flags;
use crate::sources::Sources;
use crate::spec::Spec;
use crate::{Outcome, print, report, root};
use mutants::Mutant;
use suite::Suite;

const SPEC: &str = "openapi/blooio.yaml";
/// The share of mutants that must die, in percent.
const GOAL: f64 = 95.0;

pub(crate) fn run(flags: &flags::Mutate) -> Outcome {
    let spec = Spec::read(&root().join(SPEC))?;
    let sources = Sources::of(&spec.path)?;
    let suite = Suite::build()?;
    let folder = tempdir()?;
    match &suite {
        Some(suite) => suite.passes_unbroken(&spec, &folder)?,
        None => report(&"there is no tests/contract.rs, so only `check` looks at the mutants"),
    }
    let mutants = mutants::choose(&spec, flags.seed, flags.count);
    let fates = judge_all(&mutants, &spec, &sources, suite.as_ref(), &folder);
    std::fs::remove_dir_all(&folder)?;
    let results: Vec<_> = mutants.iter().zip(fates).collect();
    print(&table(&spec, &results, flags.seed).trim_end());
    let killed = results.iter().filter(|(_, fate)| fate.killed()).count();
    let enough = share(killed, results.len()) >= GOAL;
    Ok(if enough || suite.is_none() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What became of a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fate {
    /// `check` found it, by this rule.
    Checked(&'static str),
    /// A contract test failed.
    Tested,
    /// The contract tests did not end in time, which a person would notice.
    TimedOut,
    /// Nothing noticed.
    Survived,
}

impl Fate {
    fn killed(&self) -> bool {
        *self != Self::Survived
    }
}

/// Judges every mutant, as many at a time as there are cores.
fn judge_all(
    mutants: &[Mutant],
    spec: &Spec,
    sources: &Sources,
    suite: Option<&Suite>,
    folder: &Path,
) -> Vec<Fate> {
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
                    let text = format!("{:#}", mutant.apply(&spec.value));
                    let fate = judge(&text, index, spec, sources, suite, folder);
                    if let Ok(mut fates) = fates.lock() {
                        fates[index] = fate;
                    }
                }
            });
        }
    });
    fates.into_inner().unwrap_or_default()
}

fn judge(
    text: &str,
    index: usize,
    spec: &Spec,
    sources: &Sources,
    suite: Option<&Suite>,
    folder: &Path,
) -> Fate {
    if let Some(finding) = check(&spec.path, text, sources).first() {
        return Fate::Checked(finding.rule);
    }
    let Some(suite) = suite else {
        return Fate::Survived;
    };
    let path = folder.join(format!("mutant-{index}.json"));
    if let Err(error) = std::fs::write(&path, text) {
        report(&format!("{}: {error}", path.display()));
        return Fate::Survived;
    }
    suite.run(&path)
}

/// The score by kind, then the survivors.
fn table(spec: &Spec, results: &[(&Mutant, Fate)], seed: u64) -> String {
    let mut kinds: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (mutant, fate) in results {
        let row = kinds.entry(mutant.kind).or_default();
        row[0] += 1;
        match fate {
            Fate::Checked(_) => row[1] += 1,
            Fate::Tested | Fate::TimedOut => row[2] += 1,
            Fate::Survived => row[3] += 1,
        }
    }
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{:<24} {:>7} {:>8} {:>8} {:>8} {:>7}",
        "kind", "mutants", "by check", "by tests", "survived", "killed"
    );
    let mut sum = [0; 4];
    for (kind, row) in &kinds {
        line(&mut out, kind, *row);
        for (sum, value) in sum.iter_mut().zip(row) {
            *sum += value;
        }
    }
    line(&mut out, &format!("all (seed {seed})"), sum);
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

fn line(out: &mut String, name: &str, [all, checked, tested, survived]: [usize; 4]) {
    let killed = share(checked + tested, all);
    let _ = writeln!(
        out,
        "{name:<24} {all:>7} {checked:>8} {tested:>8} {survived:>8} {killed:>5.1} %"
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

/// A folder of our own for the mutants.
fn tempdir() -> std::io::Result<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("spec-mutants-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
