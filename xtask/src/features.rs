//! `features`: checks that every feature of the client and of the outbox compiles
//! alone. A caller may turn on any one of them, and no other check notices a `use`
//! that only another feature provides.

use std::process::Command;

use crate::util::{Outcome, exit, plural, report, root};

/// The packages that have features, with their folders.
const PACKAGES: [(&str, &str); 2] = [("blooio-client", "."), ("blooio-outbox", "outbox")];

pub(crate) fn run() -> Outcome {
    let mut failed = Vec::new();
    let mut count = 0;
    for (package, folder) in PACKAGES {
        let manifest = std::fs::read_to_string(root().join(folder).join("Cargo.toml"))?;
        for feature in alone(&manifest) {
            count += 1;
            report(&format!("==> {package} with {feature} alone"));
            let status = Command::new("cargo")
                .args(["check", "--quiet", "--lib", "--no-default-features"])
                .args(["--package", package, "--features", &feature])
                .current_dir(root())
                .status()?;
            if !status.success() {
                failed.push(format!("{package}/{feature}"));
            }
        }
    }
    report(&match failed.as_slice() {
        [] => format!("each of {} compiles alone", plural(count, "feature")),
        failed => format!("do not compile alone: {}", failed.join(", ")),
    });
    Ok(exit(failed.len()))
}

/// The features of a manifest, without `default`.
fn alone(manifest: &str) -> Vec<String> {
    let manifest: toml::Table = toml::from_str(manifest).unwrap_or_default();
    let features = manifest.get("features").and_then(toml::Value::as_table);
    let names = features.into_iter().flat_map(toml::Table::keys);
    names.filter(|name| *name != "default").cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_but_the_default_ones_is_tried() {
        let manifest = "[features]\ndefault = [\"a\"]\na = []\nb = [\"a\"]\n";
        assert_eq!(alone(manifest), ["a", "b"]);
        assert_eq!(alone("[package]\nname = \"p\"\n"), [""; 0]);
    }

    #[test]
    fn the_packages_have_features() {
        for (package, folder) in PACKAGES {
            let path = root().join(folder).join("Cargo.toml");
            let features = alone(&std::fs::read_to_string(path).unwrap());
            assert!(!features.is_empty(), "{package}");
        }
    }
}
