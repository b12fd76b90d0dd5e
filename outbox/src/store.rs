//! The database behind the outbox, SQLite or PostgreSQL, as one type: the
//! statements are written once, and differ only where [`Dialect`] says.

mod dialect;
mod migrate;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;
mod time;
mod value;

use crate::error::Error;

pub(crate) use dialect::Dialect;
pub(crate) use time::Time;
pub(crate) use value::{Row, Value};

/// A connection to the outbox's tables.
pub(crate) enum Database {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlite::Sqlite),
    #[cfg(feature = "postgres")]
    Postgres(Box<postgres::Postgres>),
}

/// Which connection a transaction uses: PostgreSQL has one for each, so that a
/// lease is renewed while a long statement runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lane {
    Work,
    Lease,
}

impl Database {
    /// Opens the database that `url` names and brings its schema up to date.
    pub(crate) async fn open(url: &str, schema: &str, time: Time) -> Result<Self, Error> {
        let database = match url.split_once(':') {
            #[cfg(feature = "sqlite")]
            Some(("sqlite", path)) => Self::Sqlite(sqlite::Sqlite::open(path, time).await?),
            #[cfg(not(feature = "sqlite"))]
            Some(("sqlite", _)) => {
                return Err(Error::invalid(
                    "sqlite: needs the feature `sqlite` of blooio-outbox",
                ));
            }
            #[cfg(feature = "postgres")]
            Some(("postgres" | "postgresql", _)) => {
                Self::Postgres(Box::new(postgres::Postgres::open(url, schema, time)?))
            }
            #[cfg(not(feature = "postgres"))]
            Some(("postgres" | "postgresql", _)) => {
                return Err(Error::invalid(
                    "postgres: needs the feature `postgres` of blooio-outbox",
                ));
            }
            _ => {
                return Err(Error::invalid(
                    "the database's URL begins with sqlite: or postgres:",
                ));
            }
        };
        migrate::migrate(&database, schema).await?;
        Ok(database)
    }

    pub(crate) fn is_postgres(&self) -> bool {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(_) => false,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => true,
        }
    }

    /// Begins a transaction that may write. It is rolled back unless committed.
    pub(crate) async fn begin(&self, lane: Lane) -> Result<Transaction<'_>, Error> {
        let mut transaction = self.begin_bare(lane).await?;
        transaction.keep_time().await?;
        Ok(transaction)
    }

    /// Begins a transaction before the tables exist.
    async fn begin_bare(&self, lane: Lane) -> Result<Transaction<'_>, Error> {
        match (self, lane) {
            #[cfg(feature = "sqlite")]
            (Self::Sqlite(sqlite), _) => Ok(Transaction::Sqlite(sqlite.begin().await?)),
            #[cfg(feature = "postgres")]
            (Self::Postgres(postgres), lane) => {
                Ok(Transaction::Postgres(postgres.begin(lane).await?))
            }
        }
    }

    /// Runs one statement in a transaction of its own.
    pub(crate) async fn run(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Error> {
        let mut transaction = self.begin(Lane::Work).await?;
        let rows = transaction.query(sql, values).await?;
        transaction.commit().await?;
        Ok(rows)
    }

    /// Returns once something may have been enqueued by another process, or
    /// never where the engine cannot tell.
    pub(crate) async fn changed(&self) {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(_) => std::future::pending().await,
            #[cfg(feature = "postgres")]
            Self::Postgres(postgres) => postgres.changed().await,
        }
    }
}

/// A transaction under way.
pub(crate) enum Transaction<'a> {
    #[cfg(feature = "sqlite")]
    Sqlite(sqlite::SqliteTransaction<'a>),
    #[cfg(feature = "postgres")]
    Postgres(postgres::PostgresTransaction<'a>),
}

impl Transaction<'_> {
    /// Runs a statement written in the common form; see [`Dialect`].
    pub(crate) async fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Error> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(transaction) => transaction.query(sql, values).await,
            #[cfg(feature = "postgres")]
            Self::Postgres(transaction) => transaction.query(sql, values).await,
        }
    }

    /// Runs a statement that returns a row for each one that it changed, and
    /// counts them.
    pub(crate) async fn count(&mut self, sql: &str, values: &[Value]) -> Result<u64, Error> {
        let rows = self.query(sql, values).await?;
        Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
    }

    /// Runs several statements without parameters.
    async fn script(&mut self, sql: &str) -> Result<(), Error> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(transaction) => transaction.script(sql).await,
            #[cfg(feature = "postgres")]
            Self::Postgres(transaction) => transaction.script(sql).await,
        }
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(transaction) => transaction.commit().await,
            #[cfg(feature = "postgres")]
            Self::Postgres(transaction) => transaction.commit().await,
        }
    }

    /// Joins the process's clock with the latest time that any process wrote.
    async fn keep_time(&mut self) -> Result<(), Error> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(transaction) => transaction.keep_time().await,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => Ok(()),
        }
    }
}
