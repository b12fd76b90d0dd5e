//! `release`: whether the version in Cargo.toml can be released, and the
//! commands that release it. It changes nothing.

use std::path::Path;
use std::process::Command;

use crate::diff;
use crate::finding::{Finding, render};
use crate::flags::{self, Format};
use crate::releases::{Version, git, released_in};
use crate::util::{Outcome, exit, installed, plural, print, report, root};

/// The published crates with their folders, each after those that it depends on.
const CRATES: [(&str, &str); 4] = [
    ("blooio-client", "."),
    ("blooio-sandbox", "sandbox"),
    ("blooio-outbox", "outbox"),
    ("blooio-cli", "cli"),
];

pub(crate) fn run(_: &flags::Release) -> Outcome {
    let root = root();
    let manifest = std::fs::read_to_string(root.join("Cargo.toml"))?;
    let version = field(&manifest, &["package", "version"]).unwrap_or_default();
    let mut findings = Vec::new();
    let changelog = std::fs::read_to_string(root.join("CHANGELOG.md"))?;
    findings.extend(check_changelog(&changelog, &version));
    findings.extend(check_git(&root, &version));
    for (name, folder) in CRATES {
        let path = root.join(folder).join("Cargo.toml");
        let own = std::fs::read_to_string(&path)?;
        findings.extend(check_manifest(&path, &own, name, &version));
        if findings.iter().all(|finding| finding.rule != "manifest") {
            findings.extend(check_contents(&root.join(folder), &packaged(name)?)?);
        }
    }
    let readme = std::fs::read_to_string(root.join("README.md"))?;
    let msrv = field(&manifest, &["workspace", "package", "rust-version"]).unwrap_or_default();
    findings.extend(check_readme(&readme, &version, &msrv));
    if let Some(demanded) = diff::unmet()? {
        findings.push(finding(
            "Cargo.toml",
            "version",
            demanded,
            "raise it in every crate",
        ));
    }
    findings.extend(check_licences()?);
    findings.extend(check_compiler(&msrv)?);
    print(&render(&findings, Format::Text).trim_end());
    if !findings.is_empty() {
        report(&format!(
            "{version} cannot be released: {}",
            plural(findings.len(), "finding")
        ));
        return Ok(exit(findings.len()));
    }
    report(&format!("{version} can be released by:"));
    print(&commands(&version).join("\n"));
    Ok(exit(0))
}

fn commands(version: &str) -> Vec<String> {
    let mut commands = vec![
        "cargo xtask ci".to_owned(),
        format!("git tag -a v{version} -m v{version}"),
        format!("git push origin v{version}"),
    ];
    commands.extend(CRATES.map(|(name, _)| format!("cargo publish -p {name}")));
    commands
}

/// The version has a dated heading with something below it, and nothing is left
/// above it.
fn check_changelog(text: &str, version: &str) -> Vec<Finding> {
    let lines: Vec<&str> = text.lines().collect();
    let is_heading = |line: &&str| line.starts_with("## ");
    let wanted = Version::parse(version);
    let at = lines
        .iter()
        .position(|line| released_in(line).is_some_and(|one| Some(one) == wanted));
    let Some(at) = at else {
        let remedy = format!("rename \"Unreleased\" to `## {version} - YYYY-MM-DD`");
        let reason = format!("there is no dated heading for {version}");
        return vec![finding("CHANGELOG.md", "changelog", reason, &remedy)];
    };
    let below = lines[at + 1..].iter().take_while(|line| !is_heading(line));
    let is_empty = below.clone().all(|line| line.trim().is_empty());
    let above = lines[..at].iter().skip_while(|line| !is_heading(line));
    let left = above.filter(|line| line.starts_with('-')).count();
    let mut findings = Vec::new();
    if is_empty {
        let reason = format!("nothing is said about {version}");
        findings.push(finding(
            "CHANGELOG.md",
            "changelog",
            reason,
            "say what changed for a caller",
        ));
    }
    if left > 0 {
        let reason = format!(
            "{} above the heading of {version}",
            if left == 1 {
                "1 entry is".to_owned()
            } else {
                format!("{left} entries are")
            }
        );
        findings.push(finding(
            "CHANGELOG.md",
            "changelog",
            reason,
            "move what belongs to this version below it",
        ));
    }
    findings
}

