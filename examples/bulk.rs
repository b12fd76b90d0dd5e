//! A campaign: a bounded number of requests at a time, a result for each
//! message, and a second run that sends nothing twice.

use blooio_client::{BulkResult, Client};
use blooio_sandbox::{Fault, Sandbox};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().build()?;
    // One message is refused the first time.
    sandbox.fail_next(1, Fault::Status(403));
    for run in ["First", "Second"] {
        campaign(&client, run).await?;
    }
    println!("Messages that arrived: {}", sandbox.messages_sent().len());
    Ok(())
}

async fn campaign(client: &Client, name: &str) -> Result<(), Box<dyn std::error::Error>> {
    // Any iterator, of any length: a file, or a query's rows. The last one
    // repeats the first.
    let people = (0..100).chain([0]);
    let messages = people.map(|index| (format!("+1555123{index:04}"), "Our doors are open!"));
    let mut run = client.bulk("spring-sale").concurrency(10).send(messages);
    while let Some(item) = run.next().await {
        match item.result {
            BulkResult::Sent(_) => {}
            // A number, not the recipient: people stay out of the output.
            BulkResult::Failed(error) => println!("Not sent ({:?})", error.kind()),
            BulkResult::Duplicate => println!("Number {} was named before", item.index),
        }
    }
    let progress = run.progress();
    println!(
        "{name} run: sent {}, sent before {}, failed {}, duplicates {}",
        progress.sent, progress.replayed, progress.failed, progress.duplicates
    );
    Ok(())
}
