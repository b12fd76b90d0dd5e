//! The first five minutes, without an account: `cargo run --example
//! quickstart`. The sandbox replaces the service; everything else
//! is the real client over real HTTP.

use blooio_client::{IdempotencyKey, Message};
use blooio_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    // With an account: let client = blooio_client::Client::from_env()?;
    let client = sandbox.client().build()?;
    let chat = client.chat("+15551234567")?;

    let key = IdempotencyKey::derive(["welcome", "4281"]);
    let sent = chat.send_with_key(key.clone(), "Hello from Rust!").await?;
    println!(
        "Message ID: {}, status: {}",
        sent.message_id(),
        sent.status()
    );

    let again = chat.send_with_key(key, "Hello from Rust!").await?;
    println!(
        "Same key again: {}, replayed: {}",
        again.message_id(),
        again.replayed()
    );

    let refused = chat
        .send(Message::text(""))
        .await
        .expect_err("an empty message is refused");
    println!(
        "Refused before the network: {refused}, field: {}",
        refused.field().unwrap_or("none")
    );

    let message = chat.message(sent.message_id())?;
    loop {
        let status = message.status().await?;
        let state = status
            .status
            .clone()
            .ok_or("an outbound message has a status")?;
        println!("Status: {state}");
        if state == blooio_client::types::MessageState::Delivered {
            break;
        }
    }
    Ok(())
}