fn check_git(root: &Path, version: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if git(root, &["status", "--porcelain"]).is_none_or(|status| !status.is_empty()) {
        findings.push(finding(
            ".",
            "git",
            "there are changes that are not committed",
            "commit them",
        ));
    }
    let tag = format!("v{version}");
    let commit = |name: &str| git(root, &["rev-list", "-n", "1", name]);
    let tagged = git(root, &["tag", "--list", &tag]).is_some_and(|tags| !tags.is_empty());
    // The workflow runs on the tag itself.
    if tagged && commit(&tag) != commit("HEAD") {
        let reason = format!("the tag {tag} is another commit");
        findings.push(finding("Cargo.toml", "git", reason, "raise the version"));
    }
    findings
}

/// A crate has the name, the version and what a registry asks for, and names
/// the version of each sibling.
fn check_manifest(path: &Path, text: &str, name: &str, version: &str) -> Vec<Finding> {
    let file = path.display().to_string();
    let mut findings = Vec::new();
    for (key, expected) in [("name", name), ("version", version)] {
        let found = field(text, &["package", key]).unwrap_or_default();
        if found != expected {
            let reason = format!("the {key} is `{found}`");
            findings.push(finding(
                &file,
                "manifest",
                reason,
                &format!("write `{expected}`"),
            ));
        }
    }
    for key in ["description", "readme"] {
        let beside = path.with_file_name("README.md");
        let is_implied = key == "readme" && beside.exists();
        if field(text, &["package", key]).is_none() && !is_implied {
            let reason = format!("there is no {key}");
            findings.push(finding(
                &file,
                "manifest",
                reason,
                "a registry shows it; add it",
            ));
        }
    }
    let manifest: toml::Table = toml::from_str(text).unwrap_or_default();
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
    for (dependency, value) in dependencies.into_iter().flatten() {
        let own = value.get("version").and_then(toml::Value::as_str);
        if value.get("path").is_some()
            && own.is_none_or(|own| own.trim_start_matches('=') != version)
        {
            let reason = format!("`{dependency}` is not of version {version}");
            let remedy = format!("write `version = \"{version}\"` beside its path");
            findings.push(finding(&file, "manifest", reason, &remedy));
        }
    }
    findings
}

/// What a package would contain: with its licences and its README, and with
/// every file that its code includes.
fn check_contents(folder: &Path, packaged: &[String]) -> std::io::Result<Vec<Finding>> {
    let mut missing: Vec<String> = ["LICENSE-APACHE", "LICENSE-MIT", "README.md"]
        .map(str::to_owned)
        .into_iter()
        .filter(|name| !packaged.contains(name))
        .collect();
    for file in packaged.iter().filter(|file| file.ends_with(".rs")) {
        let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
            continue;
        };
        for included in included(&text) {
            let place = Path::new(file)
                .parent()
                .unwrap_or(Path::new(""))
                .join(&included);
            let place = normal(&place);
            if folder.join(&place).is_file() && !packaged.contains(&place) {
                missing.push(place);
            }
        }
    }
    missing.sort();
    missing.dedup();
    let file = folder.join("Cargo.toml").display().to_string();
    Ok(missing
        .into_iter()
        .map(|name| {
            let reason = format!("the package would lack {name}");
            finding(&file, "contents", reason, "add it to `include`")
        })
        .collect())
}

/// The paths in `include!`, `include_str!`, `include_bytes!` and `#[path]`.
fn included(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in [
        "include!(\"",
        "include_str!(\"",
        "include_bytes!(\"",
        "#[path = \"",
    ] {
        for rest in text.split(start).skip(1) {
            found.extend(rest.split_once('"').map(|(path, _)| path.to_owned()));
        }
    }
    found
}

