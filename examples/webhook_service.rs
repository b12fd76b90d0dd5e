//! A service that answers messages: one axum state with a `Verifier`, a store
//! of seen events and a `Client`.

use std::sync::Arc;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::{Router, routing::post};
use blooio_client::webhook::axum::Delivery;
use blooio_client::webhook::{
    Deduplicator, Event, EventKind, MemoryDeduplicator, Sight, SigningSecret, Verifier,
};
use blooio_client::{Client, IdempotencyKey};
use blooio_sandbox::Sandbox;
use tokio::net::TcpListener;

type Error = Box<dyn std::error::Error>;

#[derive(Clone)]
struct App {
    verifier: Arc<Verifier>,
    seen: Arc<dyn Deduplicator>,
    client: Client,
}

/// What the extractor `Delivery` asks of a state.
impl FromRef<App> for Arc<Verifier> {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/webhooks/blooio", listener.local_addr()?);
    // With an account, the client is Client::from_env()?, and the secret is the
    // one that you got when you created the webhook.
    let sandbox = Sandbox::builder().webhook(&url).start().await?;
    let secret = sandbox.webhook_secret(&url).ok_or("no secret")?;
    let verifier = Verifier::new(SigningSecret::new(secret)?).require_timestamp();
    let app = App {
        verifier: Arc::new(verifier.clock(sandbox.clock())),
        seen: Arc::new(MemoryDeduplicator::default()),
        client: sandbox.client().build()?,
    };
    let router = Router::new()
        .route("/webhooks/blooio", post(receive))
        .with_state(app);
    tokio::spawn(async move { axum::serve(listener, router).await });

    let mut changes = sandbox.changes();
    sandbox.receive("+15551234567", "Is my order ready?");
    while sandbox.messages_sent().is_empty() {
        changes.recv().await?;
    }
    for message in sandbox.messages_sent() {
        println!("{}: {:?}", message.chat_id(), message.text());
    }
    Ok(())
}

async fn receive(State(app): State<App>, Delivery(event): Delivery) -> StatusCode {
    match event.claim(app.seen) {
        Ok(Sight::First(claim)) => match answer(&app.client, &event).await {
            Ok(()) => {
                let _ = claim.confirm();
                StatusCode::OK
            }
            // The claim is dropped and so given back: the next delivery is a
            // first one again.
            Err(_) => StatusCode::SERVICE_UNAVAILABLE,
        },
        Ok(Sight::Repeat) => StatusCode::OK,
        Ok(Sight::InProgress) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Answers in the chat of a message. Should the event be handled twice, the key
/// that is made from it still sends one answer.
async fn answer(client: &Client, event: &Event) -> Result<(), Error> {
    if let (EventKind::Received, Some(chat)) = (event.kind(), event.chat()) {
        let key = IdempotencyKey::derive(["answer", event.dedupe_key().as_str()]);
        let answer = "It is on its way.";
        client.chat(chat)?.send_with_key(key, answer).await?;
    }
    Ok(())
}
