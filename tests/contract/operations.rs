//! All operations, as the spec lists them: hostile identifiers never reach
//! another path, and every documented error has its kind.

use blooio_client::generated::by_name;
use blooio_client::reflect::{Arguments, CallError};
use blooio_client::{Error, ErrorKind, Outcome, Upload};
use serde_json::{Map, Value, json};
use wiremock::Request;
use xtask::codegen::document::members;

use crate::capture::{BASE, Wire};
use crate::spec_under_test::{Operation, SpecUnderTest};

/// Identifiers that a URL parser would resolve, drop, cut or decode.
const HOSTILE: [&str; 14] = [
    "",
    ".",
    "..",
    "%2e%2e",
    "%2E.",
    "a/b",
    "../messages",
    "a\nb",
    "a\0b",
    "a?b=c",
    "a#b",
    "a\\b",
    "+1 555",
    "a;b=c@d:e,🔥",
];

/// Error bodies in every form that a document shows, and two that none shows.
const BODIES: [&str; 8] = [
    r#"{"error":"invalid_request","message":"text or attachments is required","details":{"field":"text"}}"#,
    r#"{"error":"bad_request","message":"m","status":400}"#,
    r#"{"error":"string","status":0}"#,
    r#"{"error":"ApiError","message":"m","status":"x","code":"reply_target_expired","allocation_id":7}"#,
    r#"{"error":"Coming soon","message":"m"}"#,
    r#"{"error":{"code":"c_d","message":"m","details":{"field":"f"}}}"#,
    "<html><body>502</body></html>",
    "",
];

#[test]
fn hostile_identifiers_never_change_the_path() {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    wire.answer(404, "application/json", "");
    let mut sent = 0;
    for operation in subject.operations() {
        let names = operation
            .parameters
            .iter()
            .filter(|one| one.place == "path");
        for name in names.map(|one| one.name.as_str()) {
            for hostile in HOSTILE {
                let (mut parameters, body) = arguments(&subject, &operation);
                parameters.insert(name.to_owned(), json!(hostile));
                let (result, seen) = call(&wire, &operation, parameters, body);
                let error = result.unwrap_err();
                let about = format!("{} {name}={hostile:?}", operation.id);
                let Some(request) = seen.first() else {
                    assert_eq!(
                        (error.kind(), error.outcome()),
                        (ErrorKind::Invalid, Outcome::NotSent),
                        "{about}"
                    );
                    continue;
                };
                sent += 1;
                assert_eq!(error.status().unwrap(), 404, "{about}: {error}");
                let path = request.url.path().strip_prefix(BASE).unwrap();
                let Some(captures) = operation.captures(path) else {
                    panic!("{about}: {path} is not made from {}", operation.path);
                };
                let segment = captures.iter().find(|(one, _)| one == name).unwrap().1;
                let decoded = percent_encoding::percent_decode_str(segment);
                assert_eq!(decoded.decode_utf8().unwrap(), hostile, "{about}");
                let is_encoded = !segment.contains(['+', '@', ',', ';', ':', '?', '#', ' ']);
                assert!(is_encoded, "{about}: {segment}");
            }
        }
    }
    assert!(sent > 200, "{sent} requests got through");
}

#[test]
fn every_documented_error_has_its_kind_on_every_operation() {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    for operation in subject.operations() {
        for (status, _, _) in operation.responses() {
            let Some(status) = status.parse().ok().filter(|status| *status >= 400) else {
                continue;
            };
            for body in BODIES {
                wire.answer(status, "application/json", body);
                let (parameters, example) = arguments(&subject, &operation);
                let (result, _) = call(&wire, &operation, parameters, example);
                let error = result.unwrap_err();
                let about = format!("{} {status} {body}", operation.id);
                let kind = match status {
                    401 => ErrorKind::Unauthorized,
                    402 | 403 => ErrorKind::Forbidden,
                    404 => ErrorKind::NotFound,
                    409 => ErrorKind::Conflict,
                    429 => ErrorKind::RateLimited,
                    400 | 422 | 501 => ErrorKind::Rejected,
                    _ => ErrorKind::Server,
                };
                assert_eq!(error.kind(), kind, "{about}");
                assert_eq!(error.status().unwrap(), status, "{about}");
                assert_eq!(error.operation(), Some(operation.id.as_str()), "{about}");
                assert_eq!(error.body(), body.as_bytes(), "{about}");
                assert_eq!(error.attempts(), 1, "{about}");
                let unknown = matches!(status, 500 | 502 | 503 | 504);
                let outcome = if unknown {
                    Outcome::Unknown
                } else {
                    Outcome::Rejected
                };
                assert_eq!(error.outcome(), outcome, "{about}");
                let is_keyed = error.idempotency_key().is_some();
                assert_eq!(is_keyed, operation.method == "POST", "{about}");
            }
        }
    }
}

/// The arguments of an operation: the documents' number for every required
/// parameter, and the spec's first example as the body.
fn arguments(
    subject: &SpecUnderTest,
    operation: &Operation,
) -> (Map<String, Value>, Option<Value>) {
    let required = operation.parameters.iter().filter(|one| one.required);
    let parameters = required.map(|one| (one.name.clone(), json!("+15551234567")));
    let content = operation.value.get("requestBody").and_then(|body| {
        let (body, _) = subject.spec.resolve(body, "");
        body.pointer("/content/application~1json")
    });
    let example = content.and_then(|content| {
        content.get("example").or_else(|| {
            let (_, example) = members(content, "examples").next()?;
            subject.spec.resolve(example, "").0.get("value")
        })
    });
    (parameters.collect(), example.cloned())
}

fn call(
    wire: &Wire,
    operation: &Operation,
    parameters: Map<String, Value>,
    body: Option<Value>,
) -> (Result<(), Error>, Vec<Request>) {
    let text = |name: &str| parameters[name].as_str().unwrap().to_owned();
    let image = || Upload::bytes("icon.png", "png").unwrap();
    // The generator writes no multipart; these two are written by hand.
    wire.call(async |client| match operation.id.as_str() {
        "setGroupIcon" => {
            let group = client.group(text("groupId"))?;
            group.set_icon(image()).await.map(drop)
        }
        "setChatBackground" => {
            let chat = client.chat(text("chatId"))?;
            chat.set_background(image()).await.map(drop)
        }
        id => {
            let mut arguments = Arguments::new(parameters.clone());
            if let Some(body) = &body {
                arguments = arguments.with_body(body.clone());
            }
            match by_name::call(client.raw(), id, &arguments).await {
                Ok(_) => Ok(()),
                Err(CallError::Failed(error)) => Err(error),
                Err(other) => panic!("{id}: {other}"),
            }
        }
    })
}
