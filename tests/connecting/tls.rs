//! TLS and proxies, against a service and a proxy of this test.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use blooio_client::{Client, ClientBuilder, Error, ErrorKind, Outcome, RetryPolicy, Sent};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::{ACCEPTED, is_child, run_alone};

const AUTHORITY: &[u8] = include_bytes!("../fixtures/tls/ca.pem");
const CERTIFICATE: &[u8] = include_bytes!("../fixtures/tls/server.pem");
const KEY: &[u8] = include_bytes!("../fixtures/tls/server.key");

/// A proxy that connects to one TLS service for every host it is asked for.
struct Proxy {
    url: String,
    tunnels: Arc<AtomicUsize>,
}

impl Proxy {
    async fn start() -> Self {
        let service = service().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let tunnels = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&tunnels);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(tunnel(stream, service, Arc::clone(&counted)));
            }
        });
        Self { url, tunnels }
    }
}

async fn tunnel(mut stream: TcpStream, service: std::net::SocketAddr, tunnels: Arc<AtomicUsize>) {
    let head = head(&mut stream).await;
    if !head.starts_with("CONNECT api.blooio.test:443 ") {
        return;
    }
    tunnels.fetch_add(1, Ordering::SeqCst);
    let mut service = TcpStream::connect(service).await.unwrap();
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
    let _ = copy_bidirectional(&mut stream, &mut service).await;
}

/// A service with the certificate of `api.blooio.test`.
async fn service() -> std::net::SocketAddr {
    let chain = CertificateDer::pem_slice_iter(CERTIFICATE).collect::<Result<_, _>>();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain.unwrap(), PrivateKeyDer::from_pem_slice(KEY).unwrap())
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    return;
                };
                let _ = head(&mut stream).await;
                let length = ACCEPTED.len();
                let response = format!(
                    "HTTP/1.1 202 Accepted\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{ACCEPTED}"
                );
                stream.write_all(response.as_bytes()).await.unwrap();
                let _ = stream.shutdown().await;
            });
        }
    });
    address
}

async fn head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => bytes.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn builder() -> ClientBuilder {
    Client::builder()
        .api_key("sk_live_test")
        .base_url("https://api.blooio.test/v2/api")
        .retry(RetryPolicy::never())
}

async fn send(client: ClientBuilder) -> Result<Sent, Error> {
    client.build()?.chat("+15551234567")?.send("Hello").await
}

#[tokio::test]
async fn a_root_certificate_is_trusted_behind_a_proxy() {
    let proxy = Proxy::start().await;
    let client = builder().proxy(&proxy.url).root_certificate(AUTHORITY);
    let sent = send(client).await.unwrap();
    assert_eq!(sent.message_id().as_str(), "Qm8FhbH3P7R");
    assert_eq!(proxy.tunnels.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_certificate_of_no_known_authority_is_refused_before_anything_is_sent() {
    let proxy = Proxy::start().await;
    let error = send(builder().proxy(&proxy.url)).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Tls, Outcome::NotSent)
    );
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_handshake_that_takes_too_long_is_a_timeout_before_anything_is_sent() {
    const LIMIT: Duration = Duration::from_secs(5);
    let clock = crate::support::clock();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let client = crate::support::builder(&url, &clock)
        .connect_timeout(LIMIT)
        .retry(RetryPolicy::never());
    let (sent, _silent) = tokio::join!(send(client), async {
        let (mut stream, _) = listener.accept().await.unwrap();
        // The client has begun its handshake.
        stream.read_exact(&mut [0; 5]).await.unwrap();
        clock.advance(LIMIT);
        stream
    });
    let error = sent.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Timeout, Outcome::NotSent)
    );
    let reason = "the connection could not be made in time";
    assert!(error.to_string().contains(reason), "{error}");
}

#[tokio::test]
async fn a_reqwest_client_may_be_given_instead() {
    let proxy = Proxy::start().await;
    let other = blooio_client::reqwest::Client::builder()
        .proxy(blooio_client::reqwest::Proxy::all(&proxy.url).unwrap())
        .build()
        .unwrap();
    // It has no TLS, or does not know the authority.
    let error = send(builder().http_client(other)).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent, "{error:?}");
}

#[test]
fn the_proxy_of_the_environment_is_used() {
    const TEST: &str = "tls::the_proxy_of_the_environment_is_used";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if is_child() {
        let client = builder().root_certificate(AUTHORITY);
        runtime.block_on(send(client)).unwrap();
        return;
    }
    let proxy = runtime.block_on(Proxy::start());
    run_alone(TEST, &[("HTTPS_PROXY", &proxy.url)]);
    assert_eq!(proxy.tunnels.load(Ordering::SeqCst), 1);
    run_alone(
        "tls::no_proxy_names_hosts_that_are_reached_directly",
        &[
            ("HTTPS_PROXY", proxy.url.as_str()),
            ("NO_PROXY", ".blooio.test"),
        ],
    );
    assert_eq!(proxy.tunnels.load(Ordering::SeqCst), 1);
}

#[test]
fn no_proxy_names_hosts_that_are_reached_directly() {
    // The name does not resolve, and nothing resolves it in place of us.
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let error = runtime.block_on(send(builder())).unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome()),
        (ErrorKind::Dns, Outcome::NotSent),
        "{error:?}"
    );
}

#[test]
fn an_unusable_proxy_or_certificate_is_refused_by_name() {
    for proxy in [
        "",
        "proxy",
        "socks5://127.0.0.1:1",
        "ftp://127.0.0.1:1",
        "http://",
        "http://a b",
    ] {
        let error = builder().proxy(proxy).build().unwrap_err();
        assert_eq!(error.field(), Some("proxy"), "{proxy}");
    }
    let cut = &AUTHORITY[..AUTHORITY.len() / 2];
    for certificate in [b"".as_slice(), b"-----BEGIN CERTIFICATE-----", KEY, cut] {
        let error = builder().root_certificate(certificate).build().unwrap_err();
        assert_eq!(error.field(), Some("root_certificate"));
    }
    let error = builder().proxy("http://user:secret@[").build().unwrap_err();
    assert!(!format!("{error} {error:?}").contains("secret"));
}
