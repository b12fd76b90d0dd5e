//! `new-operation`: everything that an operation needs in the spec, in the client,
//! in the sandbox and in the contract tests, copied from one like it. What only a
//! person can know is a placeholder, which `check` and `tidy` refuse, and the
//! command ends with the list of what is left.

mod code;
mod lines;
mod records;
mod request;
mod spec_text;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::document::{Document, METHODS};
use crate::finding::{Finding, render};
use crate::flags::{self, Format};
use crate::sources::Sources;
use crate::util::{Outcome, PLACEHOLDER, exit, print, report, root};
use crate::walk::{Operation, operations};
use code::Names;
use request::{New, NotWritten};

const SPEC: &str = "openapi/blooio.yaml";
const SOURCES: &str = "openapi/SOURCES.md";
const ROUTES: &str = "sandbox/src/operations.rs";
const CONTRACT: &str = "tests/contract/wrappers.rs";
const RESOURCES: &str = "src/resources";

/// The new content of the files, and what is left to do.
#[derive(Default)]
struct Plan {
    files: BTreeMap<PathBuf, String>,
    left: Vec<String>,
}

pub(crate) fn run(flags: &flags::NewOperation) -> Outcome {
    match plan(&root(), flags) {
        Ok(plan) => {
            for (path, text) in &plan.files {
                std::fs::write(root().join(path), text)?;
                report(&format!("wrote {}", path.display()));
            }
            report(&"left to do:");
            print(&plan.left.join("\n"));
            Ok(exit(0))
        }
        Err(refused) => {
            let finding = Finding {
                file: root().join(SPEC),
                line: refused.line,
                rule: "new-operation",
                message: refused.reason,
                remedy: refused.remedy,
            };
            print(&render(&[finding], Format::Text).trim_end());
            Ok(exit(1))
        }
    }
}

/// Makes the plan from the files of a workspace; nothing is written.
fn plan(root: &Path, flags: &flags::NewOperation) -> Result<Plan, NotWritten> {
    let read = |path: &Path| {
        std::fs::read_to_string(root.join(path)).map_err(|error| {
            NotWritten::new(1, format!("{}: {error}", path.display()), "restore it")
        })
    };
    let source = read(Path::new(SPEC))?;
    let spec = Document::parse(&root.join(SPEC), &source).map_err(|error| {
        NotWritten::new(
            error.line.unwrap_or(1),
            error.reason,
            "correct the spec first",
        )
    })?;
    let all = operations(&spec);
    let like = find(&spec, &all, &flags.like)?;
    let method = flags
        .method
        .as_deref()
        .unwrap_or(like.method)
        .to_lowercase();
    let new = New {
        id: &flags.id,
        method: &method,
        path: &flags.path,
        source: flags.source.as_deref(),
    };
    refuse(root, &spec, &all, &new)?;

    let mut plan = Plan::default();
    let written = spec_text::with_operation(&spec, &source, like, &new)?;
    if new.method == "post" {
        let sources = read(Path::new(SOURCES))?;
        plan.add(SOURCES, records::with_retry_class(&sources, new.id), || {
            format!(
                "{SOURCES}: add a row for `{}` under \"Retry classes\"",
                new.id
            )
        });
    }
    if let Some(document) = new.source {
        let path = PathBuf::from(format!("openapi/documents/{document}.toml"));
        let facts = read(&path).unwrap_or_default();
        let says = records::said_of(&spec.path, &written, new.id);
        plan.files
            .insert(path, records::with_fact(&facts, &new, &says));
    }
    plan.files.insert(SPEC.into(), written);
    copy_code(
        root,
        &read,
        &Names {
            like: &flags.like,
            new: new.id,
        },
        &new,
        &mut plan,
    )?;
    plan.finish(like, &new);
    Ok(plan)
}

/// The operation to copy.
fn find<'s, 'a>(
    spec: &Document,
    all: &'a [Operation<'s>],
    id: &str,
) -> Result<&'a Operation<'s>, NotWritten> {
    let known = || all.iter().filter(|operation| !operation.callback);
    known()
        .find(|operation| operation.id() == id)
        .ok_or_else(|| {
            let lower = id.to_lowercase();
            let alike = known().find(|operation| operation.id().to_lowercase().contains(&lower));
            NotWritten::new(
                spec.line("/paths"),
                format!("there is no operation `{id}`"),
                match alike {
                    Some(operation) => format!("did you mean `{}`?", operation.id()),
                    None => {
                        "name one by its operationId; openapi/surface.txt lists them".to_owned()
                    }
                },
            )
        })
}