/// A relative path without `..`.
fn normal(path: &Path) -> String {
    let mut steps: Vec<String> = Vec::new();
    for step in path.iter().map(|step| step.to_string_lossy().into_owned()) {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

/// The licences, sources and banned crates of deny.toml, if cargo-deny is
/// installed.
fn check_licences() -> std::io::Result<Option<Finding>> {
    if !installed("cargo-deny") {
        report(&"not checked: licences, because cargo-deny is not installed; .ci/run installs it");
        return Ok(None);
    }
    let arguments = ["deny", "check", "bans", "licenses", "sources"];
    let passed = Command::new("cargo")
        .args(arguments)
        .current_dir(root())
        .status()?
        .success();
    let remedy = "see `cargo deny check bans licenses sources`";
    Ok((!passed).then(|| {
        finding(
            "deny.toml",
            "licences",
            "cargo-deny refuses a dependency",
            remedy,
        )
    }))
}

/// Every published crate compiles with the oldest supported compiler, if that is
/// installed.
fn check_compiler(msrv: &str) -> std::io::Result<Option<Finding>> {
    let toolchains = Command::new("rustup").args(["toolchain", "list"]).output();
    let toolchains = toolchains.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    if !toolchains.is_ok_and(|list| list.lines().any(|line| line.starts_with(msrv))) {
        report(&format!(
            "not checked: Rust {msrv}, because it is not installed; the workflow's job `msrv` checks it"
        ));
        return Ok(None);
    }
    let mut command = Command::new("rustup");
    command.args(["run", msrv, "cargo", "check", "--all-features"]);
    for (name, _) in CRATES {
        command.args(["--package", name]);
    }
    let passed = command.current_dir(root()).status()?.success();
    let reason = format!("the crates do not compile with Rust {msrv}");
    Ok((!passed).then(|| {
        finding(
            "Cargo.toml",
            "msrv",
            reason,
            "use nothing newer, or raise `rust-version`",
        )
    }))
}

/// The files that `cargo package` would put into a package.
fn packaged(name: &str) -> Result<Vec<String>, String> {
    let output = Command::new("cargo")
        .args(["package", "--list", "--allow-dirty", "-p", name])
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo does not run: {error}"))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo package --list -p {name}: {reason}"));
    }
    let list = String::from_utf8_lossy(&output.stdout);
    Ok(list.lines().map(|line| line.replace('\\', "/")).collect())
}

/// The README tells callers the version to ask for and the compiler to have.
fn check_readme(text: &str, version: &str, msrv: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !text.contains(msrv) {
        let reason = format!("it does not say that Rust {msrv} is needed");
        findings.push(finding("README.md", "readme", reason, "say so"));
    }
    let short = version.rsplit_once('.').map_or(version, |(short, _)| short);
    for (index, line) in text.lines().enumerate() {
        let named = line.split_once("blooio-client = ").map(|(_, rest)| rest);
        let asked = named.and_then(|rest| rest.split('"').nth(1));
        if let Some(asked) =
            asked.filter(|asked| asked.starts_with(|first: char| first.is_ascii_digit()))
            && asked != short
            && asked != version
        {
            let mut wrong = finding(
                "README.md",
                "readme",
                format!("it asks for {asked}"),
                "write ",
            );
            wrong.line = index + 1;
            wrong.remedy = format!("write `{short}`");
            findings.push(wrong);
        }
    }
    findings
}

fn field(manifest: &str, keys: &[&str]) -> Option<String> {
    let table: toml::Table = toml::from_str(manifest).ok()?;
    let mut value = &toml::Value::Table(table);
    for key in keys {
        value = value.get(key)?;
    }
    value.as_str().map(str::to_owned)
}

