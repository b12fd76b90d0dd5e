//! Workers against the sandbox: each way that an attempt can end.

mod support;

use std::time::Duration;

use blooio_client::{Client, RetryPolicy};
use blooio_outbox::{ErrorKind, Finding, JobState, Outbox, Scope, Worker};
use blooio_sandbox::{Fault, Sandbox};
use support::cluster::Cluster;
use support::{TestDatabase, draft, key, on_both};

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox
        .client()
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    (sandbox, client)
}

fn texts(sandbox: &Sandbox) -> Vec<String> {
    let sent = sandbox.messages_sent();
    sent.iter()
        .map(|one| one.text().unwrap_or_default().to_owned())
        .collect()
}

async fn state(outbox: &Outbox, name: &str) -> JobState {
    outbox.find(&key(name)).await.unwrap().unwrap().state
}

on_both! {
    async fn an_urgent_job_does_not_wait_for_a_long_queue(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        let drafts: Vec<_> = (0..300).map(|n| draft(n, &format!("n{n}"))).collect();
        outbox.enqueue_all(&drafts).await.unwrap();
        let worker = Worker::new(client, outbox.clone()).concurrency(1);
        let work = tokio::spawn(worker.drain());
        while texts(&sandbox).len() < 5 {
            tokio::task::yield_now().await;
        }
        let urgent = draft(300, "urgent").priority(9).unwrap();
        outbox.enqueue(&urgent).await.unwrap();
        let before = texts(&sandbox).len();
        work.await.unwrap().unwrap();
        let place = texts(&sandbox).iter().position(|text| text == "urgent").unwrap();
        assert!(place < before + 70, "after {place} of 300, {before} before it came");
    }

    async fn due_jobs_are_sent_by_priority_and_age(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        for (name, priority) in [("low", 0), ("high", 9), ("middle", 5), ("late", 0)] {
            let draft = draft(1, name).priority(priority).unwrap();
            outbox.enqueue(&draft).await.unwrap();
        }
        let tomorrow = database.clock.now() + Duration::from_secs(86_400);
        outbox.enqueue(&draft(1, "tomorrow").at(tomorrow)).await.unwrap();
        let worker = Worker::new(client, outbox.clone()).concurrency(1);
        assert_eq!(worker.drain().await.unwrap().sent, 4);
        assert_eq!(texts(&sandbox), ["high", "middle", "low", "late"]);
        let job = outbox.find(&key("high")).await.unwrap().unwrap();
        let id = sandbox.messages_sent()[0].message_id().to_owned();
        assert_eq!((job.state, job.message_id), (JobState::Sent, Some(id)));
        assert_eq!(state(&outbox, "tomorrow").await, JobState::Queued);
    }

    async fn an_unknown_outcome_is_repeated_under_the_same_key(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        sandbox.fail_next(1, Fault::StatusAfterProcessing(503));
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert!(job.state == JobState::Queued && job.unsure_since.is_some());
        assert!(job.run_at > job.unsure_since.unwrap());
        database.make_due().await;
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!((job.state, job.unsure_since, job.attempts), (JobState::Sent, None, 2));
        assert_eq!(texts(&sandbox), ["a"]);
        assert_eq!(job.message_id.as_deref(), Some(sandbox.messages_sent()[0].message_id()));
    }

    async fn a_job_that_was_certainly_not_sent_is_not_unsure(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        let retry_after = Duration::from_secs(30);
        sandbox.fail_next(1, Fault::RateLimited { retry_after });
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!((job.state, job.unsure_since), (JobState::Queued, None));
        // The whole account waits, the job that is due included.
        outbox.enqueue(&draft(2, "b")).await.unwrap();
        let summary = Worker::new(client, outbox.clone()).drain().await.unwrap();
        assert_eq!((summary.sent, texts(&sandbox).len()), (0, 0));
    }

    async fn a_certain_attempt_does_not_clear_an_earlier_doubt(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        sandbox.fail_next(1, Fault::StatusAfterProcessing(500));
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        database.make_due().await;
        let retry_after = Duration::from_secs(30);
        sandbox.fail_next(1, Fault::RateLimited { retry_after });
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!((job.attempts, job.unsure_since.is_some()), (2, true));
    }

    async fn a_rejected_message_is_dead_until_a_person_retries(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        sandbox.fail_next(1, Fault::Status(400));
        let worker = Worker::new(client.clone(), outbox.clone());
        assert_eq!(worker.drain().await.unwrap().dead, 1);
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!((job.state, job.code.is_some()), (JobState::Dead, true));
        outbox.retry(job.id).await.unwrap();
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        assert_eq!(state(&outbox, "a").await, JobState::Sent);
        assert_eq!(texts(&sandbox), ["a"]);
    }

    async fn a_duplicate_after_a_doubt_is_sent_and_its_id_is_found(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        sandbox.fail_next(1, Fault::StatusAfterProcessing(502));
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        database.make_due().await;
        sandbox.fail_next(1, Fault::Status(409));
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        let id = sandbox.messages_sent()[0].message_id().to_owned();
        assert_eq!((job.state, job.message_id), (JobState::Sent, Some(id)));
    }

    async fn a_dead_workers_job_is_taken_over(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        for name in ["mine", "its"] {
            outbox.enqueue(&draft(1, name)).await.unwrap();
        }
        database.execute(
            "UPDATE @outbox SET state = 'running', lease_owner = key, lease_epoch = 1, \
             unsure_since = @now; \
             INSERT INTO @outbox_worker (id, lease_until) \
             VALUES ('its', @now + 60000), ('mine', @now - 1)",
        ).await;
        Worker::new(client, outbox.clone()).drain().await.unwrap();
        assert_eq!(texts(&sandbox), ["mine"]);
        assert_eq!(state(&outbox, "its").await, JobState::Running);
    }

    async fn an_old_doubt_is_parked_and_not_sent(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        for name in ["queued", "running"] {
            outbox.enqueue(&draft(1, name)).await.unwrap();
        }
        database.execute(
            "UPDATE @outbox SET state = key, lease_owner = 'dead', \
             unsure_since = @now - 23 * 3600000 - 1860000",
        ).await;
        let worker = Worker::new(client, outbox.clone());
        assert_eq!(worker.drain().await.unwrap().parked, 2);
        assert!(sandbox.requests().is_empty());
        assert_eq!(outbox.health().await.unwrap().unknown, 2);
    }

    async fn a_refused_key_stops_the_worker_and_releases_the_job(database) {
        let (sandbox, _) = sandbox().await;
        let client = sandbox.client().api_key("wrong").build().unwrap();
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        let worker = Worker::new(client, outbox.clone());
        let error = worker.run(std::future::pending()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unauthorized);
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!((job.state, job.unsure_since), (JobState::Queued, None));
        assert_eq!(outbox.stats().await.unwrap().workers, 0);
    }

    async fn paused_and_foreign_jobs_wait(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "tagged").tag("may").unwrap()).await.unwrap();
        outbox.enqueue(&draft(1, "foreign").account("other").unwrap()).await.unwrap();
        outbox.enqueue(&draft(1, "own")).await.unwrap();
        outbox.pause(&Scope::Tag("may".into())).await.unwrap();
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        assert_eq!(texts(&sandbox), ["own"]);
        outbox.resume(&Scope::Tag("may".into())).await.unwrap();
        outbox.pause(&Scope::Account(String::new())).await.unwrap();
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        assert_eq!(texts(&sandbox).len(), 1);
        outbox.resume(&Scope::Account(String::new())).await.unwrap();
        Worker::new(client.clone(), outbox.clone()).drain().await.unwrap();
        let other = Worker::new(client, outbox.clone()).account("other").unwrap();
        other.drain().await.unwrap();
        assert_eq!(texts(&sandbox), ["own", "tagged", "foreign"]);
    }

    async fn a_forgotten_job_is_not_sent(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        outbox.forget(&support::chat(1)).await.unwrap();
        Worker::new(client, outbox).drain().await.unwrap();
        assert!(sandbox.requests().is_empty());
    }

    async fn a_lookup_decides_only_what_is_certain(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        client.chat(support::chat(1)).unwrap().send("there").await.unwrap();
        client.chat(support::chat(2)).unwrap().send("twice").await.unwrap();
        client.chat(support::chat(2)).unwrap().send("twice").await.unwrap();
        for (number, name, hours) in [(1, "there", 1), (2, "twice", 1), (3, "gone", 25), (3, "new", 1)] {
            outbox.enqueue(&draft(number, name)).await.unwrap();
            // On SQLite the test's clock is behind the sandbox's.
            database.execute(&format!(
                "UPDATE @outbox SET state = 'unknown', unsure_since = @now - {hours} * 3600000 \
                 WHERE key = '{name}'"
            )).await;
        }
        for (name, expected) in [("twice", Finding::Ambiguous), ("gone", Finding::NotSent), ("new", Finding::Ambiguous)] {
            let id = outbox.find(&key(name)).await.unwrap().unwrap().id;
            assert_eq!(outbox.look_up(&client, id).await.unwrap(), expected, "{name}");
        }
        let id = outbox.find(&key("there")).await.unwrap().unwrap().id;
        let found = outbox.look_up(&client, id).await.unwrap();
        let message = sandbox.messages_sent()[0].message_id().parse().unwrap();
        assert_eq!(found, Finding::Sent(message));
        assert_eq!(state(&outbox, "there").await, JobState::Sent);
        assert_eq!(state(&outbox, "gone").await, JobState::Dead);
        assert_eq!(outbox.find(&key("gone")).await.unwrap().unwrap().code.as_deref(), Some("not_sent"));
        let again = outbox.look_up(&client, id).await.unwrap_err();
        assert_eq!(again.kind(), ErrorKind::WrongState);
    }

    async fn a_worker_runs_until_its_shutdown(database) {
        let (sandbox, client) = sandbox().await;
        let outbox = database.open().await;
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let worker = Worker::new(client, outbox.clone());
        let running = tokio::spawn(worker.run(async { stopped.await.unwrap_or_default() }));
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        while state(&outbox, "a").await != JobState::Sent {
            tokio::task::yield_now().await;
        }
        stop.send(()).unwrap();
        assert_eq!(running.await.unwrap().unwrap().sent, 1);
        assert_eq!(texts(&sandbox), ["a"]);
        assert_eq!(outbox.stats().await.unwrap().workers, 0);
    }

    async fn two_workers_send_no_job_twice(database) {
        let (sandbox, client) = sandbox().await;
        let (one, other) = (database.open().await, database.open().await);
        let drafts: Vec<_> = (0..300).map(|n| draft(n, &format!("n{n}"))).collect();
        one.enqueue_all(&drafts).await.unwrap();
        // The first request tells that there is a limit; without it the gate
        // gives one at a time.
        let worker = |outbox: &Outbox| Worker::new(client.clone(), outbox.clone()).concurrency(4);
        let (a, b) = tokio::join!(worker(&one).drain(), worker(&other).drain());
        let mut sent = a.unwrap().sent + b.unwrap().sent;
        while sent < 300 {
            sent += worker(&one).drain().await.unwrap().sent;
        }
        assert_eq!((sandbox.requests().len(), texts(&sandbox).len()), (300, 300));
    }
}

