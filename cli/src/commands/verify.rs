//! `verify`: checks the signature of one delivery, and explains why it fails.

mod explain;

use std::path::PathBuf;

use blooio_client::Clock;
use blooio_client::webhook::Verifier;
use clap::Args;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;

use super::signing::{SecretArg, secrets};
use super::time::When;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;

/// Check a webhook's signature, and explain why it fails
///
/// BODY is the file with the exact bytes of the delivery's body; `-` is standard
/// input. Exits with 1 if the signature is wrong.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio verify --secret @secret.txt --header \"X-Blooio-Signature: t=1776602096,v1=5f2…\" body.json
  blooio verify --secret @secret.txt --header \"$SIGNATURE\" --at 2026-04-19T12:35:00Z body.json")]
pub(crate) struct Verify {
    /// The file with the body; `-` reads it from standard input
    #[arg(value_name = "BODY")]
    body: PathBuf,

    /// A header of the delivery, or only the value of X-Blooio-Signature
    #[arg(long, value_name = "HEADER", required = true, value_parser = header)]
    header: Vec<(HeaderName, HeaderValue)>,

    /// The signing secret, or @FILE; repeat it to try several
    ///
    /// Without it BLOOIO_WEBHOOK_SECRET or the profile's webhook_secret counts. On
    /// the command line others on this machine can see it in `ps`.
    #[arg(long, value_name = "SECRET")]
    secret: Vec<SecretArg>,

    /// Check as if it were this time; default: now
    #[arg(long, value_name = "TIME")]
    at: Option<When>,

    /// Refuse signatures without a time, which never expire
    #[arg(long)]
    require_timestamp: bool,
}

impl Verify {
    pub(crate) fn run(self, context: &Context) -> Result<Exit, Failure> {
        let secrets = secrets(&self.secret, &context.settings()?)?;
        let Some(first) = secrets.first() else {
            return Err(Failure::usage("there is no secret to check with")
                .next("blooio verify --secret @FILE …    # or set BLOOIO_WEBHOOK_SECRET"));
        };
        let body = match self.body.as_os_str() == "-" {
            true => {
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut std::io::stdin().lock(), &mut bytes)?;
                bytes
            }
            false => {
                std::fs::read(&self.body).map_err(|error| Failure::file(&self.body, &error))?
            }
        };
        let headers: HeaderMap = self.header.iter().cloned().collect();
        let now = context.clock.now();
        let at = self.at.map_or(now, |at| at.seen_from(now));
        let mut verifier = Verifier::new(first.clone()).clock(Clock::manual(at));
        for secret in secrets.iter().skip(1) {
            verifier = verifier.with_secret(secret);
        }
        if self.require_timestamp {
            verifier = verifier.require_timestamp();
        }
        match verifier.verify(&body, &headers) {
            Ok(verified) => {
                let signed_at = verified.signed_at();
                let form = match signed_at {
                    Some(_) => "timestamped",
                    None => "bare",
                };
                let sentence = match signed_at {
                    Some(signed_at) => format!(
                        "the signature is good: signed {}, {} s before",
                        crate::output::local(signed_at),
                        (at - signed_at).num_seconds()
                    ),
                    None => "the signature is good, but it has no time: it never expires".into(),
                };
                let value = json!({
                    "valid": true,
                    "form": form,
                    "signed_at": signed_at.map(crate::json::rfc3339),
                    "secret": verified.secret_index(),
                });
                context.output.sentence(&value, &sentence)?;
                Ok(Exit::Success)
            }
            Err(error) => {
                let explanation = explain::explain(error, &secrets, &headers, &body, at);
                let value = json!({
                    "valid": false,
                    "reason": error.to_string(),
                    "explanation": explanation,
                });
                let mut sentence = format!("the signature is wrong: {error}");
                for line in &explanation {
                    sentence.push_str(&format!("\n  {line}"));
                }
                context.output.sentence(&value, &sentence)?;
                Ok(Exit::Rejected)
            }
        }
    }
}

/// `Name: value`, or a value of the signature's header.
fn header(text: &str) -> Result<(HeaderName, HeaderValue), &'static str> {
    let (name, value) = match text.split_once(':') {
        Some((name, value)) => (name.trim(), value.trim()),
        None => (explain::SIGNATURE, text.trim()),
    };
    let name = name.parse().map_err(|_| "its name is no header's name")?;
    let value = HeaderValue::from_str(value).map_err(|_| "its value cannot be a header's value")?;
    Ok((name, value))
}