fn finding(file: &str, rule: &'static str, message: impl Into<String>, remedy: &str) -> Finding {
    Finding {
        file: file.into(),
        line: 1,
        rule,
        message: message.into(),
        remedy: remedy.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(|one| one.message.as_str()).collect()
    }

    #[test]
    fn a_version_needs_a_dated_heading_with_entries_below_it() {
        let good = "# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-12-01\n\n- A thing.\n";
        assert_eq!(messages(&check_changelog(good, "0.2.0")), [""; 0]);
        assert_eq!(
            messages(&check_changelog(good, "0.3.0")),
            ["there is no dated heading for 0.3.0"]
        );
        let left = good.replace("Unreleased\n", "Unreleased\n\n- Another.\n");
        assert_eq!(
            messages(&check_changelog(&left, "0.2.0")),
            ["1 entry is above the heading of 0.2.0"]
        );
        let silent = good.replace("- A thing.", "");
        assert_eq!(
            messages(&check_changelog(&silent, "0.2.0")),
            ["nothing is said about 0.2.0"]
        );
    }

    #[test]
    fn siblings_have_the_version_that_is_released() {
        let text = "[package]\nname = \"b\"\nversion = \"0.2.0\"\ndescription = \"d\"\nreadme = \"r\"\n\
            [dependencies]\na = { path = \"..\", version = \"0.1.0\" }\nc = { path = \"../c\" }\nd = \"1\"\n";
        let findings = check_manifest(Path::new("b/Cargo.toml"), text, "b", "0.2.0");
        assert_eq!(
            messages(&findings),
            ["`a` is not of version 0.2.0", "`c` is not of version 0.2.0"]
        );
    }

    #[test]
    fn a_file_that_the_code_includes_must_be_packaged() {
        let folder = root();
        let packaged = |more: &[&str]| -> Vec<String> {
            let files = [
                "LICENSE-APACHE",
                "LICENSE-MIT",
                "README.md",
                "src/generated.rs",
            ];
            files
                .iter()
                .chain(more)
                .map(|&one| one.to_owned())
                .collect()
        };
        let findings = check_contents(&folder, &packaged(&[])).unwrap();
        assert_eq!(
            messages(&findings),
            [
                "the package would lack openapi/generated.rs",
                "the package would lack openapi/generated_events.rs"
            ]
        );
        let all = packaged(&["openapi/generated.rs", "openapi/generated_events.rs"]);
        assert_eq!(messages(&check_contents(&folder, &all).unwrap()), [""; 0]);
    }

    #[test]
    fn the_readme_names_the_version_and_the_compiler() {
        let good = "Needs Rust 1.89.\nblooio-client = \"0.2\"\n";
        assert_eq!(messages(&check_readme(good, "0.2.0", "1.89")), [""; 0]);
        let old = check_readme(good, "0.3.0", "1.90");
        assert_eq!(
            messages(&old),
            [
                "it does not say that Rust 1.90 is needed",
                "it asks for 0.2"
            ]
        );
        assert_eq!(old[1].line, 2);
    }

    #[test]
    fn every_crate_is_packaged_with_its_readme_and_both_licences() {
        for (name, folder) in CRATES {
            let packaged = packaged(name).unwrap();
            let findings = check_contents(&root().join(folder), &packaged).unwrap();
            assert_eq!(messages(&findings), [""; 0], "{name}");
        }
    }

    #[test]
    fn a_tag_on_another_commit_is_refused_and_the_one_that_is_released_is_not() {
        let folder = std::env::temp_dir().join(format!("release-tag-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let run = |arguments: &[&str]| git(&folder, arguments).unwrap();
        let commit = || {
            let who = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
            let commit = [
                "commit",
                "-q",
                "--no-gpg-sign",
                "--allow-empty",
                "-m",
                "Change",
            ];
            run(&[who.as_slice(), commit.as_slice()].concat());
        };
        run(&["init", "-q", "-b", "main"]);
        commit();
        run(&["tag", "v0.2.0"]);
        assert_eq!(messages(&check_git(&folder, "0.2.0")), [""; 0]);
        commit();
        assert_eq!(
            messages(&check_git(&folder, "0.2.0")),
            ["the tag v0.2.0 is another commit"]
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
