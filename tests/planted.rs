//! A number and a text in every string that a service can send, over all
//! operations: neither shows in an error, in `Debug`, or in a span.

mod support;

use std::collections::HashMap;
use std::error::Error as _;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use blooio_client::generated::by_name::{call, schemas};
use blooio_client::generated::operations;
use blooio_client::operation::{Location, Operation};
use blooio_client::reflect::{Arguments, CallError, SchemaType};
use blooio_client::{Client, Error, RetryPolicy};
use serde_json::{Map, Value, json};
use support::log::Log;
use support::{builder, clock};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// What is planted, and what of it must not be shown.
const PLANTS: [(&str, &str); 6] = [
    ("+15557654321", "5557654321"),
    ("15557654321", "5557654321"),
    ("call 555-765-4321 now", "765-4321"),
    ("x\", expected +15557654321", "5557654321"),
    ("meet me at the pier", "pier"),
    ("Pier", "Pier"),
];

/// The statuses of which each has a kind of its own.
const REFUSALS: [u16; 11] = [400, 401, 402, 403, 404, 409, 422, 429, 500, 501, 503];

/// Answers every request with what is in it.
#[derive(Clone)]
struct Answer(Arc<Mutex<ResponseTemplate>>);

impl Respond for Answer {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        self.0.lock().unwrap().clone()
    }
}

/// The spec's schemas, to make documents of.
struct Schemas(HashMap<&'static str, Value>);

impl Schemas {
    fn read() -> Self {
        let named = blooio_client::schemas::SCHEMAS.lines().filter_map(|line| {
            let (name, schema) = line.strip_prefix("schema ")?.split_once(' ')?;
            Some((name, serde_json::from_str(schema).unwrap()))
        });
        Self(named.collect())
    }

    /// A document with every field, and `text` for every string. Where `typed`,
    /// a string that has listed values gets one of them.
    fn document(&self, schema: &Value, text: &str, typed: bool) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap();
            return self.document(&self.0[name], text, typed);
        }
        for union in ["oneOf", "anyOf", "allOf"] {
            if let Some(members) = schema[union].as_array() {
                return self.document(&members[0], text, typed);
            }
        }
        let kind = match &schema["type"] {
            Value::String(kind) => kind.as_str(),
            Value::Array(kinds) => kinds[0].as_str().unwrap(),
            _ => "string",
        };
        match kind {
            "object" => {
                let fields = schema["properties"].as_object().cloned();
                let fields = fields.unwrap_or_default().into_iter();
                let mut object: Map<String, Value> = fields
                    .map(|(name, schema)| (name, self.document(&schema, text, typed)))
                    .collect();
                object.insert("something_new".to_owned(), Value::from(text));
                Value::Object(object)
            }
            "array" => json!([self.document(&schema["items"], text, typed)]),
            "integer" | "number" => json!(1),
            "boolean" => json!(true),
            "null" => Value::Null,
            _ if typed && schema["enum"].is_array() => schema["enum"][0].clone(),
            _ if typed && schema["format"] == "date-time" => json!("2026-04-19T12:34:56Z"),
            _ => Value::from(text),
        }
    }
}

/// An error's body in every shape that a document shows, and in some that none does.
fn refusals(text: &str) -> [Value; 8] {
    [
        json!({ "error": text, "message": text, "details": { "field": text } }),
        json!({ "error": "ApiError", "message": text, "status": text, "code": text }),
        json!({ "error": { "code": text, "message": text, "details": [{ "field": text }] } }),
        json!({ "error": "validation_error", "code": "outbound_limit_reached", "message": text,
                "limit": text, "current": text, "cap": text, "plan_id": text, "mode": text,
                "sender_number": text, "details": { "field": format!("text.{text}") } }),
        json!({ "error_code": text, "error": text, text: text }),
        json!([text]),
        Value::from(text),
        Value::Null,
    ]
}

/// What a request of an operation needs: plain values that the spec allows.
fn arguments(operation: &Operation, schemas: &Schemas) -> Arguments {
    let mut values = Map::new();
    for parameter in operation.parameters {
        if parameter.required || parameter.location == Location::Path {
            values.insert(parameter.name.to_owned(), Value::from("+15551230000"));
        }
    }
    let arguments = Arguments::new(values);
    match operation.body {
        Some(body) => {
            let schema = &schemas.0[body.schema];
            let mut document = schemas.document(schema, "https://example.org", true);
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let fields = document.as_object_mut().unwrap();
            fields.retain(|name, _| required.iter().any(|required| required == name));
            arguments.with_body(document)
        }
        None => arguments,
    }
}

