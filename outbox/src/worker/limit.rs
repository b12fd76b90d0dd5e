//! Reads and writes the gate's row, the rate limit that all workers of an account
//! share. Its lock serializes their exchanges.

use crate::error::Error;
use crate::gate::{Gate, Limit};
use crate::store::{Transaction, Value};

/// The database's time when a transaction began.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) now: i64,
    pub(super) wall: i64,
}

/// Locks the account's gate, and creates it if needed.
pub(super) async fn lock_gate(
    transaction: &mut Transaction<'_>,
    account: &str,
) -> Result<(Gate, Moment), Error> {
    let account = [Value::from(account)];
    let select = "SELECT window_limit, tokens, resets_at, blocked_until, probe_until, \
         {now}, {wall} FROM {gate} WHERE account = $1 {lock}";
    let mut rows = transaction.query(select, &account).await?;
    if rows.is_empty() {
        let insert = "INSERT INTO {gate} (account) VALUES ($1) ON CONFLICT DO NOTHING";
        transaction.query(insert, &account).await?;
        rows = transaction.query(select, &account).await?;
    }
    let row = rows
        .first()
        .ok_or_else(|| Error::invalid("the gate's row is gone"))?;
    let gate = Gate {
        limit: match row.optional_int(0)? {
            None => Limit::Unknown,
            Some(limit) if limit > 0 => Limit::Window(limit),
            Some(_) => Limit::None,
        },
        tokens: row.int(1)?,
        resets_at: row.int(2)?,
        blocked_until: row.int(3)?,
        probe_until: row.int(4)?,
    };
    let moment = Moment {
        now: row.int(5)?,
        wall: row.int(6)?,
    };
    Ok((gate, moment))
}

pub(super) async fn save_gate(
    transaction: &mut Transaction<'_>,
    account: &str,
    gate: Gate,
) -> Result<(), Error> {
    let sql = "UPDATE {gate} SET window_limit = $2, tokens = $3, resets_at = $4, \
         blocked_until = $5, probe_until = $6 WHERE account = $1";
    let limit = match gate.limit {
        Limit::Unknown => None,
        Limit::None => Some(0),
        Limit::Window(limit) => Some(limit),
    };
    let values: [Value; 6] = [
        account.into(),
        limit.into(),
        gate.tokens.into(),
        gate.resets_at.into(),
        gate.blocked_until.into(),
        gate.probe_until.into(),
    ];
    transaction.query(sql, &values).await?;
    Ok(())
}

/// Number of the account's jobs that are under way.
pub(super) async fn count_running(
    transaction: &mut Transaction<'_>,
    account: &str,
) -> Result<i64, Error> {
    let sql = "SELECT COUNT(*) FROM {outbox} WHERE state = 'running' AND account = $1";
    let rows = transaction.query(sql, &[account.into()]).await?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}
