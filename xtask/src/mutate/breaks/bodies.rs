//! Breaks of bodies: whether they are required, their media types, and the
//! headers of responses.

use serde_json::{Value, json};

use super::found::{Breaks, misspelt, rename};
use crate::document::{Document, is_true, join, members};
use crate::mutate::mutant::Edit;
use crate::walk::operations;

pub(super) fn breaks(spec: &Document, found: &mut Breaks) {
    for operation in operations(spec) {
        let name = operation.name();
        if let Some((body, place)) = operation.body(spec) {
            let needed = is_true(body, "required");
            found.push(
                "body required",
                &place,
                &format!("the body of {name} is required: {}", !needed),
                Edit::Set("required", json!(!needed)),
            );
            media(found, body, &place, &name);
        }
        for (_, response, place) in operation.responses(spec) {
            media(found, response, &place, &name);
            for (header, _) in members(response, "headers") {
                let other = misspelt(header);
                found.push(
                    "header misspelt",
                    &join(&place, "headers"),
                    &format!("{place} has the header {other} for {header}"),
                    rename(header, &other),
                );
            }
        }
    }
}

fn media(found: &mut Breaks, holder: &Value, pointer: &str, name: &str) {
    for (media, _) in members(holder, "content") {
        let other = if media == "application/json" {
            "text/plain"
        } else {
            "application/json"
        };
        let place = join(pointer, "content");
        found.push(
            "media type",
            &place,
            &format!("{name} has {other} at {place}"),
            rename(media, other),
        );
    }
}
