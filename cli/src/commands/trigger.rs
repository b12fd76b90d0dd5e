//! `trigger`: sends a signed sample of a documented event to a receiver.

use blooio_client::Sample;
use blooio_client::generated::samples;
use blooio_client::webhook::{sign, sign_at};
use clap::Args;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use serde_json::{Value, json};

use super::listen::DEFAULT_PORT;
use super::signing::{SecretArg, secrets};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::http::{NoAnswer, Poster};
use crate::output::{Cell, Column, Table};

/// Send a signed sample of an event to a receiver
///
/// Each sample gets a message id of its own, so that a receiver that drops
/// repeats takes it.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio trigger --list
  blooio trigger message.received --secret @secret.txt
  blooio trigger message.received --set 'text=Is my order ready?'
  blooio trigger message.failed --to http://127.0.0.1:3000/hooks/blooio")]
pub(crate) struct Trigger {
    /// The event
    #[arg(value_name = "EVENT", required_unless_present = "list", value_parser = events())]
    event: Option<String>,

    /// List the events and the forms that their bodies have
    #[arg(long, conflicts_with_all = ["event", "to", "secret", "form", "set", "bare"])]
    list: bool,

    /// The receiver
    #[arg(long, value_name = "URL", default_value = format!("http://127.0.0.1:{DEFAULT_PORT}/"),
          value_parser = crate::http::url)]
    to: Uri,

    /// The signing secret, or @FILE
    ///
    /// Without it BLOOIO_WEBHOOK_SECRET or the profile's webhook_secret counts. On
    /// the command line others on this machine can see it in `ps`.
    #[arg(long, value_name = "SECRET")]
    secret: Option<SecretArg>,

    /// The form of the body, as --list names it
    #[arg(long)]
    form: Option<String>,

    /// Change a field of the sample: JSON, or text where it is none
    #[arg(long, value_name = "FIELD=VALUE", value_parser = field)]
    set: Vec<(String, Value)>,

    /// Sign in the form without a time, which some documents show
    #[arg(long)]
    bare: bool,
}

const EVENT: HeaderName = HeaderName::from_static("x-blooio-event");
const MESSAGE_ID: HeaderName = HeaderName::from_static("x-blooio-message-id");
const SIGNATURE: HeaderName = HeaderName::from_static("x-blooio-signature");

impl Trigger {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let Some(event) = &self.event else {
            let all: Vec<Value> = samples::ALL
                .iter()
                .map(|sample| json!({ "event": sample.event, "form": sample.name }))
                .collect();
            context.output.list(&all, |_| table(samples::ALL))?;
            return Ok(Exit::Success);
        };
        let body = self.body(event, context)?;
        let settings = context.settings()?;
        let given: Vec<SecretArg> = self.secret.iter().cloned().collect();
        let secret = secrets(&given, &settings)?.into_iter().next();
        let text = body.to_string();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(EVENT, header(event)?);
        if let Some(id) = body.get("message_id").and_then(Value::as_str) {
            headers.insert(MESSAGE_ID, header(id)?);
        }
        match secret {
            Some(secret) => {
                let signature = match self.bare {
                    true => sign(&secret, text.as_bytes()),
                    false => sign_at(&secret, text.as_bytes(), context.clock.now()),
                };
                headers.insert(SIGNATURE, header(&signature)?);
            }
            None => context
                .output
                .warn("no secret: the sample is not signed; see --secret"),
        }
        let started = context.clock.now();
        let poster = Poster::new(&context.clock)?;
        let answer = poster.post(&self.to, headers, text.into()).await;
        let status = answer.map_err(failure)?.status;
        let took = (context.clock.now() - started).num_milliseconds();
        let value = json!({ "event": event, "status": status.as_u16(), "duration_ms": took });
        let sentence = format!("{event} answered with {} in {took} ms", status.as_u16());
        context.output.sentence(&value, &sentence)?;
        Ok(if status.is_success() {
            Exit::Success
        } else {
            Exit::Rejected
        })
    }

    /// The sample with a new id and the requested changes.
    fn body(&self, event: &str, context: &Context) -> Result<Value, Failure> {
        let mut forms = samples::ALL.iter().filter(|sample| sample.event == event);
        let sample = match &self.form {
            // The flat form is what the service sends today.
            None => forms.max_by_key(|sample| sample.name == "flat"),
            Some(form) => forms.find(|sample| sample.name == form),
        };
        let sample = sample.ok_or_else(|| {
            let form = self.form.as_deref().unwrap_or_default();
            Failure::usage(format!("{event} has no form `{form}`")).next("blooio trigger --list")
        })?;
        let mut body: Value = serde_json::from_str(sample.body)
            .map_err(|error| Failure::usage(format!("the sample is not JSON: {error}")))?;
        if let Some(object) = body.as_object_mut() {
            if object.contains_key("message_id") {
                let id = format!("msg_{:x}", context.clock.now().timestamp_micros());
                object.insert("message_id".to_owned(), Value::String(id));
            }
            for (name, value) in &self.set {
                object.insert(name.clone(), value.clone());
            }
        }
        Ok(body)
    }
}

/// The documented events; clap suggests the nearest one for a typing error.
fn events() -> clap::builder::PossibleValuesParser {
    let mut names: Vec<&'static str> = samples::ALL.iter().map(|sample| sample.event).collect();
    names.dedup();
    names.into()
}

fn field(text: &str) -> Result<(String, Value), &'static str> {
    let (name, value) = text.split_once('=').ok_or("write FIELD=VALUE")?;
    let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
    Ok((name.to_owned(), value))
}

fn table(samples: &[Sample]) -> Table {
    let mut table = Table::new([Column::fixed("EVENT"), Column::fixed("FORM")]);
    for sample in samples {
        table.row([Cell::from(sample.event), Cell::from(sample.name)]);
    }
    table
}

fn header(text: &str) -> Result<HeaderValue, Failure> {
    HeaderValue::from_str(text)
        .map_err(|_| Failure::usage("the message id cannot be a header's value"))
}

fn failure(reason: NoAnswer) -> Failure {
    let what = match reason {
        NoAnswer::Unreachable => "the receiver cannot be reached; nothing was sent",
        NoAnswer::Interrupted => "the receiver did not answer",
    };
    Failure::new(Exit::Network, what).next("blooio listen    # in another terminal")
}
