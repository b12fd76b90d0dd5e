//! Endpoints about the sandbox as a whole: its document, its clock, and going
//! back to the start or to a snapshot.

use std::time::Duration;

use serde_json::json;

use super::endpoint::{Act, Endpoint, Input, Problem, nothing, now, required};

pub(super) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        act: Act::Document,
        ..now(
            "document",
            ("GET", "/openapi.json"),
            "This document.",
            &[],
            nothing,
        )
    },
    Endpoint {
        act: Act::Events,
        ..now(
            "events",
            ("GET", "/events"),
            "Changes as server-sent events.",
            &[],
            nothing,
        )
    },
    now(
        "overview",
        ("GET", "/overview"),
        "Everything that can be looked at.",
        &[],
        |control, _| Ok(control.overview()),
    ),
    now(
        "snapshot",
        ("POST", "/snapshots"),
        "Keep everything as it is now, to go back to. At most 16 are kept.",
        &[],
        |control, _| Ok(json!({"id": control.keep_snapshot()?})),
    ),
    now(
        "restore",
        ("POST", "/snapshots/{snapshotId}/restore"),
        "Make everything as it was; only the clock goes on.",
        &[],
        |control, input| {
            control.restore_kept(number(input)?)?;
            Ok(json!({}))
        },
    ),
    now(
        "removeSnapshot",
        ("DELETE", "/snapshots/{snapshotId}"),
        "Forget a snapshot.",
        &[],
        |control, input| {
            control.drop_kept(number(input)?)?;
            Ok(json!({}))
        },
    ),
    now(
        "reset",
        ("POST", "/reset"),
        "Forget everything since the start.",
        &[],
        |control, _| {
            control.reset();
            Ok(json!({}))
        },
    ),
    now(
        "advanceClock",
        ("POST", "/clock/advance"),
        "Move a manual clock; the system's clock does not move.",
        &[required("ms", "integer", "Milliseconds.")],
        |control, input| {
            let by = Duration::from_millis(input.number("ms").unwrap_or_default());
            control.clock().advance(by);
            Ok(json!({"time": control.clock().now().timestamp_millis()}))
        },
    ),
];

fn number(input: &Input) -> Result<u64, Problem> {
    let id = input.param(0).parse();
    id.map_err(|_| Problem::new(400, "the id has to be a number"))
}
