//! Where a queue keeps its jobs: a fresh SQLite file, or a fresh PostgreSQL
//! database.

use std::path::{Path, PathBuf};

use tokio_postgres::NoTls;

use crate::Problem;

pub(crate) enum Database {
    File(PathBuf),
    Server { base: String, name: String },
}

impl Database {
    pub(crate) async fn fresh(queue: &str) -> Result<Self, Problem> {
        let name = format!("outbox_bench_{}", queue.replace('-', "_"));
        let database = if queue.ends_with("sqlite") {
            Self::File(Path::new(&name).with_extension("db"))
        } else {
            let base = std::env::var("BENCH_POSTGRES");
            let base = base.unwrap_or("postgres://postgres@127.0.0.1:5432".to_owned());
            Self::Server { base, name }
        };
        database.remove().await?;
        if let Self::Server { name, .. } = &database {
            database.run(&format!("CREATE DATABASE {name}")).await?;
        }
        Ok(database)
    }

    pub(crate) fn url(&self) -> String {
        match self {
            Self::File(file) => format!("sqlite:{}", file.display()),
            Self::Server { base, name } => format!("{base}/{name}"),
        }
    }

    /// What it takes on the disk, in MiB; of PostgreSQL without the shared log.
    pub(crate) async fn size_mib(&self) -> Result<f64, Problem> {
        let bytes = match self {
            Self::File(file) => ["", "-wal"]
                .map(|suffix| std::fs::metadata(format!("{}{suffix}", file.display())))
                .iter()
                .flatten()
                .map(|metadata| metadata.len() as f64)
                .sum(),
            Self::Server { base, name } => {
                let (client, connection) =
                    tokio_postgres::connect(&format!("{base}/postgres"), NoTls).await?;
                tokio::spawn(connection);
                let size = "SELECT pg_database_size($1::text::name)::float8";
                client.query_one(size, &[name]).await?.get::<_, f64>(0)
            }
        };
        Ok(bytes / 1024.0 / 1024.0)
    }

    pub(crate) async fn remove(&self) -> Result<(), Problem> {
        match self {
            Self::File(file) => {
                for suffix in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{suffix}", file.display()));
                }
                Ok(())
            }
            Self::Server { name, .. } => {
                let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                self.run(&drop).await
            }
        }
    }

    async fn run(&self, sql: &str) -> Result<(), Problem> {
        if let Self::Server { base, .. } = self {
            let (client, connection) =
                tokio_postgres::connect(&format!("{base}/postgres"), NoTls).await?;
            tokio::spawn(connection);
            client.batch_execute(sql).await?;
        }
        Ok(())
    }
}