#[tokio::test]
async fn beyond_the_keys_24_hours_a_doubt_is_parked_and_not_sent() {
    let database = TestDatabase::sqlite();
    let clock = database.clock.clone();
    let sandbox = Sandbox::builder().clock(clock.clone()).start().await;
    let sandbox = sandbox.unwrap();
    let client = sandbox.client().retry(RetryPolicy::never());
    let client = client.build().unwrap();
    let outbox = database.open().await;
    let hour = Duration::from_secs(60 * 60);
    for (name, hours, then, requests) in [
        ("in time", 23, JobState::Sent, 2),
        ("too late", 24, JobState::Unknown, 1),
    ] {
        let before = sandbox.requests().len();
        outbox.enqueue(&draft(1, name)).await.unwrap();
        sandbox.fail_next(1, Fault::StatusAfterProcessing(503));
        for wait in [Duration::ZERO, hours * hour] {
            clock.advance(wait);
            let worker = Worker::new(client.clone(), outbox.clone());
            worker.drain().await.unwrap();
        }
        assert_eq!(state(&outbox, name).await, then);
        assert_eq!(sandbox.requests().len() - before, requests, "{name}");
    }
    assert_eq!(texts(&sandbox), ["in time", "too late"]);
    // What it was kept from: the service no longer knows the key.
    let again = client.chat(support::chat(1)).unwrap();
    let again = again.send_with_key(key("too late"), "too late").await;
    assert!(!again.unwrap().replayed());
    assert_eq!(texts(&sandbox).len(), 3);
    database.remove().await;
}

