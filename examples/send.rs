//! Sends one message, as the guides' first script does.

use blooio_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    // With an account: let client = blooio_client::Client::from_env()?;
    let client = sandbox.client().build()?;

    let result = client
        .chat("+15551234567")?
        .send("Hello from Rust!")
        .await?;
    println!(
        "Message ID: {}, status: {}",
        result.message_id(),
        result.status()
    );
    Ok(())
}
