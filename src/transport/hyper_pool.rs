//! hyper's connection pool over rustls, and the time that a connection may take.

use std::error::Error as StdError;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{Request, Response, Uri};
use hyper::body::Incoming;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::{Client, Error as HyperError};
use reqwest::Body;
use tower_service::Service;

use crate::clock::Clock;

/// Connections to one host, either directly or through one proxy.
#[derive(Clone)]
pub(super) enum HyperPool {
    Direct(Box<Client<Timed<Direct>, Body>>),
    Proxied(Box<Client<Timed<Proxied>, Body>>),
}

type Direct = HttpsConnector<HttpConnector>;
type Proxied = HttpsConnector<Tunnel<HttpsConnector<HttpConnector>>>;

/// A connector that gives up, TLS handshake included.
#[derive(Clone)]
pub(super) struct Timed<C> {
    pub(super) connector: C,
    pub(super) timeout: Duration,
    pub(super) clock: Clock,
}

impl HyperPool {
    pub(super) async fn request(
        &self,
        request: Request<Body>,
    ) -> Result<Response<Incoming>, HyperError> {
        match self {
            Self::Direct(client) => client.request(request).await,
            Self::Proxied(client) => client.request(request).await,
        }
    }
}

impl<C> Service<Uri> for Timed<C>
where
    C: Service<Uri>,
    C::Future: Send + 'static,
    C::Error: Into<Box<dyn StdError + Send + Sync>>,
{
    type Response = C::Response;
    type Error = Box<dyn StdError + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<C::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.connector.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = self.connector.call(uri);
        let clock = self.clock.clone();
        let end = clock.tick().plus(self.timeout);
        Box::pin(async move {
            match clock.until(end, connecting).await {
                Some(connected) => connected.map_err(Into::into),
                None => Err(io::Error::from(io::ErrorKind::TimedOut).into()),
            }
        })
    }
}
