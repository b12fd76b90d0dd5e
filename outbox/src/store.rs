//! The database behind the outbox, SQLite or PostgreSQL.

mod database;
mod dialect;
mod lane;
mod migrate;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;
mod time;
#[cfg(feature = "rustls")]
mod tls;
mod value;

use crate::error::Error;

pub(crate) use database::{Database, Transaction};
pub(crate) use lane::Lane;
pub(crate) use time::Time;
pub(crate) use value::{Row, Value};

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
}
