//! An axum endpoint and an outbox in one program: messages are enqueued and
//! sent, and the service's webhooks update their jobs. An event is in the
//! database before it is acknowledged, so that no event is lost.
//!
//! ```text
//! cargo run -p blooio-outbox --example webhooks
//! ```
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::{Router, routing::post};
use blooio_client::webhook::axum::Delivery;
use blooio_client::webhook::{SigningSecret, Verifier};
use blooio_client::{ChatId, Clock, IdempotencyKey, Message};
use blooio_outbox::{Draft, JobState, Outbox, Worker};
use blooio_sandbox::{Sandbox, Stage};
use tokio::net::TcpListener;

#[derive(Clone, FromRef)]
struct App {
    verifier: Arc<Verifier>,
    outbox: Outbox,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/webhooks/blooio", listener.local_addr()?);
    let sandbox = Sandbox::builder().webhook(&url).start().await?;
    let client = sandbox.client().build()?;
    let outbox = Outbox::open("sqlite::memory:").await?;
    let secret = sandbox
        .webhook_secret(&url)
        .ok_or("the sandbox knows the address")?;
    let app = App {
        verifier: Arc::new(Verifier::new(SigningSecret::new(secret)?)),
        outbox: outbox.clone(),
    };
    let router = Router::new()
        .route("/webhooks/blooio", post(receive))
        .with_state(app);
    tokio::spawn(async move { axum::serve(listener, router).await });

    let chat: ChatId = "+15551234567".parse()?;
    let key = IdempotencyKey::derive(["order", "4281", "shipped"]);
    let draft = Draft::new(chat, Message::text("Shipped!"), key.clone())?;
    outbox.enqueue(&draft).await?;
    Worker::new(client, outbox.clone()).drain().await?;

    let mut job = outbox.find(&key).await?.ok_or("the job was enqueued")?;
    println!("Job {}: {}", job.id, job.state);
    sandbox.advance(
        job.message_id.as_deref().unwrap_or_default(),
        Stage::Delivered,
    )?;
    while job.state != JobState::Delivered {
        Clock::system().sleep(Duration::from_millis(10)).await;
        job = outbox.get(job.id).await?;
    }
    println!("Job {}: {}", job.id, job.state);
    Ok(())
}

/// Records an event; a 5xx makes the service repeat the delivery.
async fn receive(State(outbox): State<Outbox>, Delivery(event): Delivery) -> StatusCode {
    match outbox.record(&event).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
