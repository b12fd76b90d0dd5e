//! The same task with apalis 1.0: `push_tasks` in transactions of 1,000, one
//! worker that sends with the same client. On SQLite both have WAL and
//! `synchronous = FULL`.

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use apalis::prelude::*;
use apalis_postgres::{PgPool, PostgresStorage};
use apalis_sqlite::{SqlitePool, SqliteStorage};
use blooio_client::Client;
use serde::{Deserialize, Serialize};
use tokio::task::JoinHandle;

use crate::Problem;
use crate::task::{BATCH, CHAT, IN_FLIGHT, client, key, text};

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Mail {
    chat: String,
    text: String,
    key: String,
}

const QUEUE: &str = "mail";

pub(crate) async fn prepare(url: &str) -> Result<(), Problem> {
    match url.starts_with("sqlite:") {
        // Its setup turns synchronous off, for one connection only.
        true => SqliteStorage::setup(&sqlite(url).await?).await?,
        false => PostgresStorage::setup(&PgPool::connect(url).await?).await?,
    }
    Ok(())
}

async fn sqlite(url: &str) -> Result<SqlitePool, Problem> {
    let options = apalis_sqlite::SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .pragma("journal_mode", "WAL")
        .pragma("synchronous", "FULL")
        .busy_timeout(Duration::from_secs(10));
    Ok(SqlitePool::connect_with(options).await?)
}

pub(crate) async fn fill(url: &str, jobs: u64) -> Result<(), Problem> {
    let (lite, postgres) = match url.starts_with("sqlite:") {
        true => (Some(sqlite(url).await?), None),
        false => (None, Some(PgPool::connect(url).await?)),
    };
    for first in (0..jobs).step_by(BATCH) {
        let tasks = (first..jobs.min(first + BATCH as u64)).map(|number| {
            let mail = Mail {
                chat: CHAT.to_owned(),
                text: text(number),
                key: key(number),
            };
            let task = TaskBuilder::new(serde_json::to_vec(&mail)?);
            Ok(task.idempotency_key(key(number)).build())
        });
        let tasks: Vec<Task<Vec<u8>>> = tasks.collect::<Result<_, Problem>>()?;
        if let Some(pool) = &lite {
            let mut transaction = pool.begin().await?;
            apalis_sqlite::queries::push_tasks(&mut *transaction, QUEUE, &tasks).await?;
            transaction.commit().await?;
        } else if let Some(pool) = &postgres {
            let mut transaction = pool.begin().await?;
            apalis_postgres::queries::push_tasks(&mut *transaction, QUEUE, tasks).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}

/// A worker on either database: only the types differ.
macro_rules! worker {
    ($storage:ident, $config:path, $pool:expr, $base:expr, $done:expr) => {{
        let config = <$config>::default().queue(QUEUE).batch_size(FETCHED);
        let worker = WorkerBuilder::new(format!("bench-{}", std::process::id()))
            .backend($storage::new($pool).with_config(config))
            .concurrency(IN_FLIGHT)
            .parallelize(tokio::spawn)
            .data(client($base)?)
            .data(Arc::clone($done))
            .build(send);
        tokio::spawn(worker.run())
    }};
}

/// Sends what is there, for as long as `patience`; returns how many are sent.
pub(crate) async fn drain(
    url: &str,
    base: &str,
    jobs: u64,
    patience: Duration,
) -> Result<u64, Problem> {
    let done = Arc::new(AtomicU64::new(0));
    let all = if url.starts_with("sqlite:") {
        let pool = sqlite(url).await?;
        let running = worker!(SqliteStorage, apalis_sqlite::Config, &pool, base, &done);
        let left = "SELECT COUNT(*) FROM Jobs WHERE status <> 'Done'";
        let left = async || sqlx::query_scalar(left).fetch_one(&pool).await;
        tokio::time::timeout(patience, finished(running, &done, jobs, left)).await
    } else {
        let pool = PgPool::connect(url).await?;
        let running = worker!(PostgresStorage, apalis_postgres::Config, &pool, base, &done);
        let left = "SELECT COUNT(*) FROM apalis.jobs WHERE status <> 'Done'";
        let left = async || sqlx::query_scalar(left).fetch_one(&pool).await;
        tokio::time::timeout(patience, finished(running, &done, jobs, left)).await
    };
    all.unwrap_or(Ok(()))?;
    Ok(done.load(Ordering::Relaxed))
}

/// The worker has no end of its own: it is left when all is recorded.
async fn finished<T>(
    running: JoinHandle<T>,
    done: &AtomicU64,
    jobs: u64,
    left: impl AsyncFn() -> Result<i64, sqlx::Error>,
) -> Result<(), Problem> {
    while done.load(Ordering::Relaxed) < jobs || left().await? > 0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if running.is_finished() {
            return Err("the worker ended".into());
        }
    }
    Ok(())
}

/// How many jobs it fetches at once.
const FETCHED: usize = 100;

async fn send(
    mail: Mail,
    client: Data<Client>,
    done: Data<Arc<AtomicU64>>,
) -> Result<(), BoxDynError> {
    let chat = client.chat(mail.chat)?;
    chat.send_with_key(mail.key, mail.text).await?;
    done.fetch_add(1, Ordering::Relaxed);
    Ok(())
}
