//! Many sends at 64 in flight, with webhooks and a fault in fifty, and what
//! they cost at the start and at the end: `cargo run --release -p
//! blooio-sandbox --example soak -- 100000`.

use std::time::Duration;

use axum::Router;
use blooio_client::{Clock, Message};
use blooio_sandbox::{Fault, FaultRule, Lifecycle, Sandbox};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

const IN_FLIGHT: usize = 64;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sends: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let receiver = TcpListener::bind("127.0.0.1:0").await?;
    let hook = format!("http://{}/hook", receiver.local_addr()?);
    tokio::spawn(axum::serve(receiver, Router::new().fallback(|| async {})).into_future());
    let sandbox = Sandbox::builder()
        .webhook(hook)
        .lifecycle(Lifecycle::ByClock(Duration::from_millis(50)))
        .keep_requests(1_000)
        .keep_messages(1_000)
        .rate_limit(u32::MAX, Duration::from_secs(60))
        .start()
        .await?;
    sandbox.fault(FaultRule::new(Fault::StatusAfterProcessing(503)).probability(0.02));
    let client = sandbox.client().build()?;
    let clock = Clock::system();

    let tenth = sends / 10;
    println!("sends   per second   p99 in ms   memory in MiB");
    for part in 0..10 {
        let begun = clock.now();
        let mut running = JoinSet::new();
        let mut times = Vec::with_capacity(tenth);
        for index in 0..tenth {
            if running.len() >= IN_FLIGHT
                && let Some(time) = running.join_next().await
            {
                times.push(time?);
            }
            let (client, clock) = (client.clone(), clock.clone());
            let to = format!("+1555{:07}", (part * tenth + index) % 5_000);
            running.spawn(async move {
                let begun = clock.now();
                if let Ok(chat) = client.chat(to.as_str()) {
                    // A fault that outlasts the retries is part of the soak.
                    let _ = chat.send(Message::text("Hello")).await;
                }
                (clock.now() - begun).num_microseconds().unwrap_or_default()
            });
        }
        while let Some(time) = running.join_next().await {
            times.push(time?);
        }
        times.sort_unstable();
        let p99 = times
            .get(times.len() * 99 / 100)
            .copied()
            .unwrap_or_default();
        let seconds = (clock.now() - begun).as_seconds_f64();
        println!(
            "{:>6} {:>12.0} {:>11.1} {:>15}",
            (part + 1) * tenth,
            f64::from(u32::try_from(tenth)?) / seconds,
            f64::from(u32::try_from(p99)?) / 1000.0,
            resident()?
        );
    }
    Ok(())
}

/// Resident memory of this process, as Linux reports it.
fn resident() -> Result<u64, Box<dyn std::error::Error>> {
    let statm = std::fs::read_to_string("/proc/self/statm")?;
    let pages: u64 = statm.split(' ').nth(1).unwrap_or("0").parse()?;
    Ok(pages * 4096 / 1024 / 1024)
}
