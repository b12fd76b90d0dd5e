//! A chart: one worker sends 6,000 jobs of 20 ms and is killed three times; each
//! time another starts two seconds later.

use std::time::{Duration, Instant};

use blooio_outbox::{JobState, Outbox};
use plotters::prelude::*;

use crate::Problem;
use crate::database::Database;
use crate::own_queue;
use crate::peer::Peer;
use crate::process::Running;

const JOBS: u64 = 6000;

/// When the worker is killed, in seconds.
const KILLS: [f64; 3] = [4.0, 10.0, 16.0];

/// The time between a crash and the start of the next worker.
const GAP: f64 = 2.0;

/// A moment, and how many messages the service had by then.
type Point = (f64, f64);

pub(crate) async fn run(file: &str) -> Result<(), Problem> {
    let database = Database::fresh("own-sqlite").await?;
    let url = database.url();
    own_queue::fill(&url, JOBS).await?;
    let peer = Peer::start(20, true)?;
    let start = || Running::start(&["work", &url, &peer.base()]);
    let begun = Instant::now();
    let mut worker = Some(start()?);
    let mut points: Vec<Point> = vec![(0.0, 0.0)];
    let mut kills: Vec<Point> = Vec::new();
    let counts = loop {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let counts = peer.counts().await?;
        let now = begun.elapsed().as_secs_f64();
        points.push((now, counts.messages as f64));
        if counts.messages == JOBS {
            break counts;
        }
        if KILLS.get(kills.len()).is_some_and(|at| now >= *at) {
            if let Some(mut worker) = worker.take() {
                worker.kill()?;
            }
            kills.push((now, counts.messages as f64));
        }
        if worker.is_none() && kills.last().is_some_and(|(at, _)| now >= at + GAP) {
            worker = Some(start()?);
        }
    };
    if kills.len() < KILLS.len() {
        return Err("the jobs were done before the last crash".into());
    }
    let outbox = Outbox::open(&url).await?;
    while outbox.stats().await?.count(JobState::Sent) < JOBS {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    drop(worker);
    let counts = match peer.counts().await? {
        now if now.messages == counts.messages => now,
        more => return Err(format!("a message twice: {more:?}").into()),
    };
    let repeated = counts.requests - counts.messages;
    let title = format!(
        "{JOBS} jobs, three crashes: {} messages, {repeated} requests repeated under their keys",
        counts.messages
    );
    draw(file, &title, &points, &kills)?;
    println!("{title}");
    drop(outbox);
    database.remove().await
}

fn draw(file: &str, title: &str, points: &[Point], kills: &[Point]) -> Result<(), Problem> {
    let root = SVGBackend::new(file, (900, 420)).into_drawing_area();
    root.fill(&WHITE)?;
    let end = points.last().map_or(1.0, |point| point.0);
    let top = JOBS as f64 * 1.05;
    let mut chart = ChartBuilder::on(&root)
        .caption(title, ("sans-serif", 18))
        .margin(16)
        .x_label_area_size(40)
        .y_label_area_size(60)
        .build_cartesian_2d(0.0..end, 0.0..top)?;
    chart
        .configure_mesh()
        .light_line_style(WHITE)
        .x_desc("seconds")
        .x_label_formatter(&|seconds| format!("{seconds:.0}"))
        .y_label_formatter(&|messages| format!("{messages:.0}"))
        .y_desc("messages at the service")
        .draw()?;
    for (at, messages) in kills {
        let gap = [(*at, 0.0), (at + GAP, top)];
        chart.draw_series([Rectangle::new(gap, RED.mix(0.12).filled())])?;
        let label = Text::new("SIGKILL", (at + 0.1, messages * 0.5), ("sans-serif", 14));
        chart.draw_series([label])?;
    }
    let line = LineSeries::new(points.iter().copied(), BLUE.stroke_width(2));
    chart.draw_series(line)?;
    root.present()?;
    Ok(())
}
