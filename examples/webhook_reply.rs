//! Answers an inbound message in its thread, from the line that it came in on.
//! The reply's key comes from the delivery, so that a repeated delivery is not
//! answered twice, even by another process.

use blooio_client::webhook::{Event, EventKind, SigningSecret, Verifier, sign_at};
use blooio_client::{Client, Clock, IdempotencyKey, Message, MessageId};
use blooio_sandbox::Sandbox;
use http::HeaderMap;

type Error = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let sandbox = Sandbox::start().await?;
    // With an account: let client = blooio_client::Client::from_env()?;
    let client = sandbox.client().build()?;
    let secret = SigningSecret::new("whsec_a1b2c3d4e5f6")?;
    let verifier = Verifier::new(secret.clone()).require_timestamp();

    let (body, headers) = delivery(&sandbox, &secret)?;
    for attempt in ["first", "second"] {
        let event = verifier.verify_and_parse(&body, &headers)?;
        match answer(&client, &event).await? {
            Some(sent) => println!("On the {attempt} delivery: {sent}"),
            None => println!("Nothing to answer"),
        }
    }
    println!("Messages that arrived: {}", sandbox.messages_sent().len());
    Ok(())
}

/// The part that matters.
async fn answer(client: &Client, event: &Event) -> Result<Option<String>, Error> {
    let EventKind::Received = event.kind() else {
        return Ok(None);
    };
    let (Some(chat), Some(id)) = (event.chat(), event.message_id()) else {
        return Ok(None);
    };
    let mut reply = Message::text("Thanks, we are on it.").reply_to(id.parse::<MessageId>()?);
    if let Some(line) = event.line() {
        reply = reply.from(line.parse()?);
    }
    let key = IdempotencyKey::derive(["reply", event.dedupe_key().as_str()]);
    let sent = client.chat(chat)?.send_with_key(key, reply).await?;
    let replayed = if sent.replayed() {
        "sent before"
    } else {
        "sent"
    };
    Ok(Some(format!("{replayed} as {}", sent.message_id())))
}

/// What the service would post: a person writes, and the delivery is signed.
fn delivery(sandbox: &Sandbox, secret: &SigningSecret) -> Result<(Vec<u8>, HeaderMap), Error> {
    let from = "+15551234567";
    let id = sandbox.receive(from, "Is my order ready?");
    let body = format!(
        r#"{{"event":"message.received","message_id":"{id}","external_id":"{from}","sender":"{from}","internal_id":"+15550100001","text":"Is my order ready?","is_group":false}}"#,
    );
    let mut headers = HeaderMap::new();
    let signature = sign_at(secret, body.as_bytes(), Clock::system().now());
    headers.insert("x-blooio-signature", signature.parse()?);
    Ok((body.into_bytes(), headers))
}
