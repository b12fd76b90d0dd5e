//! What was enqueued is what arrives: the worker sends the stored bytes, since a
//! repeat under the same key must have the same ones.

mod support;

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::{Json, Router};
use blooio_client::{Client, RetryPolicy};
use blooio_outbox::{JobState, Worker};
use serde_json::{Value, json};
use support::{TestDatabase, connect, draft, key, on_both};
use tokio::net::TcpListener;

/// A body that no type of the client writes like this: unknown fields, a number
/// that a reader would shorten, escapes and spaces.
const BODY: &str = "{ \"newer\" : [1.00, 1e2, {\"b\":1,\"a\":2}],\n\t\"text\":\"caf\\u00e9 \\/\" }";

/// A request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Arrived {
    path: String,
    key: String,
    content_type: String,
    body: Bytes,
}

type Requests = Arc<Mutex<Vec<Arrived>>>;

/// A service that keeps the bytes of each request. Its first answer is a 503.
async fn service() -> (Client, Requests) {
    let requests = Requests::default();
    let router = Router::new()
        .fallback(receive)
        .with_state(Arc::clone(&requests));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    let client = Client::builder()
        .api_key("test-key")
        .base_url(format!("http://{address}/v2/api"))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    (client, requests)
}

async fn receive(
    State(requests): State<Requests>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Json<Value>) {
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    let mut requests = requests.lock().unwrap_or_else(PoisonError::into_inner);
    requests.push(Arrived {
        path: uri.path().to_owned(),
        key: header("idempotency-key"),
        content_type: header("content-type"),
        body,
    });
    match requests.len() {
        1 => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({}))),
        _ => (
            StatusCode::ACCEPTED,
            Json(json!({ "message_id": "msg_1", "status": "queued" })),
        ),
    }
}

on_both! {
    async fn a_body_enqueued_by_sql_arrives_byte_for_byte(database) {
        let (client, requests) = service().await;
        let outbox = database.open().await;
        let mut rows: Value = serde_json::from_str(&draft(1, "a").to_row()).unwrap();
        rows[0]["body"] = BODY.into();
        insert(database, outbox.insert_statement(), &rows.to_string()).await;

        for expected in [JobState::Queued, JobState::Sent] {
            database.make_due().await;
            Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
            let job = outbox.find(&key("a")).await.unwrap().unwrap();
            assert_eq!(job.state, expected);
        }
        let arrived = Arrived {
            path: "/v2/api/chats/%2B15551000001/messages".to_owned(),
            key: key("a").as_str().to_owned(),
            content_type: "application/json".to_owned(),
            body: Bytes::from_static(BODY.as_bytes()),
        };
        assert_eq!(*requests.lock().unwrap(), [arrived.clone(), arrived]);
    }

    async fn a_drafts_body_arrives_as_the_job_shows_it(database) {
        let (client, requests) = service().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a \"quoted\" caf\u{e9}")).await.unwrap();
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        let job = outbox.list(Default::default()).await.unwrap().remove(0);
        assert_eq!(requests.lock().unwrap()[0].body, job.body.unwrap());
    }
}

/// Runs the statement as a program would that uses no type of this crate.
async fn insert(database: &TestDatabase, statement: &str, row: &str) {
    if database.is_postgres() {
        let own = connect(&database.url).await.unwrap();
        assert_eq!(own.execute(statement, &[&row]).await.unwrap(), 1);
    } else {
        let own = database.sqlite_connection();
        assert_eq!(own.execute(statement, [row]).unwrap(), 1);
    }
}
