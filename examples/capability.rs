//! Asks first whether a person has iMessage, and falls back if not.

use blooio_client::{Client, Error};
use blooio_sandbox::{Reach, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    sandbox.set_capability("+15557654321", Reach::Sms);
    let client = sandbox.client().build()?;

    for (name, number) in [("Ada", "+15551234567"), ("Bob", "+15557654321")] {
        if has_imessage(&client, number).await? {
            let sent = client.chat(number)?.send("Blue bubbles only!").await?;
            println!("{name}: sent as {}", sent.message_id());
        } else {
            println!("{name} does not support iMessage; fall back to SMS.");
        }
    }
    Ok(())
}

async fn has_imessage(client: &Client, number: &str) -> Result<bool, Error> {
    let reply = client.contact(number)?.capabilities().await?;
    Ok(reply
        .capabilities
        .as_ref()
        .and_then(|can| can.imessage)
        .unwrap_or(false))
}
