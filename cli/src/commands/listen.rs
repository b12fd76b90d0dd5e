//! `listen`: receives webhooks, verifies them, shows one line for each, and
//! passes them on with the original headers.

mod forward;
mod line;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::response::{IntoResponse as _, Response};
use blooio_client::resources::{NewWebhook, WebhookHandle};
use blooio_client::types::WebhookTypeInput;
use blooio_client::webhook::{Event, SigningSecret, Verifier};
use clap::Args;
use http::{HeaderMap, StatusCode, Uri};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use self::forward::Target;
use super::signing::{SecretArg, secrets};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;

/// Receive webhooks: verify, show and forward them
///
/// Every POST to any path is taken for a delivery. A wrong signature is answered
/// with 401 and not forwarded. With --json, each line is the body of a delivery.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio listen --secret @secret.txt
  blooio listen --forward http://127.0.0.1:3000/hooks/blooio
  blooio listen --create https://abc.tunnel.example/hook    subscribe while it runs
  blooio listen --json | jq -r .text
  blooio trigger message.received                            from another terminal")]
pub(crate) struct Listen {
    /// Listen on this port; 0 takes a free one
    #[arg(long, default_value_t = DEFAULT_PORT)]
    port: u16,

    /// Listen on this address; anything but the default can be reached by others
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,

    /// Pass deliveries on to this URL, and answer what it answers
    #[arg(long, value_name = "URL", value_parser = crate::http::url)]
    forward: Option<Uri>,

    /// The signing secret, or @FILE; repeat it during a rotation
    ///
    /// Without it BLOOIO_WEBHOOK_SECRET or the profile's webhook_secret counts. On
    /// the command line others on this machine can see it in `ps`.
    #[arg(long, value_name = "SECRET")]
    secret: Vec<SecretArg>,

    /// Subscribe this public URL, which leads here, until the command ends
    #[arg(long, value_name = "PUBLIC_URL", conflicts_with = "secret")]
    create: Option<String>,

    /// Refuse signatures without a time, which never expire
    #[arg(long)]
    require_timestamp: bool,

    /// End after so many deliveries
    #[arg(long, value_name = "N")]
    count: Option<u64>,
}

/// The port that `listen` opens and `trigger` sends to.
pub(super) const DEFAULT_PORT: u16 = 8790;
/// The largest delivery that is read, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

/// The state that all deliveries share.
struct Receiver {
    verifier: Option<Verifier>,
    target: Option<Target>,
    output: Output,
    /// Notified of each delivery; closed when the command is about to end.
    done: mpsc::UnboundedSender<Result<(), Failure>>,
}

impl Listen {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut secrets = secrets(&self.secret, &context.settings()?)?;
        let address = SocketAddr::new(self.host, self.port);
        let listener = TcpListener::bind(address).await.map_err(|error| {
            Failure::usage(format!("{address}: {error}")).next("blooio listen --port 0")
        })?;
        let url = format!("http://{}/", listener.local_addr()?);
        let subscription = match &self.create {
            Some(public) => {
                let (webhook, secret) = subscribe(context, public).await?;
                secrets = vec![secret];
                Some(webhook)
            }
            None => None,
        };
        let (done, deliveries) = mpsc::unbounded_channel();
        let receiver = Receiver {
            verifier: self.verifier(context, secrets),
            target: self.target(context)?,
            output: context.output.clone(),
            done,
        };
        context.output.note(&format!("listening on {url}"));
        if !self.host.is_loopback() {
            context.output.warn("others can reach this address");
        }
        let result = serve(listener, receiver, deliveries, self.count).await;
        if let Some(webhook) = subscription {
            webhook.delete().await?;
            context.output.note("the subscription is deleted");
        }
        result
    }

    fn target(&self, context: &Context) -> Result<Option<Target>, Failure> {
        let url = self.forward.clone();
        url.map(|url| Target::new(url, &context.clock)).transpose()
    }

    fn verifier(&self, context: &Context, secrets: Vec<SigningSecret>) -> Option<Verifier> {
        let mut secrets = secrets.into_iter();
        let Some(first) = secrets.next() else {
            context
                .output
                .warn("no secret: signatures are not checked; see --secret");
            return None;
        };
        let mut verifier = Verifier::new(first).clock(context.clock.clone());
        for secret in secrets {
            verifier = verifier.with_secret(&secret);
        }
        Some(match self.require_timestamp {
            true => verifier.require_timestamp(),
            false => verifier,
        })
    }
}

