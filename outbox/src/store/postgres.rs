//! PostgreSQL: two connections, one for jobs and one for the lease, that are
//! reopened when they are lost.

use std::collections::HashMap;
use std::error::Error as StdError;
use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard, Notify};
#[cfg(not(feature = "rustls"))]
use tokio_postgres::NoTls as Connector;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{AsyncMessage, Client, Config, Statement};
#[cfg(feature = "rustls")]
use tokio_postgres_rustls::MakeRustlsConnect as Connector;

use super::dialect::Dialect;
use super::lane::Lane;
use super::time::Time;
#[cfg(feature = "rustls")]
use super::tls;
use super::value::{Row, Value};
use crate::error::{Error, ErrorKind};

/// Timeout for opening a connection, and for the acknowledgement of sent data.
const NETWORK_LIMIT: Duration = Duration::from_secs(10);

/// Timeouts that free the locks and the session of a stopped or lost process.
const SESSION: &str = "SET idle_in_transaction_session_timeout = '5s'; \
                       SET lock_timeout = '10s'; \
                       SET statement_timeout = '60s'";

pub(crate) struct Postgres {
    config: Config,
    connector: Connector,
    dialect: Dialect,
    schema: String,
    work: Mutex<Option<Session>>,
    lease: Mutex<Option<Session>>,
    changed: Arc<Notify>,
    time: Time,
}

struct Session {
    client: Client,
    statements: HashMap<String, Statement>,
}

impl Postgres {
    pub(super) fn open(url: &str, schema: &str, time: Time) -> Result<Self, Error> {
        #[cfg(feature = "rustls")]
        let (url, trust) = tls::take(url)?;
        #[cfg(not(feature = "rustls"))]
        if ["sslmode=require", "sslmode=verify-", "sslrootcert="]
            .iter()
            .any(|parameter| url.contains(parameter))
        {
            return Err(Error::invalid(
                "the database's URL asks for TLS: turn on the feature `rustls` of blooio-outbox",
            ));
        }
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| {
            Error::invalid("the database's URL is not one of PostgreSQL").because(error)
        })?;
        config.connect_timeout(NETWORK_LIMIT);
        config.tcp_user_timeout(NETWORK_LIMIT);
        // Shows in `pg_stat_activity` which outbox a session belongs to.
        config.application_name(format!("blooio-outbox {schema}"));
        let postgres = Self {
            config,
            #[cfg(feature = "rustls")]
            connector: trust.connector()?,
            #[cfg(not(feature = "rustls"))]
            connector: Connector,
            dialect: Dialect::postgres(schema),
            schema: schema.to_owned(),
            work: Mutex::default(),
            lease: Mutex::default(),
            changed: Arc::new(Notify::new()),
            time,
        };
        Ok(postgres)
    }

    pub(super) async fn changed(&self) {
        self.changed.notified().await;
    }

    pub(super) async fn begin(&self, lane: Lane) -> Result<PostgresTransaction<'_>, Error> {
        let mut slot = match lane {
            Lane::Work => self.work.lock().await,
            Lane::Lease => self.lease.lock().await,
        };
        if slot
            .as_ref()
            .is_none_or(|session| session.client.is_closed())
        {
            *slot = None;
            let connecting = self.time.clock().timeout(NETWORK_LIMIT, self.connect(lane));
            let session = connecting.await.ok_or_else(|| {
                Error::new(ErrorKind::Unavailable, "PostgreSQL does not answer")
            })??;
            *slot = Some(session);
        }
        let transaction = PostgresTransaction {
            slot,
            dialect: &self.dialect,
            is_committed: false,
        };
        transaction
            .client()?
            .batch_execute("BEGIN")
            .await
            .map_err(failed)?;
        Ok(transaction)
    }

    async fn connect(&self, lane: Lane) -> Result<Session, Error> {
        let connector = Connector::clone(&self.connector);
        let connected = self.config.connect(connector).await;
        let (client, mut connection) = connected.map_err(unconnected)?;
        let changed = Arc::clone(&self.changed);
        tokio::spawn(async move {
            while let Some(Ok(message)) = poll_fn(|cx| connection.poll_message(cx)).await {
                if matches!(message, AsyncMessage::Notification(_)) {
                    changed.notify_one();
                }
            }
        });
        client.batch_execute(SESSION).await.map_err(failed)?;
        if lane == Lane::Work {
            let listen = format!("LISTEN \"{}\"", self.schema);
            client.batch_execute(&listen).await.map_err(failed)?;
        }
        Ok(Session {
            client,
            statements: HashMap::new(),
        })
    }
}

