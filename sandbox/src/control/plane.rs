//! The control plane over HTTP, for tests in other languages: serves a table of
//! endpoints, from which its OpenAPI document is made as well.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::stream;
use serde_json::{Map, Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::endpoints::all;
use super::endpoints::endpoint::{Act, Endpoint, Field, Input, Problem};
use super::guard::guard;
use super::{Control, ControlError};
use crate::store::messages::Stage;

/// The largest body of a request.
const LARGEST: usize = 1024 * 1024;

/// The longest wait of one request.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The control plane below its prefix.
pub(crate) fn router(control: Control) -> Router {
    Router::new()
        .fallback(serve)
        .with_state(control)
        .layer(axum::middleware::from_fn(guard))
}

async fn serve(State(control): State<Control>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let method = request.method().as_str().to_owned();
    let mut is_known = false;
    for endpoint in all() {
        let Some(params) = parameters(endpoint.path, &path) else {
            continue;
        };
        is_known = true;
        if endpoint.method != method {
            continue;
        }
        let input = match read(endpoint, params, &query, request).await {
            Ok(input) => input,
            Err(problem) => return refuse(&problem),
        };
        return act(&control, endpoint, &input).await;
    }
    refuse(&if is_known {
        Problem::new(405, "this path does not have this method")
    } else {
        Problem::new(
            404,
            "there is no such path; GET /_sandbox/openapi.json lists them",
        )
    })
}

async fn act(control: &Control, endpoint: &Endpoint, input: &Input) -> Response<Body> {
    let result = match endpoint.act {
        Act::Now(act) => act(control, input),
        Act::Document => Ok(document()),
        Act::Events => return events(control),
        Act::Wait => wait(control, input).await,
        Act::Replay => {
            let replayed = control.replay(input.param(0), input.param(1)).await;
            replayed.map(|view| json!(view)).map_err(Problem::from)
        }
    };
    match result {
        Ok(body) => respond(200, &body),
        Err(problem) => refuse(&problem),
    }
}

async fn wait(control: &Control, input: &Input) -> Result<Value, Problem> {
    let stage = Stage::parse(input.text("stage").unwrap_or_default());
    let stage = stage.ok_or_else(|| Problem::new(400, "stage is not a stage of a message"))?;
    let limit = input.number("timeout_ms").map(Duration::from_millis);
    let limit = limit.unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
    tokio::select! {
        done = control.wait_for(input.param(0), stage) => done?,
        () = control.pause(limit) => {
            return Err(Problem::new(408, "the message has not reached that stage in time"));
        }
    }
    Ok(json!(control.message(input.param(0))))
}

/// Changes as server-sent events. A reader that missed some is told `reset`.
fn events(control: &Control) -> Response<Body> {
    let changes = stream::unfold(control.changes(), |mut changes| async move {
        let text = match changes.recv().await {
            Ok(change) => {
                let data = json!({"sequence": change.sequence, "id": change.id});
                format!(
                    "id: {}\nevent: {}\ndata: {data}\n\n",
                    change.sequence,
                    change.kind.as_str()
                )
            }
            Err(RecvError::Lagged(_)) => "event: reset\ndata: {}\n\n".to_owned(),
            Err(RecvError::Closed) => return None,
        };
        Some((Ok::<_, std::convert::Infallible>(text), changes))
    });
    let mut response = Response::new(Body::from_stream(changes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn read(
    endpoint: &Endpoint,
    params: Vec<String>,
    query: &str,
    request: Request,
) -> Result<Input, Problem> {
    let mut fields = Map::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = percent_encoding::percent_decode_str(value).decode_utf8_lossy();
        let known = endpoint.query.iter().find(|field| field.name == name);
        let known = known
            .ok_or_else(|| Problem::new(400, format!("there is no query parameter {name}")))?;
        let value = match known.kind {
            "integer" => json!(value.parse::<u64>().ok()),
            _ => json!(value),
        };
        fields.insert(name.to_owned(), value);
    }
    let is_json = request.headers().get(CONTENT_TYPE).is_some_and(|kind| {
        kind.to_str()
            .is_ok_and(|kind| kind.starts_with("application/json"))
    });
    let body = axum::body::to_bytes(request.into_body(), LARGEST).await;
    let body = body.map_err(|_| Problem::new(413, "the body is too large, or broke off"))?;
    if !body.is_empty() {
        // Another page cannot send this type without a preflight request.
        if !is_json {
            return Err(Problem::new(415, "Content-Type has to be application/json"));
        }
        let Ok(Value::Object(given)) = serde_json::from_slice(&body) else {
            return Err(Problem::new(400, "the body has to be a JSON object"));
        };
        fields.extend(given);
    }
    for field in endpoint.body.iter().chain(endpoint.query) {
        check(field, fields.get(field.name))?;
    }
    let unknown = fields.keys().find(|name| {
        let mut known = endpoint.body.iter().chain(endpoint.query);
        !known.any(|field| field.name == *name)
    });
    match unknown {
        Some(name) => Err(Problem::new(400, format!("there is no field {name}"))),
        None => Ok(Input { params, fields }),
    }
}

fn check(field: &Field, value: Option<&Value>) -> Result<(), Problem> {
    let fits = match (value, field.kind) {
        (None, _) => !field.is_required,
        (Some(value), "string") => value.is_string(),
        (Some(value), "integer") => value.is_u64(),
        (Some(value), "number") => value.is_number(),
        (Some(value), "boolean") => value.is_boolean(),
        (Some(value), _) => value
            .as_array()
            .is_some_and(|items| items.iter().all(Value::is_string)),
    };
    if fits {
        return Ok(());
    }
    let (name, kind) = (field.name, field.kind);
    Err(Problem::new(
        400,
        format!("{name} has to be of type {kind}"),
    ))
}

fn parameters(pattern: &str, path: &str) -> Option<Vec<String>> {
    let (pattern, path): (Vec<&str>, Vec<&str>) =
        (pattern.split('/').collect(), path.split('/').collect());
    if pattern.len() != path.len() {
        return None;
    }
    let mut values = Vec::new();
    for (expected, segment) in pattern.into_iter().zip(path) {
        if expected.starts_with('{') {
            let value = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
            values.push(value.into_owned());
        } else if expected != segment {
            return None;
        }
    }
    Some(values)
}

fn respond(status: u16, body: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

fn refuse(problem: &Problem) -> Response<Body> {
    respond(problem.status, &json!({"error": problem.reason}))
}

impl From<ControlError> for Problem {
    fn from(error: ControlError) -> Self {
        Self::new(409, error.to_string())
    }
}

/// The OpenAPI document of the control plane.
fn document() -> Value {
    let mut paths = Map::new();
    for endpoint in all() {
        let in_path = endpoint.path.split('/').filter_map(|segment| {
            let name = segment.strip_prefix('{')?.strip_suffix('}')?;
            Some(json!({
                "name": name,
                "in": "path",
                "required": true,
                "schema": {"type": "string"},
            }))
        });
        let in_query = endpoint.query.iter().map(|field| {
            json!({
                "name": field.name,
                "in": "query",
                "required": field.is_required,
                "description": field.description,
                "schema": {"type": field.kind},
            })
        });
        let parameters: Vec<Value> = in_path.chain(in_query).collect();
        let media = match endpoint.act {
            Act::Events => "text/event-stream",
            _ => "application/json",
        };
        let mut operation = json!({
            "operationId": endpoint.name,
            "summary": endpoint.summary,
            "parameters": parameters,
            "responses": {
                "200": {"description": "Done.", "content": {media: {}}},
                "4XX": {"$ref": "#/components/responses/Problem"},
            },
        });
        if !endpoint.body.is_empty() {
            operation["requestBody"] = json!({
                "required": endpoint.body.iter().any(|field| field.is_required),
                "content": {"application/json": {"schema": schema(endpoint.body)}},
            });
        }
        let path = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        path[endpoint.method.to_ascii_lowercase()] = operation;
    }
    json!({
        "openapi": "3.0.3",
        "info": {
            "title": "Control plane of the Blooio sandbox",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What tests do to the sandbox. It needs no key and refuses other origins and foreign Host headers.",
        },
        "servers": [{"url": "/_sandbox"}],
        "paths": paths,
        "components": {"responses": {"Problem": {
            "description": "It could not be done.",
            "content": {"application/json": {"schema": {
                "type": "object",
                "required": ["error"],
                "properties": {"error": {"type": "string"}},
            }}},
        }}},
    })
}

fn schema(fields: &[Field]) -> Value {
    let properties = fields.iter().map(|field| {
        let schema = match field.kind {
            "strings" => json!({
                "type": "array",
                "items": {"type": "string"},
                "description": field.description,
            }),
            kind => json!({"type": kind, "description": field.description}),
        };
        (field.name.to_owned(), schema)
    });
    let properties: Map<String, Value> = properties.collect();
    let required = fields.iter().filter(|field| field.is_required);
    let required: Vec<&str> = required.map(|field| field.name).collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}
