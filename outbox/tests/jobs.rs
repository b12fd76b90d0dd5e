//! Jobs without a worker: enqueueing, looking, cancelling, forgetting, and what
//! webhooks report.

mod support;

use std::time::Duration;

use blooio_client::webhook::Event;
use blooio_outbox::{
    Cancelled, Enqueued, ErrorKind, JobFilter, JobState, Outbox, Recorded, Resolution, Scope,
};
use support::{TestDatabase, chat, connect, draft, key, on_both};

fn event(name: &str, message: &str) -> Event {
    let body = format!(r#"{{"event":"message.{name}","message_id":"{message}"}}"#);
    Event::parse(body.as_bytes(), &http::HeaderMap::new()).unwrap()
}

async fn state(outbox: &Outbox, name: &str) -> JobState {
    outbox.find(&key(name)).await.unwrap().unwrap().state
}

on_both! {
    async fn a_key_is_one_job_across_restarts(database) {
        let outbox = database.open().await;
        assert_eq!(outbox.enqueue(&draft(1, "a")).await.unwrap(), Enqueued::New);
        drop(outbox);
        let outbox = database.open().await;
        assert_eq!(outbox.enqueue(&draft(1, "a")).await.unwrap(), Enqueued::Existing);
        let job = outbox.find(&key("a")).await.unwrap().unwrap();
        assert_eq!(job.state, JobState::Queued);
        assert_eq!(job.recipient.as_deref(), Some(chat(1).as_str()));
        assert_eq!(job.body.as_deref(), Some(r#"{"text":"a"}"#));
    }

    async fn many_drafts_are_one_transaction(database) {
        let outbox = database.open().await;
        let drafts: Vec<_> = (0..2500).map(|n| draft(n, &format!("n{n}"))).collect();
        assert_eq!(outbox.enqueue_all(&drafts).await.unwrap(), 2500);
        assert_eq!(outbox.enqueue_all(&drafts).await.unwrap(), 0);
        let stats = outbox.stats().await.unwrap();
        assert_eq!(stats.count(JobState::Queued), 2500);
    }

    async fn lists_are_filtered_and_paged(database) {
        let outbox = database.open().await;
        for n in 0..5 {
            let tag = if n % 2 == 0 { "even" } else { "odd" };
            let draft = draft(n, &format!("n{n}")).tag(tag).unwrap();
            outbox.enqueue(&draft).await.unwrap();
        }
        outbox.cancel(&key("n4")).await.unwrap();
        let even = outbox.list(JobFilter::default().tag("even")).await.unwrap();
        assert_eq!(even.len(), 3);
        assert_eq!(even[0].tags, ["even"]);
        let queued = JobFilter::default().state(JobState::Queued).tag("even");
        let queued = outbox.list(queued).await.unwrap();
        assert_eq!(queued.len(), 2);
        let next = JobFilter::default().before(queued[0].id).limit(1);
        assert_eq!(outbox.list(next).await.unwrap()[0].key.as_deref(), Some("n1"));
    }

    async fn only_a_queued_job_is_cancelled(database) {
        let outbox = database.open().await;
        for name in ["a", "b", "c"] {
            outbox.enqueue(&draft(1, name)).await.unwrap();
        }
        database.execute("UPDATE @outbox SET unsure_since = @now WHERE key = 'b'").await;
        database.execute("UPDATE @outbox SET state = 'running' WHERE key = 'c'").await;
        assert_eq!(outbox.cancel(&key("a")).await.unwrap(), Cancelled::Cancelled);
        assert_eq!(outbox.cancel(&key("b")).await.unwrap(), Cancelled::Parked);
        let late = Cancelled::TooLate(JobState::Running);
        assert_eq!(outbox.cancel(&key("c")).await.unwrap(), late);
        let error = outbox.cancel(&key("d")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert_eq!(state(&outbox, "a").await, JobState::Cancelled);
        assert_eq!(state(&outbox, "b").await, JobState::Unknown);
    }

    async fn a_retry_is_refused_where_it_could_send_twice(database) {
        let outbox = database.open().await;
        for (name, state) in [("a", "dead"), ("b", "unknown"), ("c", "failed"), ("d", "sent")] {
            outbox.enqueue(&draft(1, name)).await.unwrap();
            let sql = format!("UPDATE @outbox SET state = '{state}' WHERE key = '{name}'");
            database.execute(&sql).await;
        }
        for (name, expected) in [("a", true), ("b", false), ("c", false), ("d", false)] {
            let id = outbox.find(&key(name)).await.unwrap().unwrap().id;
            let retried = outbox.retry(id).await;
            assert_eq!(retried.is_ok(), expected, "{name}");
            if let Err(error) = retried {
                assert_eq!(error.kind(), ErrorKind::WrongState);
            }
        }
        assert_eq!(state(&outbox, "a").await, JobState::Queued);
    }

    async fn a_job_only_moves_forward_in_any_order_of_events(database) {
        let outbox = database.open().await;
        outbox.enqueue(&draft(1, "a")).await.unwrap();
        database.execute("UPDATE @outbox SET state = 'unknown'").await;
        // The event comes before the record of the send.
        assert_eq!(outbox.record(&event("delivered", "m1")).await.unwrap(), Recorded::Kept);
        let id = outbox.find(&key("a")).await.unwrap().unwrap().id;
        let sent = Resolution::Sent("m1".parse().unwrap());
        outbox.resolve(id, sent).await.unwrap();
        assert_eq!(state(&outbox, "a").await, JobState::Delivered);
        assert_eq!(outbox.stats().await.unwrap().waiting_events, 0);
        for (name, then) in [
            ("sent", JobState::Delivered),
            ("failed", JobState::Delivered),
            ("read", JobState::Read),
            ("delivered", JobState::Read),
        ] {
            assert_eq!(outbox.record(&event(name, "m1")).await.unwrap(), Recorded::Job);
            assert_eq!(state(&outbox, "a").await, then, "{name}");
        }
        assert_eq!(outbox.record(&event("received", "m1")).await.unwrap(), Recorded::Ignored);
        assert_eq!(outbox.stats().await.unwrap().waiting_events, 0);
    }

    async fn a_forgotten_recipient_leaves_only_digests(database) {
        let outbox = database.open().await;
        for (name, change) in [
            ("a", "state = 'queued'"),
            ("b", "state = 'running', unsure_since = @now"),
            ("c", "state = 'delivered'"),
        ] {
            outbox.enqueue(&draft(1, name).tag("private").unwrap()).await.unwrap();
            database.execute(&format!("UPDATE @outbox SET {change} WHERE key = '{name}'")).await;
        }
        outbox.enqueue(&draft(2, "other")).await.unwrap();
        assert_eq!(outbox.forget(&chat(1)).await.unwrap(), 3);
        for (name, expected) in [
            ("a", JobState::Cancelled),
            ("b", JobState::Unknown),
            ("c", JobState::Delivered),
        ] {
            let job = outbox.find(&key(name)).await.unwrap().unwrap();
            assert_eq!(job.state, expected);
            assert_eq!((job.key, job.recipient, job.body), (None, None, None));
            assert!(job.tags.is_empty());
            let again = outbox.enqueue(&draft(1, name)).await.unwrap();
            assert_eq!(again, Enqueued::Existing);
        }
        assert_eq!(state(&outbox, "other").await, JobState::Queued);
    }

    async fn what_ended_long_ago_is_blanked(database) {
        let outbox = database.open().await;
        for (name, days) in [("new", 29), ("old", 31)] {
            outbox.enqueue(&draft(1, name)).await.unwrap();
            let age = days * 86_400_000_i64;
            database.execute(&format!(
                "UPDATE @outbox SET state = 'sent', ended_at = @now - {age} \
                 WHERE key = '{name}'"
            )).await;
        }
        assert_eq!(outbox.sweep().await.unwrap(), 1);
        assert!(outbox.find(&key("new")).await.unwrap().unwrap().body.is_some());
        assert!(outbox.find(&key("old")).await.unwrap().unwrap().body.is_none());
        assert_eq!(outbox.sweep().await.unwrap(), 0);
    }

    async fn pauses_are_listed_until_they_end(database) {
        let outbox = database.open().await;
        let scopes = [Scope::Account(String::new()), Scope::Tag("may".into())];
        for scope in &scopes {
            outbox.pause(scope).await.unwrap();
            outbox.pause(scope).await.unwrap();
        }
        assert_eq!(outbox.paused().await.unwrap(), scopes);
        outbox.resume(&scopes[0]).await.unwrap();
        assert_eq!(outbox.paused().await.unwrap(), scopes[1..]);
        let error = outbox.pause(&Scope::Tag("with space".into())).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
    }

    async fn the_age_of_the_oldest_due_job_is_known(database) {
        let outbox = database.open().await;
        let late = database.clock.now() + Duration::from_secs(3600);
        outbox.enqueue(&draft(1, "later").at(late)).await.unwrap();
        assert_eq!(outbox.stats().await.unwrap().oldest_due, None);
        outbox.enqueue(&draft(1, "now")).await.unwrap();
        database.execute("UPDATE @outbox SET created_at = @now - 60000 WHERE key = 'now'").await;
        let health = outbox.health().await.unwrap();
        assert!(health.stats.oldest_due.unwrap() >= Duration::from_secs(60));
        assert!(!health.is_live(Duration::from_secs(30)));
        assert!(health.is_live(Duration::from_secs(600)));
    }

    async fn an_older_program_refuses_a_newer_schema(database) {
        drop(database.open().await);
        database.execute("INSERT INTO @outbox_migration VALUES (99, 0)").await;
        let error = database.builder().open().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::SchemaTooNew);
        assert!(error.to_string().contains("99"), "{error}");
    }

    async fn several_programs_migrate_at_once(database) {
        let (a, b, c) = tokio::join!(database.open(), database.open(), database.open());
        for outbox in [a, b, c] {
            assert!(outbox.list(JobFilter::default()).await.unwrap().is_empty());
        }
    }
}

#[tokio::test]
async fn a_rusqlite_transaction_enqueues_or_not() {
    let database = TestDatabase::sqlite();
    let outbox = database.open().await;
    let mut own = rusqlite::Connection::open(database.file()).unwrap();
    for (name, commits) in [("a", false), ("b", true)] {
        let transaction = own.transaction().unwrap();
        let row = draft(1, name).to_row();
        let inserted = transaction
            .execute(outbox.insert_statement(), [&row])
            .unwrap();
        assert_eq!(inserted, 1);
        assert_eq!(
            transaction
                .execute(outbox.insert_statement(), [&row])
                .unwrap(),
            0
        );
        if commits {
            transaction.commit().unwrap();
        }
    }
    assert!(outbox.find(&key("a")).await.unwrap().is_none());
    assert_eq!(state(&outbox, "b").await, JobState::Queued);
    database.remove().await;
}

#[tokio::test]
async fn a_tokio_postgres_transaction_enqueues_or_not() {
    let Some(database) = TestDatabase::postgres().await else {
        return;
    };
    let outbox = database.open().await;
    let mut own = connect(&database.url).await.unwrap();
    for (name, commits) in [("a", false), ("b", true)] {
        let transaction = own.transaction().await.unwrap();
        let row = draft(1, name).to_row();
        let statement = outbox.insert_statement();
        assert_eq!(transaction.execute(statement, &[&row]).await.unwrap(), 1);
        assert_eq!(transaction.execute(statement, &[&row]).await.unwrap(), 0);
        if commits {
            transaction.commit().await.unwrap();
        }
    }
    assert!(outbox.find(&key("a")).await.unwrap().is_none());
    assert_eq!(state(&outbox, "b").await, JobState::Queued);
    database.remove().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let database = TestDatabase::sqlite();
    let outbox = database.open().await;
    outbox.enqueue(&draft(1, "a")).await.unwrap();
    for suffix in ["", "-wal"] {
        let file = format!("{}{suffix}", database.file().display());
        let mode = std::fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{suffix}");
    }
    database.remove().await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let database = TestDatabase::sqlite();
    std::fs::write(
        database.file(),
        "not a database, but long enough to be read as one",
    )
    .unwrap();
    let error = database.builder().open().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Database);
    database.remove().await;
}

#[tokio::test]
async fn nothing_of_a_message_is_shown() {
    let database = TestDatabase::sqlite();
    let outbox = database.open().await;
    let draft = draft(1, "secret-text");
    outbox.enqueue(&draft).await.unwrap();
    let job = outbox.find(&key("secret-text")).await.unwrap().unwrap();
    let builder = Outbox::builder("postgres://user:secret-password@host/db");
    let shown = format!("{draft:?} {job:?} {outbox:?} {builder:?}");
    assert!(
        !shown.contains("secret") && !shown.contains("+1555"),
        "{shown}"
    );
    database.remove().await;
}

#[cfg(not(feature = "rustls"))]
#[tokio::test]
async fn a_database_that_demands_tls_is_refused_with_the_remedy() {
    let url = "postgres://user@127.0.0.1/db?sslmode=require";
    let error = Outbox::open(url).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(error.to_string().contains("`rustls`"), "{error}");
}
