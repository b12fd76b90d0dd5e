//! The guides' receiver with axum: print who wrote what, acknowledge first.
//!
//! ```text
//! BLOOIO_WEBHOOK_SECRET=whsec_… cargo run --example webhook_axum --features axum
//! ```
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use blooio_client::webhook::axum::Endpoint;
use blooio_client::webhook::{
    DeliveryState, Event, EventKind, MemoryDeduplicator, SigningSecret, Verifier,
};
use std::collections::HashMap;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = SigningSecret::new(std::env::var("BLOOIO_WEBHOOK_SECRET")?)?;
    let verifier = Verifier::new(secret).require_timestamp();

    let (sender, events) = mpsc::channel(1024);
    tokio::spawn(work(events));

    let app = Endpoint::new(verifier, sender)
        .deduplicator(MemoryDeduplicator::default())
        .into_router("/webhooks/blooio");
    let listener = TcpListener::bind("127.0.0.1:3001").await?;
    println!("listening on {}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}

/// Everything slow happens here, after the acknowledgement.
async fn work(mut events: mpsc::Receiver<Event>) {
    let mut states = HashMap::new();
    while let Some(event) = events.recv().await {
        match event.kind() {
            EventKind::Received => {
                let sender = event.sender().unwrap_or("unknown");
                println!("{sender}: {}", event.text().unwrap_or("(attachments)"));
            }
            EventKind::Unknown(name) => println!("{name}, which this version does not know"),
            _ => {
                let Some(id) = event.message_id() else {
                    continue;
                };
                let state = states
                    .entry(id.to_owned())
                    .or_insert_with(|| DeliveryState::new(id));
                if state.apply(&event)
                    && let Some(stage) = state.stage()
                {
                    println!("{id}: {stage}");
                }
            }
        }
    }
}