#[tokio::test]
async fn claiming_from_a_long_queue_reads_only_what_it_takes() {
    // What other sessions see keeps dead entries alive, so it has none.
    let Some(cluster) = Cluster::start() else {
        return support::skipped("initdb and pg_ctl were not found");
    };
    let database = cluster.database();
    let (sandbox, client) = sandbox().await;
    let outbox = database.open().await;
    let drafts: Vec<_> = (0..1000).map(|n| draft(n, &format!("n{n}"))).collect();
    outbox.enqueue_all(&drafts).await.unwrap();
    Worker::new(client, outbox.clone()).drain().await.unwrap();
    assert_eq!(texts(&sandbox).len(), 1000);
    drop(outbox);
    // A session reports what it read when it ends.
    let server = support::connect(&database.url).await.unwrap();
    let name = format!("blooio-outbox {}", database.schema);
    let open = "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1";
    while server
        .query_one(open, &[&name])
        .await
        .unwrap()
        .get::<_, i64>(0)
        > 0
    {}
    let read = "SELECT idx_tup_read FROM pg_stat_user_indexes \
         WHERE indexrelname = 'outbox_queued' AND schemaname = $1";
    let read = server.query_one(read, &[&database.schema]).await.unwrap();
    let read: i64 = read.get(0);
    assert!(
        (1000..25_000).contains(&read),
        "{read} entries for 1,000 jobs"
    );
    database.remove().await;
}
