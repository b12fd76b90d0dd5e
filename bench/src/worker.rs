//! One client doing one job in a process of its own, so that its memory and
//! processor time are its alone.

use std::fmt::Write;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::Problem;
use crate::clients::{Bare, Client, Handwritten, Kind, Ours};
use crate::measure::{Measuring, Sample};

/// What to do: `worker CLIENT BASE JOB WARM COUNT IN_FLIGHT`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Task {
    pub(crate) job: Job,
    /// Sends before the measurement, which open the connections.
    pub(crate) warm: u64,
    pub(crate) count: u64,
    pub(crate) in_flight: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Job {
    /// Sends under keys of the client's making.
    Send,
    /// The same under the caller's keys; those that fail are only counted.
    SendKeyed,
    /// Reads the list that the peer was told to have, `count` times.
    List,
}

impl Task {
    /// Reads the list once.
    pub(crate) const LIST: Self = Self {
        job: Job::List,
        warm: 0,
        count: 1,
        in_flight: 1,
    };

    pub(crate) fn arguments(&self) -> [String; 4] {
        let job = match self.job {
            Job::Send => "send",
            Job::SendKeyed => "send-keyed",
            Job::List => "list",
        };
        [
            job.to_owned(),
            self.warm.to_string(),
            self.count.to_string(),
            self.in_flight.to_string(),
        ]
    }
}

impl FromStr for Job {
    type Err = Problem;

    fn from_str(name: &str) -> Result<Self, Problem> {
        match name {
            "send" => Ok(Self::Send),
            "send-keyed" => Ok(Self::SendKeyed),
            "list" => Ok(Self::List),
            _ => Err(format!("no job is called {name}").into()),
        }
    }
}

pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let [client, base, job, warm, count, in_flight] = arguments else {
        return Err("a worker needs six arguments".into());
    };
    let task = Task {
        job: job.parse()?,
        warm: warm.parse()?,
        count: count.parse()?,
        in_flight: in_flight.parse()?,
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let sample = match client.parse()? {
        Kind::Bare => runtime.block_on(perform(Bare::new(base)?, task)),
        Kind::Ours => runtime.block_on(perform(Ours::new(base)?, task)),
        Kind::Handwritten => runtime.block_on(perform(Handwritten::new(base)?, task)),
        Kind::HandwrittenHttp2 => runtime.block_on(perform(Handwritten::unified(base)?, task)),
    }?;
    println!("{}", serde_json::to_string(&sample)?);
    Ok(())
}

async fn perform<C: Client>(client: C, task: Task) -> Result<Sample, Problem> {
    let client = Arc::new(client);
    if task.job == Job::List {
        let measuring = Measuring::begin()?;
        let mut items = 0;
        for _ in 0..task.count {
            items += client.list().await?;
        }
        let mut sample = measuring.end(Vec::new(), 0)?;
        sample.count = items;
        return Ok(sample);
    }
    let warm = Task {
        count: task.warm,
        ..task
    };
    sends(&client, warm, 0).await?;
    let measuring = Measuring::begin()?;
    let (latencies, failed) = sends(&client, task, task.warm).await?;
    measuring.end(latencies, failed)
}

/// `in_flight` loops that share one counter.
async fn sends<C: Client>(
    client: &Arc<C>,
    task: Task,
    first: u64,
) -> Result<(Vec<Duration>, u64), Problem> {
    let next = Arc::new(AtomicU64::new(0));
    let loops: Vec<_> = (0..task.in_flight)
        .map(|_| {
            let (client, next) = (Arc::clone(client), Arc::clone(&next));
            tokio::spawn(async move {
                let share = task.count / task.in_flight.max(1) * 2;
                let mut latencies = Vec::with_capacity(share as usize);
                let mut failed = 0;
                let mut text = String::new();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= task.count {
                        return Ok((latencies, failed));
                    }
                    text.clear();
                    write!(text, "message {}", first + number)?;
                    let begun = Instant::now();
                    let result = if task.job == Job::SendKeyed {
                        client
                            .send_with_key(&format!("key-{}", first + number), &text)
                            .await
                    } else {
                        client.send(&text).await
                    };
                    latencies.push(begun.elapsed());
                    match result {
                        Ok(()) => {}
                        Err(_) if task.job == Job::SendKeyed => failed += 1,
                        Err(error) => return Err(error),
                    }
                }
            })
        })
        .collect();
    let mut latencies = Vec::new();
    let mut failed = 0;
    for task in loops {
        let (some, more) = task.await??;
        latencies.extend(some);
        failed += more;
    }
    Ok((latencies, failed))
}
