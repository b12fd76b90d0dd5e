//! TLS to PostgreSQL, with a server of the test's own.

mod support;

use blooio_outbox::{Enqueued, Error, ErrorKind, Outbox};
use rcgen::CertifiedKey;
use support::cluster::Cluster;
use support::{connect, draft, skipped, unique};

/// A server with a certificate for this name, the file of the certificate, and
/// what both go with.
struct Server {
    cluster: Cluster,
    authority: std::path::PathBuf,
}

impl Server {
    fn start(name: &str) -> Option<Self> {
        let CertifiedKey { cert, signing_key } =
            rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
        let Some(cluster) = Cluster::start_with_tls(&cert.pem(), &signing_key.serialize_pem())
        else {
            skipped("initdb and pg_ctl were not found");
            return None;
        };
        let authority = std::env::temp_dir().join(format!("{}.pem", unique()));
        std::fs::write(&authority, cert.pem()).unwrap();
        Some(Self { cluster, authority })
    }

    async fn open(&self, query: &str) -> Result<Outbox, Error> {
        Outbox::open(&format!("{}?{query}", self.cluster.tcp_url())).await
    }

    fn authority(&self) -> String {
        format!(
            "sslmode=verify-full&sslrootcert={}",
            self.authority.display()
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.authority);
    }
}

#[tokio::test]
async fn a_server_that_the_file_vouches_for_is_spoken_to_by_tls_only() {
    let Some(server) = Server::start("127.0.0.1") else {
        return;
    };
    let outbox = server.open(&server.authority()).await.unwrap();
    let enqueued = outbox.enqueue(&draft(1, "over TLS")).await.unwrap();
    assert_eq!(enqueued, Enqueued::New);
    let sessions = "SELECT count(*), count(*) FILTER (WHERE ssl) FROM pg_stat_ssl \
                    JOIN pg_stat_activity USING (pid) \
                    WHERE application_name LIKE 'blooio-outbox %'";
    let direct = connect(&server.cluster.url()).await.unwrap();
    let row = direct.query_one(sessions, &[]).await.unwrap();
    let (all, encrypted): (i64, i64) = (row.get(0), row.get(1));
    assert!(all > 0);
    assert_eq!(encrypted, all);

    // Without asking, it is not used.
    drop(outbox);
    let outbox = server.open("sslmode=prefer").await.unwrap();
    assert_eq!(
        outbox
            .stats()
            .await
            .unwrap()
            .count(blooio_outbox::JobState::Queued),
        1
    );
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_is_refused() {
    let Some(server) = Server::start("127.0.0.1") else {
        return;
    };
    for query in ["sslmode=require", "sslmode=verify-full"] {
        let error = server.open(query).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unavailable);
        assert!(error.to_string().contains("certificate"), "{error}");
    }
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let Some(server) = Server::start("db.example") else {
        return;
    };
    let error = server.open(&server.authority()).await.unwrap_err();
    assert!(error.to_string().contains("not valid for name"), "{error}");
}

#[tokio::test]
async fn a_server_without_tls_is_not_spoken_to_in_clear() {
    let Some(server) = Server::start("127.0.0.1") else {
        return;
    };
    server.cluster.stop();
    server.cluster.set("ssl = off");
    server.cluster.go_on();
    let error = server.open("sslmode=require").await.unwrap_err();
    assert!(error.to_string().contains("does not offer"), "{error}");
}
