//! Rules on parameters, above all those of a path, whose values could change it.

use serde_json::{Value, json};

use super::{Report, called};
use crate::document::{join, reference, text};
use crate::json_schema::Validators;
use crate::walk::operations;

/// Values that every path parameter must refuse: the URL parser would resolve, drop
/// or cut them.
const UNSAFE: [&str; 7] = ["", ".", "..", "a\u{0}", "\u{1f}", "\u{7f}b", "a\nb"];

/// The template names exactly the declared path parameters.
pub(super) fn path_template(report: &mut Report<'_>) {
    let spec = report.spec;
    for operation in operations(spec)
        .into_iter()
        .filter(|operation| !operation.callback)
    {
        let parameters = operation.parameters(spec);
        let declared: Vec<_> = parameters
            .iter()
            .filter(|(parameter, _)| text(parameter, "in") == "path")
            .collect();
        let named: Vec<&str> = operation
            .path
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
            .collect();
        for name in &named {
            if !declared
                .iter()
                .any(|(parameter, _)| text(parameter, "name") == *name)
            {
                let message = format!("`{{{name}}}` of {} is not declared", operation.path);
                report.add(
                    "path-template",
                    &operation.pointer,
                    message,
                    "declare a path parameter of that name",
                );
            }
        }
        for (parameter, pointer) in declared {
            let name = text(parameter, "name");
            if !named.contains(&name) {
                let message = format!("`{name}` is no part of {}", operation.path);
                report.add(
                    "path-template",
                    pointer,
                    message,
                    "rename it, or put it in the path",
                );
            }
            if parameter.get("required") != Some(&Value::Bool(true)) {
                let message = format!("the path parameter `{name}` is optional");
                report.add("path-template", pointer, message, "write `required: true`");
            }
        }
        for (index, (parameter, pointer)) in parameters.iter().enumerate() {
            let (name, place) = (text(parameter, "name"), text(parameter, "in"));
            let same = |other: &&(&Value, String)| {
                text(other.0, "name") == name && text(other.0, "in") == place
            };
            if parameters[..index].iter().any(|other| same(&other)) {
                let message = format!("{} takes `{name}` twice", operation.name());
                report.add("path-template", pointer, message, "remove one of them");
            }
            if !["path", "query", "header"].contains(&place) {
                let message = format!("`{name}` is in `{place}`");
                report.add(
                    "path-template",
                    pointer,
                    message,
                    "put it in path, query or header",
                );
            }
        }
    }
}

/// A path parameter refers to a string schema that refuses what would break a path.
pub(super) fn path_parameter(report: &mut Report<'_>) {
    let spec = report.spec;
    let mut validators = Validators::new(&spec.value);
    let mut seen = Vec::new();
    for operation in operations(spec) {
        for (parameter, pointer) in operation.parameters(spec) {
            if text(parameter, "in") != "path" || seen.contains(&pointer) {
                continue;
            }
            let name = text(parameter, "name");
            let place = join(&pointer, "schema");
            let schema = parameter.get("schema").unwrap_or(&Value::Null);
            if reference(schema).is_none() {
                let message = format!("the path parameter `{name}` has no named schema");
                report.add(
                    "path-parameter",
                    &place,
                    message,
                    "refer to a string schema with a pattern",
                );
            } else {
                let (target, target_place) = spec.resolve(schema, &place);
                if text(target, "type") != "string" {
                    let message = format!("{} is not a string", called(&target_place));
                    report.add(
                        "path-parameter",
                        &target_place,
                        message,
                        "write `type: string`",
                    );
                }
                let passed: Vec<_> = UNSAFE
                    .into_iter()
                    .filter(|value| validators.errors(schema, &json!(value)).is_empty())
                    .collect();
                if !passed.is_empty() {
                    let message = format!(
                        "{} takes {passed:?}, which breaks the path of {}",
                        called(&target_place),
                        operation.name()
                    );
                    let remedy =
                        r"give it the pattern ^(?!\.{1,2}$)[^\u0000-\u001f\u007f]+$ or an enum";
                    report.add("path-parameter", &target_place, message, remedy);
                }
            }
            seen.push(pointer);
        }
    }
}
