//! Tells errors apart: what to correct, what to wait for, and what to look into.

use std::time::Duration;

use blooio_client::{Client, Error, ErrorKind, RetryPolicy};
use blooio_sandbox::{Fault, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().retry(RetryPolicy::never()).build()?;

    sandbox.fail_next(
        1,
        Fault::RateLimited {
            retry_after: Duration::from_secs(1),
        },
    );
    report(send(&client, "hi").await);
    sandbox.fail_next(1, Fault::Status(500));
    report(send(&client, "hi").await);
    report(send(&client, "").await);
    report(send(&client.with_api_key("sk_live_wrong")?, "hi").await);
    let nowhere = Client::builder()
        .api_key("sk_live_any")
        .base_url("http://127.0.0.1:1/v2/api");
    report(send(&nowhere.retry(RetryPolicy::never()).build()?, "hi").await);
    report(send(&client, "hi").await);
    Ok(())
}

async fn send(client: &Client, text: &str) -> Result<String, Error> {
    let sent = client.chat("+15551234567")?.send(text).await?;
    Ok(sent.message_id().to_string())
}

fn report(result: Result<String, Error>) {
    let error = match result {
        Ok(id) => return println!("Sent {id}"),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::RateLimited => {
            let wait = error.retry_after().unwrap_or(Duration::from_secs(1));
            println!("Rate limited; retry in {}s", wait.as_secs());
        }
        ErrorKind::Invalid => println!("Fix the field {}: {error}", error.field().unwrap_or("?")),
        ErrorKind::Unauthorized => println!("Check the key: {error}"),
        _ if error.is_retryable() => println!("Retry later ({:?}): {error}", error.outcome()),
        _ => println!("Look into it: {error}"),
    }
}
