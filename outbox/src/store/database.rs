//! One type for both databases, so that each statement is written once and
//! differs only where the dialect says.

use super::lane::Lane;
#[cfg(feature = "postgres")]
use super::postgres::{Postgres, PostgresTransaction};
#[cfg(feature = "sqlite")]
use super::sqlite::{Sqlite, SqliteTransaction};
use super::value::{Row, Value};
use crate::error::Error;

/// A connection to the outbox's tables.
pub(crate) enum Database {
    #[cfg(feature = "sqlite")]
    Sqlite(Sqlite),
    #[cfg(feature = "postgres")]
    Postgres(Box<Postgres>),
}

impl Database {
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
    pub(super) async fn begin_bare(&self, lane: Lane) -> Result<Transaction<'_>, Error> {
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

    /// Returns once another process may have enqueued something, or never where
    /// the engine does not notify.
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
    Sqlite(SqliteTransaction<'a>),
    #[cfg(feature = "postgres")]
    Postgres(PostgresTransaction<'a>),
}

impl Transaction<'_> {
    /// Runs a statement written in the common form; see [`Dialect`](super::Dialect).
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
    pub(super) async fn script(&mut self, sql: &str) -> Result<(), Error> {
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

    /// Moves the process's clock on to the latest time that any process wrote.
    async fn keep_time(&mut self) -> Result<(), Error> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(transaction) => transaction.keep_time().await,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => Ok(()),
        }
    }
}
