//! SQLite: one connection on a thread of its own, since its calls block.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use rusqlite::functions::FunctionFlags;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, ToSql};
use tokio::sync::{Mutex, MutexGuard, oneshot};

use super::dialect::Dialect;
use super::time::Time;
use super::value::{Row, Value};
use crate::error::{Error, ErrorKind};

/// Wait of a statement for another process that writes.
const BUSY: Duration = Duration::from_secs(5);

pub(crate) struct Sqlite {
    commands: Mutex<mpsc::Sender<Command>>,
    time: Time,
}

/// A command to the thread.
enum Command {
    Query {
        sql: String,
        values: Vec<Value>,
        reply: oneshot::Sender<Result<Vec<Row>, rusqlite::Error>>,
    },
    Script {
        sql: String,
        reply: oneshot::Sender<Result<(), rusqlite::Error>>,
    },
    /// Ends a transaction that was not committed, if there is one.
    Rollback,
}

impl Sqlite {
    pub(super) async fn open(path: &str, time: Time) -> Result<Self, Error> {
        let path = path.strip_prefix("//").unwrap_or(path).to_owned();
        if path.is_empty() {
            return Err(Error::invalid(
                "sqlite: needs a file, as in sqlite:outbox.db",
            ));
        }
        let (commands, inbox) = mpsc::channel();
        let (opened, is_open) = oneshot::channel();
        let clock = time.clone();
        std::thread::Builder::new()
            .name("blooio-outbox-sqlite".to_owned())
            .spawn(move || match connect(&path, clock) {
                Ok(connection) => {
                    if opened.send(Ok(())).is_ok() {
                        serve(&connection, &inbox);
                    }
                }
                Err(error) => {
                    let _ = opened.send(Err(error));
                }
            })
            .map_err(|error| unavailable("no thread can be started").because(error))?;
        is_open.await.map_err(|_| gone())??;
        Ok(Self {
            commands: Mutex::new(commands),
            time,
        })
    }

    pub(super) async fn begin(&self) -> Result<SqliteTransaction<'_>, Error> {
        let mut transaction = SqliteTransaction {
            commands: self.commands.lock().await,
            time: &self.time,
        };
        // The guard exists before the transaction, so that the transaction
        // ends even if this future is dropped halfway.
        transaction.query("BEGIN IMMEDIATE", &[]).await?;
        Ok(transaction)
    }
}

/// A transaction; it holds the connection until it is dropped.
pub(crate) struct SqliteTransaction<'a> {
    commands: MutexGuard<'a, mpsc::Sender<Command>>,
    time: &'a Time,
}

impl SqliteTransaction<'_> {
    pub(super) async fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Error> {
        let (reply, answer) = oneshot::channel();
        let command = Command::Query {
            sql: Dialect::SQLITE.render(sql),
            values: values.to_vec(),
            reply,
        };
        self.commands.send(command).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?.map_err(failed)
    }

    pub(super) async fn script(&mut self, sql: &str) -> Result<(), Error> {
        let (reply, answer) = oneshot::channel();
        let command = Command::Script {
            sql: sql.to_owned(),
            reply,
        };
        self.commands.send(command).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?.map_err(failed)
    }

    pub(super) async fn keep_time(&mut self) -> Result<(), Error> {
        let rows = self.query("SELECT latest FROM {clock}", &[]).await?;
        let seen = match rows.first() {
            Some(row) => row.int(0)?,
            None => i64::MIN,
        };
        self.time.at_least(seen);
        Ok(())
    }

    pub(super) async fn commit(mut self) -> Result<(), Error> {
        let keep = "INSERT INTO {clock} (one, latest) VALUES (1, {now}) \
                    ON CONFLICT (one) DO UPDATE SET latest = max(latest, excluded.latest)";
        self.query(keep, &[]).await?;
        self.query("COMMIT", &[]).await.map(|_| ())
    }
}

impl Drop for SqliteTransaction<'_> {
    fn drop(&mut self) {
        let _ = self.commands.send(Command::Rollback);
    }
}

fn connect(path: &str, time: Time) -> Result<Connection, Error> {
    let is_memory = path == ":memory:";
    if !is_memory {
        create(Path::new(path))?;
    }
    let connection = Connection::open(path).map_err(failed)?;
    connection.busy_timeout(BUSY).map_err(failed)?;
    if !is_memory {
        use_log(&connection).map_err(failed)?;
    }
    // A claim must be on disk before a byte is sent.
    connection
        .pragma_update(None, "synchronous", "full")
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    let wall = time.clone();
    connection
        .create_scalar_function("blooio_now", 0, FunctionFlags::SQLITE_UTF8, move |_| {
            Ok(time.now())
        })
        .map_err(failed)?;
    connection
        .create_scalar_function("blooio_wall", 0, FunctionFlags::SQLITE_UTF8, move |_| {
            Ok(wall.wall())
        })
        .map_err(failed)?;
    Ok(connection)
}

/// Makes the file one with a write-ahead log. While another program does the
/// same, SQLite refuses at once instead of waiting; a transaction does wait.
fn use_log(connection: &Connection) -> Result<(), rusqlite::Error> {
    let change = || connection.query_row("PRAGMA journal_mode = wal", [], |_| Ok(()));
    for _ in 0..20 {
        match change() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
            }
            done => return done,
        }
    }
    change()
}

/// Creates the file for its owner alone: it holds people's messages.
fn create(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Error::invalid("the database's file cannot be created").because(error)),
    }
}

fn serve(connection: &Connection, inbox: &mpsc::Receiver<Command>) {
    while let Ok(command) = inbox.recv() {
        match command {
            Command::Query { sql, values, reply } => {
                let _ = reply.send(query(connection, &sql, &values));
            }
            Command::Script { sql, reply } => {
                let _ = reply.send(connection.execute_batch(&sql));
            }
            Command::Rollback => {
                if !connection.is_autocommit() {
                    let _ = connection.execute_batch("ROLLBACK");
                }
            }
        }
    }
}

fn query(
    connection: &Connection,
    sql: &str,
    values: &[Value],
) -> Result<Vec<Row>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let read = |column| {
            Ok(match row.get_ref(column)? {
                ValueRef::Integer(value) => Value::Int(value),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                _ => Value::Null,
            })
        };
        let row: Result<Vec<_>, rusqlite::Error> = (0..columns).map(read).collect();
        found.push(Row(row?));
    }
    Ok(found)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

fn failed(error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode::*;
    let (kind, reason) = match error.sqlite_error_code() {
        Some(DatabaseBusy | DatabaseLocked) => (
            ErrorKind::Unavailable,
            "another program holds the database's lock; try again later",
        ),
        Some(DiskFull) => (
            ErrorKind::Unavailable,
            "the disk is full; free space on the database's volume",
        ),
        Some(SystemIoFailure | CannotOpen) => (
            ErrorKind::Unavailable,
            "the database's file cannot be read or written; check the volume",
        ),
        Some(NotADatabase) => (ErrorKind::Database, "the file is not an SQLite database"),
        Some(ReadOnly | PermissionDenied) => (
            ErrorKind::Database,
            "the database cannot be written; check the file's permissions",
        ),
        code => {
            let reason = format!("SQLite refused a statement ({code:?})");
            return Error::new(ErrorKind::Database, reason).because(error);
        }
    };
    Error::new(kind, reason).because(error)
}

fn unavailable(reason: &'static str) -> Error {
    Error::new(ErrorKind::Unavailable, reason)
}

fn gone() -> Error {
    unavailable("the database's thread has ended")
}
