//! Databases for tests: an SQLite file and a PostgreSQL schema for each test,
//! which go when the test ends.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    unreachable_pub,
    clippy::print_stderr,
    missing_docs,
    reason = "each test binary uses a part of this, and none is published"
)]

#[cfg(unix)]
pub mod cluster;

use std::path::{Path, PathBuf};
use std::time::Duration;

use blooio_client::{ChatId, Clock, IdempotencyKey, Message};
use blooio_outbox::{Draft, Outbox, OutboxBuilder};

pub const START: &str = "2026-04-19T12:00:00Z";

/// A database of one test.
pub struct TestDatabase {
    pub url: String,
    pub schema: String,
    pub clock: Clock,
    file: Option<PathBuf>,
}

impl TestDatabase {
    /// An SQLite file, with a clock that the test moves.
    pub fn sqlite() -> Self {
        // In memory where there is such a folder: a slow disk would make tests slow.
        let memory = Path::new("/dev/shm");
        match memory.is_dir() {
            true => Self::sqlite_in(memory),
            false => Self::sqlite_in(&std::env::temp_dir()),
        }
    }

    /// An SQLite file in a folder.
    pub fn sqlite_in(folder: &Path) -> Self {
        let name = unique();
        let file = folder.join(format!("{name}.db"));
        Self {
            url: format!("sqlite:{}", file.display()),
            schema: name,
            clock: Clock::manual(START.parse().unwrap()),
            file: Some(file),
        }
    }

    /// A schema in the PostgreSQL that `DATABASE_URL` or the local socket
    /// names. Without one the test says loudly that it was skipped.
    pub async fn postgres() -> Option<Self> {
        Some(Self::postgres_at(postgres_url().await?))
    }

    /// A schema in the PostgreSQL of this URL.
    pub fn postgres_at(url: String) -> Self {
        Self {
            url,
            schema: unique(),
            clock: Clock::system(),
            file: None,
        }
    }

    pub fn is_postgres(&self) -> bool {
        self.file.is_none()
    }

    pub fn file(&self) -> &Path {
        self.file.as_deref().unwrap()
    }

    /// A connection beside the outbox's own.
    pub fn sqlite_connection(&self) -> rusqlite::Connection {
        let connection = rusqlite::Connection::open(self.file()).unwrap();
        connection.busy_timeout(Duration::from_secs(10)).unwrap();
        connection
    }

    pub fn builder(&self) -> OutboxBuilder {
        Outbox::builder(&self.url)
            .schema(&self.schema)
            .clock(self.clock.clone())
    }

    pub async fn open(&self) -> Outbox {
        self.builder().open().await.unwrap()
    }

    /// Runs a statement beside the outbox; `@` before a table's name stands for
    /// the engine's prefix, and `@now` for its time.
    pub async fn execute(&self, sql: &str) {
        if self.is_postgres() {
            let sql = sql
                .replace(
                    "@now",
                    "(extract(epoch from clock_timestamp()) * 1000)::bigint",
                )
                .replace('@', &format!("{}.", self.schema));
            connect(&self.url)
                .await
                .unwrap()
                .batch_execute(&sql)
                .await
                .unwrap();
        } else {
            let now = self.clock.now().timestamp_millis().to_string();
            let sql = sql.replace("@now", &now).replace('@', "blooio_");
            self.sqlite_connection().execute_batch(&sql).unwrap();
        }
    }

    /// Makes everything that is queued due.
    pub async fn make_due(&self) {
        self.execute("UPDATE @outbox SET run_at = 0 WHERE state = 'queued'")
            .await;
    }

    /// Removes what the test made.
    pub async fn remove(self) {
        match &self.file {
            Some(file) => {
                for suffix in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
                }
            }
            None => {
                let sql = format!("DROP SCHEMA IF EXISTS {} CASCADE", self.schema);
                let _ = connect(&self.url).await.unwrap().batch_execute(&sql).await;
            }
        }
    }
}

pub fn unique() -> String {
    format!("blooio_test_{}", uuid::Uuid::new_v4().simple())
}

/// The PostgreSQL for tests, if one answers.
pub async fn postgres_url() -> Option<String> {
    let own = std::env::var("DATABASE_URL");
    let own = own.ok().filter(|url| url.starts_with("postgres"));
    let local = "postgres:///postgres?host=/var/run/postgresql&user=postgres".to_owned();
    let url = own.unwrap_or(local);
    match connect(&url).await {
        Ok(_) => Some(url),
        Err(_) => {
            skipped("no PostgreSQL at DATABASE_URL or /var/run/postgresql");
            None
        }
    }
}

/// Says loudly what was not tested.
pub fn skipped(reason: &str) {
    eprintln!("SKIPPED: {reason}; nothing was tested on it");
}

pub async fn connect(url: &str) -> Result<tokio_postgres::Client, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

pub fn chat(number: u32) -> ChatId {
    format!("+1555{:07}", 1_000_000 + number).parse().unwrap()
}

pub fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::derive([name])
}

/// A draft whose key and text are `name`.
pub fn draft(number: u32, name: &str) -> Draft {
    Draft::new(chat(number), Message::text(name), key(name)).unwrap()
}

/// Declares tests that run on both engines.
macro_rules! on_both {
    ($(async fn $name:ident($database:ident) $body:block)*) => {
        mod sqlite {
            use super::*;
            $(#[tokio::test]
            async fn $name() {
                let database = TestDatabase::sqlite();
                super::$name(&database).await;
                database.remove().await;
            })*
        }
        mod postgres {
            use super::*;
            $(#[tokio::test]
            async fn $name() {
                let Some(database) = TestDatabase::postgres().await else { return };
                super::$name(&database).await;
                database.remove().await;
            })*
        }
        $(async fn $name($database: &TestDatabase) $body)*
    };
}
pub(crate) use on_both;
