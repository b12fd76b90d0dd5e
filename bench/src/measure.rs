//! What one worker used: time, processor, memory, allocations, latencies.

use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use serde::{Deserialize, Serialize};
use stats_alloc::Stats;

use crate::{ALLOCATOR, Problem};

/// What a worker tells its parent, in one line of JSON.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Sample {
    /// Operations done.
    pub(crate) count: u64,
    /// Operations that failed.
    pub(crate) failed: u64,
    pub(crate) seconds: f64,
    /// User and system time of the client's process.
    pub(crate) cpu_seconds: f64,
    /// Calls of the allocator that hand out memory; growing in place is one.
    pub(crate) allocations: u64,
    pub(crate) bytes: u64,
    pub(crate) p50_us: f64,
    pub(crate) p99_us: f64,
    /// The highest resident set that the process reached.
    pub(crate) peak_kib: u64,
}

/// A measurement under way.
pub(crate) struct Measuring {
    begun: Instant,
    cpu: Duration,
    memory: Stats,
}

impl Measuring {
    pub(crate) fn begin() -> Result<Self, Problem> {
        Ok(Self {
            cpu: cpu()?,
            memory: ALLOCATOR.stats(),
            begun: Instant::now(),
        })
    }

    pub(crate) fn end(self, mut latencies: Vec<Duration>, failed: u64) -> Result<Sample, Problem> {
        let elapsed = self.begun.elapsed();
        let memory = ALLOCATOR.stats() - self.memory;
        let cpu = cpu()?.saturating_sub(self.cpu);
        latencies.sort_unstable();
        let percentile = |percent: usize| {
            let at = latencies.len().saturating_sub(1) * percent / 100;
            latencies
                .get(at)
                .map_or(0.0, |latency| latency.as_secs_f64() * 1e6)
        };
        Ok(Sample {
            count: latencies.len() as u64,
            failed,
            seconds: elapsed.as_secs_f64(),
            cpu_seconds: cpu.as_secs_f64(),
            allocations: (memory.allocations + memory.reallocations) as u64,
            bytes: memory.bytes_allocated as u64,
            p50_us: percentile(50),
            p99_us: percentile(99),
            peak_kib: u64::try_from(getrusage(UsageWho::RUSAGE_SELF)?.max_rss())?,
        })
    }
}

impl Sample {
    /// `total` for each operation.
    pub(crate) fn each(&self, total: f64) -> f64 {
        total / self.count.max(1) as f64
    }
}

pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.get(middle) {
        None => f64::NAN,
        Some(high) if values.len() % 2 == 1 => *high,
        Some(high) => (values[middle - 1] + high) / 2.0,
    }
}

fn cpu() -> Result<Duration, Problem> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let micros = [usage.user_time(), usage.system_time()]
        .iter()
        .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec())
        .sum::<i64>();
    Ok(Duration::from_micros(u64::try_from(micros)?))
}