async fn subscribe(
    context: &mut Context,
    public: &str,
) -> Result<(WebhookHandle, SigningSecret), Failure> {
    let client = context.client().await?;
    let new = NewWebhook::new(public).events(WebhookTypeInput::All);
    let created = client.webhooks().create(new).await?;
    let (Some(id), Some(secret)) = (&created.webhook_id, &created.signing_secret) else {
        return Err(Failure::usage(
            "this URL is subscribed already, and its secret is not shown again",
        )
        .next("blooio listen --secret @FILE    # or delete it: blooio webhooks list"));
    };
    let secret = SigningSecret::new(secret.as_str())
        .map_err(|error| Failure::new(Exit::Rejected, format!("the new secret: {error}")))?;
    context.output.note(&format!("subscribed {public} as {id}"));
    Ok((client.webhook(id.clone())?, secret))
}

/// Serves until Ctrl-C, a closed pipe, or `count` deliveries.
async fn serve(
    listener: TcpListener,
    receiver: Receiver,
    mut deliveries: mpsc::UnboundedReceiver<Result<(), Failure>>,
    count: Option<u64>,
) -> Result<Exit, Failure> {
    let router = Router::new()
        .fallback(receive)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(Arc::new(receiver));
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _ = stopped.await;
    });
    let ended = async move {
        let mut seen = 0;
        let mut interrupt = std::pin::pin!(tokio::signal::ctrl_c());
        while count.is_none_or(|count| seen < count) {
            tokio::select! {
                _ = &mut interrupt => break,
                delivery = deliveries.recv() => match delivery {
                    Some(Ok(())) => seen += 1,
                    Some(Err(failure)) => return Err(failure),
                    None => break,
                },
            }
        }
        let _ = stop.send(());
        Ok(Exit::Success)
    };
    tokio::pin!(ended);
    let server = server.into_future();
    tokio::pin!(server);
    tokio::select! {
        result = &mut ended => {
            // Pending answers are sent; new connections are not accepted.
            if result.is_ok() {
                server.await?;
            }
            result
        }
        served = &mut server => {
            served?;
            ended.await
        }
    }
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    method: http::Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if method != http::Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let (answer, shown) = receiver.take(&headers, body).await;
    let _ = receiver.done.send(shown);
    answer
}

impl Receiver {
    /// The answer to a delivery, and whether it could be shown.
    async fn take(&self, headers: &HeaderMap, body: Bytes) -> (Response, Result<(), Failure>) {
        let event = match &self.verifier {
            Some(verifier) => verifier.verify_and_parse(&body, headers),
            None => Event::parse(&body, headers).map_err(Into::into),
        };
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                self.output.warn(&format!(
                    "refused with {}: {error}",
                    error.status().as_u16()
                ));
                return (error.status().into_response(), Ok(()));
            }
        };
        let (answer, forwarded) = match &self.target {
            Some(target) => {
                let (answer, status) = target.pass_on(headers, body).await;
                (answer, Some(status))
            }
            None => (StatusCode::OK.into_response(), None),
        };
        let line = line::describe(&event, forwarded.as_deref(), &self.output);
        for warning in event.warnings() {
            self.output.warn(&warning.to_string());
        }
        let shown = self.output.event(event.json(), &line);
        (answer, shown)
    }
}
