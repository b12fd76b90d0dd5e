//! Uploads: one file in the field that the spec names, streamed again for each
//! attempt.
#![cfg(feature = "client")]

mod support;

use blooio_client::Upload;
use serde_json::json;
use support::{builder, clock};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

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
