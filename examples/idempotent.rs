//! Makes a send safe to repeat: the key comes from what is sent, so that it is
//! the same after a crash as well.

use blooio_client::{IdempotencyKey, Outcome, RetryPolicy};
use blooio_sandbox::{Fault, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    // One attempt, to show what the client does by itself otherwise.
    let client = sandbox.client().retry(RetryPolicy::never()).build()?;
    let chat = client.chat("+15551234567")?;
    let key = IdempotencyKey::derive(["order", "4281", "shipped"]);
    println!("Key: {key}");

    // The service sends the message and then fails to say so.
    sandbox.fail_next(1, Fault::StatusAfterProcessing(503));
    let error = chat
        .send_with_key(&key, "Order #4281 shipped")
        .await
        .expect_err("the answer is lost");
    println!("Outcome unknown: {}", error.outcome() == Outcome::Unknown);

    let again = error
        .idempotency_key()
        .cloned()
        .ok_or("an error of a send has its key")?;
    let sent = chat.send_with_key(again, "Order #4281 shipped").await?;
    println!(
        "Message ID: {}, replayed: {}",
        sent.message_id(),
        sent.replayed()
    );
    println!("Messages that arrived: {}", sandbox.messages_sent().len());
    Ok(())
}
