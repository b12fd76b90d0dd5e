//! `gen`: generates the committed files from the spec: the client, the code for
//! receiving, the schemas and the surface.

mod schemas;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::codegen;
use crate::document::Document;
use crate::flags::Gen;
use crate::util::{Outcome, report, root};

const SPEC: &str = "openapi/blooio.yaml";
const PREAMBLE: &str = "// Made by `cargo xtask gen` from openapi/blooio.yaml; do not edit.\n\n";

pub(crate) fn run(flags: &Gen) -> Outcome {
    let root = root();
    let spec = Document::read(&root.join(SPEC))?;
    let generated = codegen::generate_document(&spec)?;
    let code = format!("{PREAMBLE}{}", generated.code);
    let events = format!("{PREAMBLE}{}", generated.events);
    let files = [
        ("openapi/generated.rs", code),
        ("openapi/generated_events.rs", events),
        ("openapi/surface.txt", generated.surface),
        ("openapi/generated_schemas.txt", schemas::render(&spec)),
    ];
    let mut stale = false;
    for (name, contents) in files {
        stale |= !ensure(&root.join(name), name, &contents, flags)?;
    }
    Ok(if stale {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Writes `contents` to a file; with `--check`, reports a file that differs.
fn ensure(path: &Path, name: &str, contents: &str, flags: &Gen) -> std::io::Result<bool> {
    let current = fs::read_to_string(path).unwrap_or_default();
    if current.replace("\r\n", "\n") == contents {
        return Ok(true);
    }
    if flags.check {
        report(&format!(
            "{name} is not what {SPEC} makes; run `cargo xtask gen` and commit it"
        ));
        return Ok(false);
    }
    fs::write(path, contents)?;
    report(&format!("wrote {name}"));
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../tests/fixtures/small.yaml");

    /// A change of the small spec, and what the refusal says of it.
    const REFUSALS: &[(&str, &str, &[&str])] = &[
        (
            "openapi: 3.0.3",
            "openapi: 3.1.0",
            &["spec.yaml:2:", "3.0.x"],
        ),
        (
            "operationId: getNote",
            "x-nothing: 1",
            &["GET /notes/{noteId}", "no operationId", "lowerCamelCase"],
        ),
        (
            "x-retry: keyed",
            "x-retry: sometimes",
            &[
                "spec.yaml:65:",
                "operation createNote",
                "`sometimes`",
                "idempotent",
            ],
        ),
        (
            "'201':",
            "default:",
            &["operation createNote", "`default`", "list the statuses"],
        ),
        (
            "        '201':",
            "        '204': {description: other}\n        '201':",
            &["operation createNote", "2xx responses", "merge them"],
        ),
        ("application/json:", "text/plain:", &["operation getNote"]),
        (
            "      x-client-type: crate::ids::NoteId\n",
            "",
            &["operation getNote", "noteId", "`..`", "x-client-type"],
        ),
    ];

    fn refusal(from: &str, to: &str) -> String {
        assert!(SMALL.contains(from), "{from}");
        let text = SMALL.replacen(from, to, 1);
        let generated = Document::parse(Path::new("spec.yaml"), &text)
            .map_err(codegen::CodegenError::from)
            .and_then(|document| codegen::generate_document(&document));
        match generated {
            Ok(_) => panic!("{to} was taken"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_cannot_be_generated_names_the_operation_the_line_and_the_remedy() {
        for (from, to, parts) in REFUSALS {
            let error = refusal(from, to);
            assert!(error.starts_with("spec.yaml"), "{error}");
            for part in *parts {
                assert!(error.contains(part), "{error:?} lacks {part:?}");
            }
        }
    }

    #[test]
    fn text_that_is_not_yaml_is_refused_at_its_line() {
        let error = refusal("paths:", "paths: [\npaths:");
        assert!(error.starts_with("spec.yaml:"), "{error}");
        assert!(error.contains("cannot be read"), "{error}");
    }

    #[test]
    fn the_same_spec_gives_the_same_bytes() {
        let document = Document::parse(Path::new("spec.yaml"), SMALL).unwrap();
        let generate = || codegen::generate_document(&document).unwrap();
        let (one, other) = (generate(), generate());
        assert_eq!(one.code, other.code);
        assert_eq!(one.surface, other.surface);
    }
}