fn respond(status: u16, body: &Value, text: &str) -> ResponseTemplate {
    ResponseTemplate::new(status)
        .set_body_json(body)
        .append_header("x-request-id", text)
        .append_header("x-ratelimit-limit", text)
        .append_header("x-ratelimit-remaining", text)
        .append_header("x-ratelimit-reset", text)
        .append_header("retry-after", text)
        .append_header("server", text)
        .append_header("location", text)
}

/// All that an error prints, its sources included.
fn printed(error: &Error) -> String {
    let mut text = format!("{error}\n{error:?}\n{:?}\n", error.quota());
    write!(text, "{:?} {:?}", error.code(), error.rate_limit()).unwrap();
    let mut source = error.source();
    while let Some(inner) = source {
        write!(text, "\n{inner}\n{inner:?}").unwrap();
        source = inner.source();
    }
    text
}

#[tokio::test]
async fn nothing_that_a_service_says_is_shown() {
    let (log, _guard) = Log::start();

    let server = MockServer::start().await;
    let answer = Answer(Arc::new(Mutex::new(ResponseTemplate::new(500))));
    let mounted = Mock::given(any()).respond_with(answer.clone());
    mounted.mount(&server).await;
    let builder = builder(&server.uri(), &clock()).retry(RetryPolicy::never());
    let client = builder.pacing(blooio_client::Pacing::Off).build().unwrap();
    let schemas = Schemas::read();
    let mut errors = 0;
    for (index, operation) in operations::ALL.iter().enumerate() {
        let arguments = arguments(operation, &schemas);
        let (text, private) = PLANTS[index % PLANTS.len()];
        let mut answers = Vec::new();
        for (at, body) in refusals(text).into_iter().enumerate() {
            let status = REFUSALS[(index + at) % REFUSALS.len()];
            answers.push((status, body));
        }
        if let Some(success) = operation.success {
            let schema = &schemas.0[success];
            answers.push((200, schemas.document(schema, text, true)));
            answers.push((200, schemas.document(schema, text, false)));
            answers.push((202, Value::from(text)));
        }
        for (status, body) in answers {
            *answer.0.lock().unwrap() = respond(status, &body, text);
            let Some(shown) = sent(&client, operation, &arguments).await else {
                continue;
            };
            errors += 1;
            assert!(
                !shown.contains(private),
                "{}: {private} of {status} {body} is in {shown}",
                operation.id
            );
        }
    }
    assert!(errors > 8 * 40, "only {errors} calls failed");

    let log = log.text();
    assert!(log.contains("blooio_client"), "nothing was logged");
    for (_, private) in PLANTS {
        assert!(!log.contains(private), "{private} is in a span");
    }
}

/// What the error of a call prints; `None` if it succeeds, or is an upload.
async fn sent(client: &Client, operation: &Operation, arguments: &Arguments) -> Option<String> {
    match call(client.raw(), operation.id, arguments).await {
        Err(CallError::Failed(error)) => {
            assert!(
                error.status().is_some(),
                "{error} never reached the service"
            );
            Some(printed(&error))
        }
        Err(CallError::Argument(name)) => panic!("{}: {name}", operation.id),
        _ => None,
    }
}

#[test]
fn no_type_shows_a_planted_value() {
    let all = Schemas::read();
    let mut read = 0;
    // The Rust type of any value at all is serde_json's own.
    let typed = |schema: &SchemaType| all.0[schema.name()].get("type").is_some();
    for schema in schemas().into_iter().filter(typed) {
        for (text, private) in PLANTS {
            for typed in [true, false] {
                let document = all.document(&all.0[schema.name()], text, typed);
                let Ok(shown) = schema.debug(document.to_string().as_bytes()) else {
                    continue;
                };
                read += 1;
                let name = schema.name();
                assert!(!shown.contains(private), "{name}: {private} is in {shown}");
            }
        }
    }
    assert!(read > 500, "only {read} documents were read");
}

#[tokio::test]
async fn an_error_shows_the_codes_and_fields_of_the_spec() {
    let server = MockServer::start().await;
    let body = json!({
        "error": "ApiError", "code": "reply_target_expired", "message": "no",
        "details": { "field": "reply_to.message_id" },
    });
    let answer = ResponseTemplate::new(400).set_body_json(body);
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    let chat = client.chat("+15551230000").unwrap();
    let text = chat.send("Hi").await.unwrap_err().to_string();
    let shown = "code reply_target_expired, field reply_to.message_id";
    assert!(text.contains(shown), "{text}");
}