/// Refuses what no later check would explain as clearly.
fn refuse(
    root: &Path,
    spec: &Document,
    all: &[Operation<'_>],
    new: &New<'_>,
) -> Result<(), NotWritten> {
    if !METHODS.contains(&new.method) {
        let reason = format!("`{}` is no HTTP method", new.method);
        return Err(NotWritten::new(
            1,
            reason,
            "write get, put, post, patch or delete",
        ));
    }
    if !new.path.starts_with('/') {
        let reason = format!("the path `{}` does not begin with `/`", new.path);
        return Err(NotWritten::new(
            spec.line("/paths"),
            reason,
            "write it as the document does, below the server's address",
        ));
    }
    let clash = all.iter().find(|operation| {
        operation.id() == new.id || (operation.path == new.path && operation.method == new.method)
    });
    if let Some(clash) = clash {
        let reason = format!(
            "{} {} is `{}` already",
            clash.method.to_uppercase(),
            clash.path,
            clash.id()
        );
        return Err(NotWritten::new(
            spec.line(&clash.pointer),
            reason,
            "choose another id, path or method",
        ));
    }
    let sources = Sources::of(&root.join(SPEC)).unwrap_or_default();
    match new.source {
        Some(id) if !sources.ids.contains(id) => Err(NotWritten::new(
            1,
            format!("`{id}` is not a document of SOURCES.md"),
            "add it to the table \"The documents\" first",
        )),
        _ => Ok(()),
    }
}

fn copy_code(
    root: &Path,
    read: &dyn Fn(&Path) -> Result<String, NotWritten>,
    names: &Names<'_>,
    new: &New<'_>,
    plan: &mut Plan,
) -> Result<(), NotWritten> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root.join(RESOURCES))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(Path::new(RESOURCES).join(entry.ok()?.file_name())))
        .collect();
    files.sort();
    let mut wrapper = None;
    for path in files {
        wrapper = code::wrapper(&read(&path)?, names).map(|found| (path, found));
        if wrapper.is_some() {
            break;
        }
    }
    if let Some((path, wrapper)) = wrapper {
        let contract = code::contract(&read(Path::new(CONTRACT))?, names, &wrapper);
        plan.add(CONTRACT, contract, || {
            format!("{CONTRACT}: call the wrapper of `{}`", names.new)
        });
        if let Some((old, new)) = &wrapper.list {
            let exports = "src/resources.rs";
            let exported = code::exported(&read(Path::new(exports))?, old, new);
            plan.add(exports, exported, || format!("{exports}: export `{new}`"));
        }
        plan.files.insert(path, wrapper.text);
    } else {
        plan.left.push(format!(
            "{RESOURCES}/: write a method for `{}`; `{}` has none that can be copied",
            names.new, names.like
        ));
        plan.left.push(format!("{CONTRACT}: call it there"));
    }
    let routed = code::route(&read(Path::new(ROUTES))?, names);
    let mut missing = Some(format!("{ROUTES}: add a handler for `{}`", names.new));
    if let Some((routes, module, name)) = routed {
        let path = PathBuf::from(format!("sandbox/src/operations/{module}.rs"));
        if let Some(text) = code::handler(&read(&path)?, &name, names, &new.call()) {
            plan.files.insert(ROUTES.into(), routes);
            plan.files.insert(path, text);
            missing = None;
        }
    }
    plan.left.extend(missing);
    Ok(())
}

impl Plan {
    /// Adds a changed file, or what a person must do instead.
    fn add(&mut self, path: &str, text: Option<String>, instead: impl FnOnce() -> String) {
        match text {
            Some(text) => {
                self.files.insert(path.into(), text);
            }
            None => self.left.push(instead()),
        }
    }

    /// Lists what is left: the placeholders with their lines, then what has no
    /// placeholder.
    fn finish(&mut self, like: &Operation<'_>, new: &New<'_>) {
        let mut left = Vec::new();
        for (path, text) in &self.files {
            for (index, line) in text.lines().enumerate() {
                if let Some((_, asked)) = line.split_once(&format!("{PLACEHOLDER}: ")) {
                    let asked = asked.trim_end_matches(['\'', '"', '|', ' ', '.']);
                    left.push(format!("{}:{}: write {asked}", path.display(), index + 1));
                }
            }
        }
        left.append(&mut self.left);
        let like = like.id();
        if new.source.is_none() {
            left.push(format!("{SPEC}: name the documents in x-sources, and write their facts into openapi/documents/"));
        }
        left.push(format!("{SPEC}: parameters, body, answer and examples are those of `{like}`: change what differs, and give what is new a schema of its own"));
        left.push(format!(
            "sandbox/, {RESOURCES}/, {CONTRACT}: the copies do what `{like}` does"
        ));
        let path = erased(new.path);
        left.push(format!("openapi/drift.toml, if the vendor's export lacks it:\n    [[accepted]]\n    places = [\"{} {path}\"]\n    fact = \"place\"\n    theirs = \"absent\"\n    reason = \"\"", new.method.to_uppercase()));
        left.push("CHANGELOG.md: a line in the words of a caller".to_owned());
        left.push("cargo xtask check, cargo xtask gen, cargo fmt, cargo xtask tidy, cargo xtask drift openapi/vendor.json".to_owned());
        left.push("cargo test --test contract --all-features, cargo test -p blooio-sandbox, SNAPSHOTS=overwrite cargo test -p blooio-cli --test command".to_owned());
        self.left = left;
    }
}

/// A path without the names of its parameters, as `drift` writes it.
fn erased(path: &str) -> String {
    let steps = path.split('/').map(|step| match step.starts_with('{') {
        true => "{}",
        false => step,
    });
    steps.collect::<Vec<_>>().join("/")
}
