//! Measures the sandbox: the time of a start, and the speed and memory of many
//! sends, 64 at a time, with webhooks and faults:
//! `cargo run --release -p blooio-sandbox --example soak -- 100000`.

use std::time::Duration;

use axum::Router;
use blooio_client::{Clock, Message};
use blooio_sandbox::{Fault, FaultRule, Lifecycle, Sandbox, WebhookFault, WebhookFaultRule};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const IN_FLIGHT: usize = 64;
const STARTS: usize = 200;

#[tokio::main]
async fn main() -> Outcome<()> {
    let sends: usize = std::env::args().nth(1).map_or(Ok(100_000), |n| n.parse())?;
    let clock = Clock::system();
    let mut starts = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let begun = clock.now();
        let sandbox = Sandbox::start().await?;
        starts.push(micros(&clock, begun));
        drop(sandbox);
    }
    starts.sort_unstable();
    println!(
        "start: {:.2} ms, {:.2} ms the slowest of {STARTS}",
        millis(share(&starts, 50)),
        millis(share(&starts, 100))
    );

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
    let twice = WebhookFaultRule::new(WebhookFault::Twice);
    sandbox.fault_webhooks(twice.probability(0.02));
    let client = sandbox.client().build()?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    let page = format!("http://{}/", sandbox.address());

    println!("  sends  per second  p50 in ms  p99 in ms  page in ms  memory in MiB");
    let mut done = 0;
    // A short first part, so that the start can be compared with the end.
    let tenth = sends / 10;
    for part in std::iter::once(100).chain(std::iter::repeat_n(tenth, 10)) {
        let begun = clock.now();
        let mut running = JoinSet::new();
        let mut times = Vec::with_capacity(part);
        for index in 0..part {
            if running.len() >= IN_FLIGHT
                && let Some(time) = running.join_next().await
            {
                times.push(time?);
            }
            let (client, clock) = (client.clone(), clock.clone());
            let to = format!("+1555{:07}", (done + index) % 5_000);
            running.spawn(async move {
                let begun = clock.now();
                if let Ok(chat) = client.chat(to.as_str()) {
                    // A fault that outlasts the retries is part of the soak.
                    let _ = chat.send(Message::text("Hello")).await;
                }
                micros(&clock, begun)
            });
        }
        while let Some(time) = running.join_next().await {
            times.push(time?);
        }
        let seconds = (clock.now() - begun).as_seconds_f64();
        done += part;
        times.sort_unstable();
        let begun = clock.now();
        http.get(&page).send().await?.bytes().await?;
        println!(
            "{done:>7} {:>11.0} {:>10.1} {:>10.1} {:>11.1} {:>14}",
            f64::from(u32::try_from(part)?) / seconds,
            millis(share(&times, 50)),
            millis(share(&times, 99)),
            millis(micros(&clock, begun)),
            resident()?
        );
    }
    println!(
        "kept: {} requests, {} messages, {} deliveries",
        sandbox.requests().len(),
        sandbox.messages_sent().len(),
        sandbox.deliveries().len()
    );
    Ok(())
}

/// Microseconds since `begun`.
fn micros(clock: &Clock, begun: chrono::DateTime<chrono::Utc>) -> i64 {
    (clock.now() - begun).num_microseconds().unwrap_or_default()
}

fn millis(micros: i64) -> f64 {
    f64::from(i32::try_from(micros).unwrap_or(i32::MAX)) / 1000.0
}

/// A percentile of sorted values.
fn share(sorted: &[i64], percent: usize) -> i64 {
    let index = sorted.len() * percent / 100;
    let last = sorted.len().saturating_sub(1);
    sorted.get(index.min(last)).copied().unwrap_or_default()
}

/// Resident memory of this process in MiB, as Linux reports it.
fn resident() -> Outcome<u64> {
    let statm = std::fs::read_to_string("/proc/self/statm")?;
    let pages: u64 = statm.split(' ').nth(1).unwrap_or("0").parse()?;
    Ok(pages * 4096 / 1024 / 1024)
}
