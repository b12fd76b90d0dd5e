//! Enqueues within transactions of sqlx: what is rolled back leaves no job.

use blooio_client::{ChatId, IdempotencyKey, Message};
use blooio_outbox::{Draft, Outbox};
use sqlx::Connection;

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str) -> Draft {
        let chat: ChatId = "+15551234567".parse().unwrap();
        Draft::new(chat, Message::text(name), key(name)).unwrap()
    }

    fn key(name: &str) -> IdempotencyKey {
        IdempotencyKey::derive([name])
    }

    #[tokio::test]
    async fn a_sqlite_transaction_of_sqlx_enqueues_or_not() {
        let file = std::env::temp_dir().join(format!("blooio_sqlx_{}.db", std::process::id()));
        let outbox = Outbox::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let mut own = sqlx::SqliteConnection::connect(&file.display().to_string()).await.unwrap();
        for (name, commits) in [("a", false), ("b", true)] {
            let mut transaction = own.begin().await.unwrap();
            let statement = sqlx::query(blooio_outbox::SQLITE_INSERT).bind(draft(name).to_row());
            assert_eq!(statement.execute(&mut *transaction).await.unwrap().rows_affected(), 1);
            if commits {
                transaction.commit().await.unwrap();
            }
        }
        assert!(outbox.find(&key("a")).await.unwrap().is_none());
        assert!(outbox.find(&key("b")).await.unwrap().is_some());
        std::fs::remove_file(file).unwrap();
    }

    #[tokio::test]
    async fn a_postgres_transaction_of_sqlx_enqueues_or_not() {
        let own = std::env::var("DATABASE_URL").ok();
        let local = "postgres:///postgres?host=/var/run/postgresql&user=postgres".to_owned();
        let url = own.filter(|url| url.starts_with("postgres")).unwrap_or(local);
        let Ok(mut own) = sqlx::PgConnection::connect(&url).await else {
            eprintln!("SKIPPED: no PostgreSQL at DATABASE_URL or /var/run/postgresql");
            return;
        };
        let schema = format!("blooio_sqlx_{}", std::process::id());
        let outbox = Outbox::builder(&url).schema(&schema).open().await.unwrap();
        for (name, commits) in [("a", false), ("b", true)] {
            let mut transaction = own.begin().await.unwrap();
            let statement = sqlx::query(outbox.insert_statement()).bind(draft(name).to_row());
            assert_eq!(statement.execute(&mut *transaction).await.unwrap().rows_affected(), 1);
            if commits {
                transaction.commit().await.unwrap();
            }
        }
        assert!(outbox.find(&key("a")).await.unwrap().is_none());
        assert!(outbox.find(&key("b")).await.unwrap().is_some());
        let drop = format!("DROP SCHEMA {schema} CASCADE");
        sqlx::raw_sql(&drop).execute(&mut own).await.unwrap();
    }
}
