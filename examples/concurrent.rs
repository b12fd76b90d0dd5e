//! Sends to many people, ten at a time. Clones of a client share its pool and
//! its view of the rate limit; each send has a key, so that a second run of the
//! same job sends nothing twice.

use blooio_client::IdempotencyKey;
use blooio_sandbox::Sandbox;
use futures_util::{StreamExt, stream};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().build()?;

    let recipients: Vec<String> = (0..100)
        .map(|index| format!("+1555123{index:04}"))
        .collect();
    for run in ["First", "Second"] {
        let results: Vec<_> = stream::iter(&recipients)
            .map(|number| {
                let client = client.clone();
                async move {
                    let key = IdempotencyKey::derive(["spring-sale", number]);
                    client.chat(number)?.send_with_key(key, "Hi!").await
                }
            })
            .buffer_unordered(10)
            .collect()
            .await;
        let sent = results
            .iter()
            .flatten()
            .filter(|sent| !sent.replayed())
            .count();
        let replayed = results
            .iter()
            .flatten()
            .filter(|sent| sent.replayed())
            .count();
        let failed = results.iter().filter(|result| result.is_err()).count();
        println!("{run} run: sent {sent}, replayed {replayed}, failed {failed}");
    }
    println!("Messages that arrived: {}", sandbox.messages_sent().len());
    Ok(())
}
