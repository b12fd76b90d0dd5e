//! Worker processes that a test starts, kills, stops and lets go on.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use blooio_client::{Client, RetryPolicy};
use blooio_outbox::{Outbox, Worker};

/// The argument that makes this program a worker.
pub(crate) const WORKER: &str = "--worker";

/// Short, so that a take-over does not take long.
pub(crate) const LEASE: Duration = Duration::from_secs(1);

/// What a worker process does: works until it is killed, or its input ends.
pub(crate) async fn work(arguments: &[String]) {
    let [url, schema, base, api_key, lease] = arguments else {
        panic!("a worker needs its database, schema, base URL, API key and lease");
    };
    let lease = Duration::from_millis(lease.parse().unwrap());
    let outbox = loop {
        match Outbox::builder(url).schema(schema).open().await {
            Ok(outbox) => break outbox,
            Err(error) if error.is_retryable() => pause(200).await,
            Err(error) => panic!("{error}"),
        }
    };
    let client = Client::builder()
        .api_key(api_key)
        .base_url(base)
        .attempt_timeout(Duration::from_secs(10))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let parent_gone = async {
        let _ =
            tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new())).await;
    };
    let worker = Worker::new(client, outbox).concurrency(8).lease(lease);
    worker.run(parent_gone).await.unwrap();
}

pub(crate) struct Fleet {
    arguments: Vec<String>,
    workers: Vec<Child>,
}

impl Fleet {
    /// Starts `count` workers.
    pub(crate) fn start(count: usize, lease: Duration, arguments: [&str; 4]) -> Self {
        let mut arguments = arguments.map(str::to_owned).to_vec();
        arguments.push(lease.as_millis().to_string());
        let workers = (0..count).map(|_| spawn(&arguments)).collect();
        Self { arguments, workers }
    }

    /// Kills one and starts another in its place.
    pub(crate) fn kill(&mut self, index: usize) {
        let index = index % self.workers.len();
        let worker = &mut self.workers[index];
        worker.kill().unwrap();
        worker.wait().unwrap();
        self.workers[index] = spawn(&self.arguments);
    }

    /// Sends a signal by its name.
    pub(crate) fn signal(&self, index: usize, signal: &str) {
        let id = self.workers[index].id().to_string();
        let status = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Whether none has ended by itself.
    pub(crate) fn is_complete(&mut self) -> bool {
        let mut workers = self.workers.iter_mut();
        workers.all(|worker| matches!(worker.try_wait(), Ok(None)))
    }
}

impl Drop for Fleet {
    fn drop(&mut self) {
        for worker in &mut self.workers {
            let _ = worker.kill();
            let _ = worker.wait();
        }
    }
}

fn spawn(arguments: &[String]) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .arg(WORKER)
        .args(arguments)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap()
}

pub(crate) async fn pause(millis: u64) {
    let duration = Duration::from_millis(millis);
    blooio_client::Clock::system().sleep(duration).await;
}
