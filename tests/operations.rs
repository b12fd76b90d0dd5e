//! All operations, as the spec lists them: hostile identifiers never reach
//! another path, and every documented error is the right one.

mod support;

use blooio_client::generated::by_name::{self};
use blooio_client::generated::operations;
use blooio_client::operation::Operation;
use blooio_client::reflect::{Arguments, CallError};
use blooio_client::{Client, Error, ErrorKind, Outcome, RetryPolicy, Upload};
use serde_json::{Map, Value, json};
use support::{builder, clock};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

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

fn spec() -> Value {
    let text = std::fs::read_to_string("openapi/blooio.yaml").unwrap();
    serde_saphyr::from_str(&text).unwrap()
}

fn resolve<'a>(spec: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(target) => spec.pointer(&target[1..]).unwrap(),
        None => value,
    }
}

/// The arguments of an operation: the documents' number for every path
/// parameter and required query, and the spec's example as the body.
fn arguments(spec: &Value, operation: &Operation) -> (Map<String, Value>, Option<Value>) {
    let item = &spec["paths"][operation.path][operation.method.to_lowercase()];
    let mut parameters = Map::new();
    for parameter in item["parameters"].as_array().into_iter().flatten() {
        let parameter = resolve(spec, parameter);
        if parameter["required"] == true {
            parameters.insert(
                parameter["name"].as_str().unwrap().into(),
                json!("+15551234567"),
            );
        }
    }
    let content = &item["requestBody"]["content"]["application/json"];
    let example = content.get("example").or_else(|| {
        let examples = content.get("examples")?.as_object()?;
        resolve(spec, examples.values().next()?).get("value")
    });
    (parameters, example.cloned())
}

async fn call(
    client: &Client,
    operation: &Operation,
    parameters: Map<String, Value>,
    body: Option<Value>,
) -> Result<(), Error> {
    let text = |name: &str| parameters[name].as_str().unwrap().to_owned();
    let image = || Upload::bytes("icon.png", "png").unwrap();
    // The generator writes no multipart; these two are written by hand.
    match operation.id {
        "setGroupIcon" => client
            .group(text("groupId"))?
            .set_icon(image())
            .await
            .map(drop),
        "setChatBackground" => client
            .chat(text("chatId"))?
            .set_background(image())
            .await
            .map(drop),
        id => {
            let mut arguments = Arguments::new(parameters);
            if let Some(body) = body {
                arguments = arguments.with_body(body);
            }
            match by_name::call(client.raw(), id, &arguments).await {
                Ok(_) => Ok(()),
                Err(CallError::Failed(error)) => Err(error),
                Err(other) => panic!("{id}: {other}"),
            }
        }
    }
}

#[test]
fn generated_and_handwritten_operations_are_all_of_the_spec() {
    let spec = spec();
    let mut listed: Vec<String> = Vec::new();
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if let Some(id) = operation.get("operationId") {
                listed.push(format!(
                    "{} {} {path}",
                    id.as_str().unwrap(),
                    method.to_uppercase()
                ));
            }
        }
    }
    let mut compiled: Vec<String> = operations::ALL
        .iter()
        .map(|operation| format!("{} {} {}", operation.id, operation.method, operation.path))
        .collect();
    listed.sort();
    compiled.sort();
    assert_eq!(listed, compiled);
    assert_eq!(compiled.len(), 56);
}

#[tokio::test]
async fn hostile_identifiers_never_change_the_path() {
    let spec = spec();
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(404))
        .mount(&server)
        .await;
    let client = builder(&server.uri(), &clock()).build().unwrap();
    let mut sent = 0;
    for operation in &operations::ALL {
        let names: Vec<&str> = operation
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{'))
            .collect();
        for name in names.iter().map(|name| name.trim_end_matches('}')) {
            for hostile in HOSTILE {
                let (mut parameters, body) = arguments(&spec, operation);
                parameters.insert(name.to_owned(), json!(hostile));
                let error = call(&client, operation, parameters, body)
                    .await
                    .unwrap_err();
                let requests = server.received_requests().await.unwrap();
                server.reset().await;
                Mock::given(any())
                    .respond_with(ResponseTemplate::new(404))
                    .mount(&server)
                    .await;
                let about = format!("{} {name}={hostile:?}", operation.id);
                let Some(request) = requests.first() else {
                    assert_eq!(
                        (error.kind(), error.outcome()),
                        (ErrorKind::Invalid, Outcome::NotSent),
                        "{about}"
                    );
                    continue;
                };
                sent += 1;
                assert_eq!(error.status().unwrap(), 404, "{about}: {error}");
                let path = request.url.path().strip_prefix("/v2/api").unwrap();
                let template: Vec<&str> = operation.path.split('/').collect();
                let segments: Vec<&str> = path.split('/').collect();
                assert_eq!(segments.len(), template.len(), "{about}: {path}");
                for (segment, part) in segments.iter().zip(&template) {
                    if *part == format!("{{{name}}}") {
                        let decoded = percent_encoding::percent_decode_str(segment)
                            .decode_utf8()
                            .unwrap();
                        assert_eq!(decoded, hostile, "{about}");
                        assert!(
                            !segment.contains(['+', '@', ',', ';', ':', '?', '#', ' ']),
                            "{about}: {segment}"
                        );
                    } else if !part.starts_with('{') {
                        assert_eq!(segment, part, "{about}");
                    }
                }
            }
        }
    }
    assert!(sent > 200, "{sent} requests got through");
}

