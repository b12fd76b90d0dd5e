//! Migrations: embedded, append-only, recorded in a table of their own, and run
//! under a lock, since several processes may start at once.

use super::database::Database;
use super::lane::Lane;
use super::value::Value;
use crate::error::{Error, ErrorKind};

/// Each version's statements for SQLite and for PostgreSQL. Never change a
/// released version: add another.
const MIGRATIONS: [(&str, &str); 1] = [(
    include_str!("../migrations/0001.sqlite.sql"),
    include_str!("../migrations/0001.postgres.sql"),
)];

pub(super) async fn migrate(database: &Database, schema: &str) -> Result<(), Error> {
    let mut transaction = database.begin_bare(Lane::Work).await?;
    if database.is_postgres() {
        // The schema's name was checked, so it is safe in a statement.
        let lock = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('blooio_outbox'))) AS one";
        transaction.query(lock, &[]).await?;
        let create = format!("CREATE SCHEMA IF NOT EXISTS \"{schema}\"");
        transaction.query(&create, &[]).await?;
    }
    let create = "CREATE TABLE IF NOT EXISTS {migration} \
                  (version BIGINT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)";
    transaction.query(create, &[]).await?;
    let version = "SELECT COALESCE(MAX(version), 0) FROM {migration}";
    let rows = transaction.query(version, &[]).await?;
    let version = rows.first().map_or(Ok(0), |row| row.int(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if version > known {
        return Err(Error::new(
            ErrorKind::SchemaTooNew,
            format!(
                "the outbox's schema has version {version} and this program knows {known}; \
                 update the program"
            ),
        ));
    }
    for (version, (sqlite, postgres)) in (1_i64..).zip(MIGRATIONS) {
        if version > rows.first().map_or(Ok(0), |row| row.int(0))? {
            let script = if database.is_postgres() {
                postgres
            } else {
                sqlite
            };
            transaction.script(script).await?;
            let note = "INSERT INTO {migration} (version, applied_at) VALUES ($1, {now})";
            transaction.query(note, &[Value::Int(version)]).await?;
        }
    }
    transaction.commit().await
}
