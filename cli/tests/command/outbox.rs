//! `outbox`: a queue that `bulk` fills, a worker sends, and a person looks after,
//! on both databases.

use serde_json::Value;

use crate::bulk::people;
use crate::support::{Blooio, run};

#[tokio::test(flavor = "multi_thread")]
async fn an_sqlite_outbox_is_filled_worked_and_looked_after() {
    let blooio = Blooio::start().await;
    let file = blooio.folder.path().join("outbox.db");
    fill_work_and_look_after(&blooio, &format!("sqlite:{}", file.display())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_outbox_is_filled_worked_and_looked_after() {
    let own = std::env::var("DATABASE_URL");
    let own = own.ok().filter(|url| url.starts_with("postgres"));
    let local = "postgres:///postgres?host=/var/run/postgresql&user=postgres".to_owned();
    let url = own.unwrap_or(local);
    let Ok((server, connection)) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await
    else {
        eprintln!("SKIPPED: no PostgreSQL at DATABASE_URL or /var/run/postgresql");
        return;
    };
    tokio::spawn(connection);
    // A database of its own, since the command's schema has a fixed name.
    let name = format!("blooio_command_{}", std::process::id());
    let create = format!("CREATE DATABASE {name}");
    server.batch_execute(&create).await.unwrap();
    let blooio = Blooio::start().await;
    fill_work_and_look_after(&blooio, &in_database(&url, &name)).await;
    let remove = format!("DROP DATABASE {name} WITH (FORCE)");
    server.batch_execute(&remove).await.unwrap();
}

/// The same server, another database.
fn in_database(url: &str, name: &str) -> String {
    let (server, parameters) = match url.split_once('?') {
        Some((server, parameters)) => (server, format!("?{parameters}")),
        None => (url, String::new()),
    };
    let start = server.find("://").unwrap() + 3;
    let end = server[start..].find('/').map(|at| start + at);
    format!(
        "{}/{name}{parameters}",
        &server[..end.unwrap_or(server.len())]
    )
}

async fn fill_work_and_look_after(blooio: &Blooio, outbox: &str) {
    let file = people(blooio, 4);
    let enqueue = ["bulk", &file, "--template", "Hi {name}", "--outbox", outbox];
    assert_eq!(blooio.json(enqueue).await["enqueued"], 4);
    assert_eq!(blooio.json(enqueue).await["enqueued"], 0);
    assert!(blooio.sandbox.messages_sent().is_empty());

    let queue = async |args: &[&str]| {
        let mut command = blooio.command(["outbox"]);
        command
            .args(args)
            .arg("--json")
            .env("BLOOIO_OUTBOX", outbox);
        run(command, "").await
    };
    let value = async |args: &[&str]| {
        let run = queue(args).await;
        assert_eq!(run.code, 0, "{args:?}: {}{}", run.stdout, run.stderr);
        serde_json::from_str::<Value>(&run.stdout).unwrap()
    };
    let jobs = value(&["list"]).await;
    assert_eq!(jobs.as_array().unwrap().len(), 4);
    let first = jobs[3]["id"].to_string();
    assert_eq!(value(&["cancel", &first]).await["state"], "cancelled");

    let paused = value(&["pause"]).await;
    assert_eq!(paused["paused"][0], "the unnamed account", "{paused}");
    assert_eq!(value(&["work", "--drain"]).await["sent"], 0);
    let stats = value(&["stats"]).await;
    assert_eq!(stats["paused"], paused["paused"]);
    let tagged = value(&["pause", "--tag", "may"]).await;
    assert_eq!(tagged["paused"][1], "tag may");
    let both = queue(&["pause", "--tag", "may", "--account", "other"]).await;
    assert_eq!(both.code, 2, "{}", both.stderr);
    assert_eq!(value(&["resume"]).await["paused"][0], "tag may");
    assert_eq!(value(&["work", "--drain"]).await["sent"], 3);

    assert_eq!(value(&["retry", &first]).await["state"], "queued");
    assert_eq!(value(&["work", "--drain"]).await["sent"], 1);
    assert_eq!(blooio.sandbox.messages_sent().len(), 4);
    assert_eq!(value(&["stats"]).await["states"]["sent"], 4);
    assert_eq!(value(&["forget", "+15551230001"]).await["forgotten"], 1);
    for refused in [
        &["retry", first.as_str()][..],
        &["show", "4711"],
        &["resolve", &first, "--not-sent"],
    ] {
        let run = queue(refused).await;
        assert_eq!(run.code, 1, "{refused:?}: {}", run.stderr);
    }
}
