//! The same peer over TLS, offering HTTP/2 and HTTP/1.1 as servers on the
//! internet do.

use std::path::Path;
use std::sync::Arc;

use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use super::Peer;
use crate::Problem;

/// Writes the certificate to trust into the file, prints the address for orders
/// and the one for TLS, and serves until it is killed.
pub(crate) fn serve(certificate: &Path) -> Result<(), Problem> {
    super::runtime()?.block_on(async {
        let acceptor = TlsAcceptor::from(config(certificate)?);
        let orders = TcpListener::bind("127.0.0.1:0").await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{} {}", orders.local_addr()?, listener.local_addr()?);
        let peer = Arc::new(Peer::default());
        tokio::try_join!(
            Arc::clone(&peer).serve_plain(orders),
            peer.serve_tls(listener, acceptor)
        )?;
        Ok(())
    })
}

impl Peer {
    async fn serve_tls(
        self: Arc<Self>,
        listener: TcpListener,
        acceptor: TlsAcceptor,
    ) -> Result<(), Problem> {
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            self.state().counts.tls_connections += 1;
            let (peer, acceptor) = (Arc::clone(&self), acceptor.clone());
            tokio::spawn(async move {
                // A client that does not trust the certificate says so itself.
                let Ok(stream) = acceptor.accept(stream).await else {
                    return;
                };
                let is_h2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
                // HTTP/2 has many requests at once, each with its hold on the peer.
                let service = service_fn(move |request| {
                    let peer = Arc::clone(&peer);
                    async move { peer.handle(request).await }
                });
                let stream = TokioIo::new(stream);
                let _ = if is_h2 {
                    let server = http2::Builder::new(TokioExecutor::new());
                    server.serve_connection(stream, service).await
                } else {
                    let server = http1::Builder::new();
                    server.serve_connection(stream, service).await
                };
            });
        }
    }
}

/// Under a certificate made for this run.
fn config(certificate: &Path) -> Result<Arc<ServerConfig>, Problem> {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])?;
    std::fs::write(certificate, made.cert.pem())?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    // Named, because a build with two of them has no default.
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.into()], key.into())?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
