//! The README is read in a checkout, on docs.rs and on crates.io. Only docs.rs
//! has an address that is known, so links to files go to its view of the
//! package's sources, and their targets have to be in the package.

use std::path::Path;

/// How docs.rs shows a file of the newest release.
const SOURCES: &str = "https://docs.rs/crate/blooio-client/latest/source/";

#[test]
fn links_of_the_readme_exist_in_all_three_places() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let links: Vec<&str> = targets(&readme).collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        if let Some(file) = link.strip_prefix(SOURCES) {
            assert!(root.join(file).exists(), "{file} does not exist");
            let top = file.split('/').next().unwrap_or(file);
            let is_included = [file, top]
                .iter()
                .any(|path| manifest.contains(&format!("\"/{path}\"")));
            assert!(is_included, "{file} is not in the package");
        } else if let Some(anchor) = link.strip_prefix('#') {
            let heading = readme.lines().filter_map(|line| line.strip_prefix("## "));
            let mut anchors = heading.map(|text| text.to_lowercase().replace(' ', "-"));
            assert!(anchors.any(|known| known == anchor), "no heading #{anchor}");
        } else {
            assert!(
                link.starts_with("https://"),
                "{link} works in a checkout only"
            );
        }
    }
}

#[test]
fn the_readme_says_what_it_takes_to_begin() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let rust = env!("CARGO_PKG_RUST_VERSION");
    for words in [
        "cargo add blooio-client",
        "cargo add tokio",
        &format!("needs Rust {rust} or later"),
        "Until 1.0.0 a minor version may break callers",
    ] {
        assert!(readme.contains(words), "the README does not say: {words}");
    }
}

/// The targets of `[text](target)`.
fn targets(markdown: &str) -> impl Iterator<Item = &str> {
    let ends = markdown.split("](").skip(1);
    ends.filter_map(|rest| rest.split(')').next())
}