/// A transaction; it holds the connection until it is dropped.
pub(crate) struct PostgresTransaction<'a> {
    slot: MutexGuard<'a, Option<Session>>,
    dialect: &'a Dialect,
    is_committed: bool,
}

impl PostgresTransaction<'_> {
    fn client(&self) -> Result<&Client, Error> {
        let session = self.slot.as_ref();
        session.map(|session| &session.client).ok_or_else(lost)
    }

    pub(super) async fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Error> {
        let session = self.slot.as_mut().ok_or_else(lost)?;
        let sql = self.dialect.render(sql);
        let statement = match session.statements.get(&sql) {
            Some(statement) => statement.clone(),
            None => {
                let statement = session.client.prepare(&sql).await.map_err(failed)?;
                session.statements.insert(sql, statement.clone());
                statement
            }
        };
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        let rows = session.client.query(&statement, &values).await;
        rows.map_err(failed)?.iter().map(read).collect()
    }

    pub(super) async fn script(&mut self, sql: &str) -> Result<(), Error> {
        let sql = self.dialect.render_script(sql);
        self.client()?.batch_execute(&sql).await.map_err(failed)
    }

    pub(super) async fn commit(mut self) -> Result<(), Error> {
        self.client()?
            .batch_execute("COMMIT")
            .await
            .map_err(failed)?;
        self.is_committed = true;
        Ok(())
    }
}

/// Closes the connection if there was no commit, so that the server rolls back.
impl Drop for PostgresTransaction<'_> {
    fn drop(&mut self) {
        if !self.is_committed {
            *self.slot = None;
        }
    }
}

fn read(row: &tokio_postgres::Row) -> Result<Row, Error> {
    let columns = row.columns().iter().enumerate();
    let columns = columns.map(|(index, column)| match *column.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(index).map(Value::from),
        Type::INT4 => {
            let value = row.try_get::<_, Option<i32>>(index);
            value.map(|value| Value::from(value.map(i64::from)))
        }
        Type::TEXT | Type::VARCHAR => row.try_get::<_, Option<String>>(index).map(Value::from),
        _ => Ok(Value::Null),
    });
    let columns: Result<Vec<_>, _> = columns.collect();
    columns.map(Row).map_err(failed)
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) => value.to_sql(ty, out),
            Self::Text(text) => text.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::TEXT | Type::VARCHAR)
    }

    to_sql_checked!();
}

fn unconnected(error: tokio_postgres::Error) -> Error {
    #[cfg(feature = "rustls")]
    if let Some(reason) = tls::reason(&error) {
        return Error::new(ErrorKind::Unavailable, reason).because(error);
    }
    failed(error)
}

fn failed(error: tokio_postgres::Error) -> Error {
    let Some(state) = error.code() else {
        let reason = "the connection to PostgreSQL cannot be made or was lost";
        return Error::new(ErrorKind::Unavailable, reason).because(error);
    };
    // Classes of transient errors: connection, resources, operator, rollback.
    let passes = ["08", "53", "57", "40"];
    let code = state.code();
    let (kind, reason) = if *state == SqlState::DISK_FULL {
        (ErrorKind::Unavailable, "PostgreSQL's disk is full")
    } else if passes.iter().any(|class| code.starts_with(class))
        || *state == SqlState::LOCK_NOT_AVAILABLE
        || *state == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
    {
        (
            ErrorKind::Unavailable,
            "PostgreSQL is not available for now",
        )
    } else {
        return Error::new(
            ErrorKind::Database,
            format!("PostgreSQL refused a statement (SQLSTATE {code})"),
        )
        .because(error);
    };
    Error::new(kind, reason).because(error)
}

fn lost() -> Error {
    Error::new(
        ErrorKind::Unavailable,
        "the connection to PostgreSQL was lost",
    )
}