#[tokio::test]
async fn every_documented_error_has_its_kind_on_every_operation() {
    let spec = spec();
    let server = MockServer::start().await;
    let client = builder(&server.uri(), &clock())
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let bodies = [
        r#"{"error":"invalid_request","message":"text or attachments is required","details":{"field":"text"}}"#,
        r#"{"error":"bad_request","message":"m","status":400}"#,
        r#"{"error":"string","status":0}"#,
        r#"{"error":"ApiError","message":"m","status":"x","code":"reply_target_expired","allocation_id":7}"#,
        r#"{"error":"Coming soon","message":"m"}"#,
        r#"{"error":{"code":"c_d","message":"m","details":{"field":"f"}}}"#,
        "<html><body>502</body></html>",
        "",
    ];
    for operation in &operations::ALL {
        for status in operation.statuses.iter().filter(|status| **status >= 400) {
            for body in bodies {
                server.reset().await;
                Mock::given(any())
                    .respond_with(ResponseTemplate::new(*status).set_body_string(body))
                    .mount(&server)
                    .await;
                let (parameters, example) = arguments(&spec, operation);
                let error = call(&client, operation, parameters, example)
                    .await
                    .unwrap_err();
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
                assert_eq!(error.status().unwrap(), *status, "{about}");
                assert_eq!(error.operation(), Some(operation.id), "{about}");
                assert_eq!(error.body(), body.as_bytes(), "{about}");
                assert_eq!(error.attempts(), 1, "{about}");
                let unknown = matches!(status, 500 | 502 | 503 | 504);
                let outcome = if unknown {
                    Outcome::Unknown
                } else {
                    Outcome::Rejected
                };
                assert_eq!(error.outcome(), outcome, "{about}");
                assert_eq!(
                    error.idempotency_key().is_some(),
                    operation.method == "POST",
                    "{about}"
                );
            }
        }
    }
}

#[tokio::test]
async fn uploads_are_multipart_in_the_field_of_the_spec_and_repeated_whole() {
    let directory = std::env::temp_dir().join(format!("blooio-client-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let path = directory.join("background.heic");
    std::fs::write(&path, b"from disk").unwrap();
    for (upload, contents, media) in [
        (Upload::path(&path).unwrap(), "from disk", "image/heic"),
        (
            Upload::bytes("b.JPG", "from memory").unwrap(),
            "from memory",
            "image/jpeg",
        ),
    ] {
        let server = MockServer::start().await;
        let failing = ResponseTemplate::new(503);
        Mock::given(any())
            .respond_with(failing)
            .up_to_n_times(1)
            .mount(&server)
            .await;
        let done = ResponseTemplate::new(200).set_body_json(json!({ "has_background": true }));
        Mock::given(any()).respond_with(done).mount(&server).await;
        let client = builder(&server.uri(), &clock()).build().unwrap();
        let reply = client
            .chat("+15551234567")
            .unwrap()
            .set_background(upload)
            .await
            .unwrap();
        assert_eq!((reply.has_background, reply.attempts()), (Some(true), 2));
        for request in server.received_requests().await.unwrap() {
            assert_eq!(
                request.url.path(),
                "/v2/api/chats/%2B15551234567/background"
            );
            assert!(
                request.headers["content-type"]
                    .to_str()
                    .unwrap()
                    .starts_with("multipart/form-data; boundary=")
            );
            let body = String::from_utf8_lossy(&request.body);
            assert!(body.contains(r#"name="background"; filename=""#), "{body}");
            assert!(
                body.contains(&format!("Content-Type: {media}")) && body.contains(contents),
                "{body}"
            );
        }
    }
    std::fs::remove_dir_all(&directory).unwrap();
}

#[test]
fn an_upload_that_the_service_would_not_take_is_refused() {
    for name in ["notes.txt", "icon", ".png.exe"] {
        assert_eq!(
            Upload::bytes(name, "x").unwrap_err().field(),
            Some("upload"),
            "{name}"
        );
    }
}
