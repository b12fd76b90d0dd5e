//! Endpoints that decide what happens to messages and lines.

use serde_json::{Value, json};

use super::endpoint::{Endpoint, Input, Problem, now, optional, required};
use crate::control::Control;
use crate::store::account::Plan;
use crate::store::messages::Stage;

pub(super) static ENDPOINTS: &[Endpoint] = &[
    now(
        "advance",
        ("POST", "/messages/{messageId}/advance"),
        "Move an outbound message to a stage.",
        &[
            required(
                "stage",
                "string",
                "sent, delivered, read, failed or cancelled.",
            ),
            optional("error_code", "string", "The code of a failure."),
        ],
        advance,
    ),
    now(
        "setLine",
        ("PUT", "/lines/{number}"),
        "Set the plan and the state of a line.",
        &[
            optional("plan", "string", "dedicated, shared, inbound or trial."),
            optional("active", "boolean", "Whether it is in service."),
        ],
        set_line,
    ),
];

fn advance(control: &Control, input: &Input) -> Result<Value, Problem> {
    let stage = Stage::parse(input.required("stage"));
    let stage = stage.ok_or_else(|| Problem::new(400, "stage is not a stage of a message"))?;
    match input.text("error_code") {
        Some(code) if stage == Stage::Failed => control.fail(input.param(0), code)?,
        _ => control.advance(input.param(0), stage)?,
    }
    Ok(json!(control.message(input.param(0))))
}

fn set_line(control: &Control, input: &Input) -> Result<Value, Problem> {
    if let Some(word) = input.text("plan") {
        let plan = Plan::parse(word);
        let plan =
            plan.ok_or_else(|| Problem::new(400, "plan is dedicated, shared, inbound or trial"))?;
        control.set_plan(input.param(0), plan)?;
    }
    match input.fields.get("active").and_then(Value::as_bool) {
        Some(true) => control.activate_line(input.param(0))?,
        Some(false) => control.deactivate_line(input.param(0))?,
        None => {}
    }
    Ok(json!({}))
}
