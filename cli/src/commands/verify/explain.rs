//! Finds out why a signature is wrong: tries an added or missing newline, the other
//! form, another secret and another time.

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, Verifier, VerifyError};
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};

/// The header that holds the signature.
pub(super) const SIGNATURE: &str = "x-blooio-signature";

/// What is known about the cause, one sentence per line.
pub(super) fn explain(
    error: VerifyError,
    secrets: &[SigningSecret],
    headers: &HeaderMap,
    body: &[u8],
    at: DateTime<Utc>,
) -> Vec<String> {
    let mut found = Vec::new();
    let value = headers.get(SIGNATURE).and_then(|value| value.to_str().ok());
    let timestamp = value.and_then(timestamp);
    match error {
        VerifyError::Mismatch | VerifyError::Disguised => {
            let checked = Checked {
                secrets: secrets.to_vec(),
                // The age is checked elsewhere: look at the digest alone.
                at: timestamp.unwrap_or(at),
            };
            found.extend(checked.cause(headers, body));
            if found.is_empty() {
                found.push(
                    "no small change of the body, the form or the secret makes it right: it was \
                     signed with another secret, or over other bytes"
                        .to_owned(),
                );
                found.push(
                    "look whether the secret was rotated, and keep the body as the bytes that \
                     arrived"
                        .to_owned(),
                );
            }
        }
        VerifyError::Expired | VerifyError::FromTheFuture => {
            if let Some(signed) = timestamp {
                let distance = (at - signed).num_seconds();
                found.push(match distance {
                    0.. => format!("it was signed {distance} s before the time of checking"),
                    _ => format!("it was signed {} s after the time of checking", -distance),
                });
                if signed.timestamp() > 100_000_000_000 {
                    found.push("its t= is in milliseconds; it should be in seconds".to_owned());
                }
            }
            found.push("body and secret are right; compare the clocks, or give --at".to_owned());
        }
        VerifyError::NotHex if value.is_some_and(has_capitals) => {
            found.push("the digest has capital letters; it is written in small ones".to_owned());
        }
        VerifyError::MissingSignature => {
            found.push("give the whole header: --header 'X-Blooio-Signature: …'".to_owned());
        }
        _ => {}
    }
    found
}

/// The same check with something changed.
struct Checked {
    secrets: Vec<SigningSecret>,
    at: DateTime<Utc>,
}

impl Checked {
    /// The first change that makes the signature right.
    fn cause(&self, headers: &HeaderMap, body: &[u8]) -> Option<String> {
        for (change, text) in bodies(body) {
            if self.fits(&self.secrets, headers, &change) {
                return Some(text.to_owned());
            }
        }
        for (secrets, text) in self.other_secrets() {
            if self.fits(&secrets, headers, body) {
                return Some(text.to_owned());
            }
        }
        for (change, text) in forms(headers) {
            if self.fits(&self.secrets, &change, body) {
                return Some(text.to_owned());
            }
        }
        None
    }

    fn fits(&self, secrets: &[SigningSecret], headers: &HeaderMap, body: &[u8]) -> bool {
        secrets.iter().any(|secret| {
            Verifier::new(secret.clone())
                .clock(Clock::manual(self.at))
                .verify(body, headers)
                .is_ok()
        })
    }

    fn other_secrets(&self) -> Vec<(Vec<SigningSecret>, &'static str)> {
        let changed = |change: fn(&str) -> Option<String>| -> Vec<SigningSecret> {
            let texts = self
                .secrets
                .iter()
                .filter_map(|secret| change(secret.expose()));
            texts
                .filter_map(|text| SigningSecret::new(text).ok())
                .collect()
        };
        vec![
            (
                changed(|secret| Some(format!("whsec_{secret}"))),
                "the secret lacks its beginning `whsec_`: all of it is the key",
            ),
            (
                changed(|secret| secret.strip_prefix("whsec_").map(str::to_owned)),
                "it was signed without the secret's beginning `whsec_`: all of it is the key",
            ),
            (
                changed(|secret| Some(format!("{secret}\n"))),
                "it was signed with a newline at the end of the secret",
            ),
        ]
    }
}

/// The body with changes that often happen in transit.
fn bodies(body: &[u8]) -> Vec<(Vec<u8>, &'static str)> {
    let mut bodies = Vec::new();
    let with = |end: &[u8]| [body, end].concat();
    bodies.push((
        with(b"\n"),
        "it fits the body with a newline at its end: something took the newline away",
    ));
    bodies.push((
        with(b"\r\n"),
        "it fits the body with CR LF at its end: something took them away",
    ));
    if let Some(shorter) = body.strip_suffix(b"\r\n") {
        bodies.push((
            shorter.to_vec(),
            "it fits the body without the CR LF at its end: something added them",
        ));
    }
    if let Some(shorter) = body.strip_suffix(b"\n") {
        bodies.push((
            shorter.to_vec(),
            "it fits the body without the newline at its end: something, perhaps an editor or \
             `echo`, added it",
        ));
    }
    if let Some(rest) = body.strip_prefix(b"\xef\xbb\xbf") {
        bodies.push((
            rest.to_vec(),
            "it fits the body without the byte order mark at its start",
        ));
    }
    if let Ok(text) = std::str::from_utf8(body) {
        bodies.push((
            text.replace("\r\n", "\n").into_bytes(),
            "it fits the body with LF for CR LF: the line ends were changed",
        ));
        bodies.push((
            text.trim().as_bytes().to_vec(),
            "it fits the body without the white space around it",
        ));
    }
    if let Ok(value) = serde_json::from_slice::<serde_json::Value>(body) {
        let changed = "it fits the same JSON written in another way: the body was parsed and \
                       written again; verify the bytes that arrived";
        bodies.push((value.to_string().into_bytes(), changed));
        bodies.push((format!("{value:#}").into_bytes(), changed));
    }
    bodies
}

/// The same digest in the other form, or in lower case.
fn forms(headers: &HeaderMap) -> Vec<(HeaderMap, &'static str)> {
    let Some(value) = headers.get(SIGNATURE).and_then(|value| value.to_str().ok()) else {
        return Vec::new();
    };
    let mut forms = Vec::new();
    let digest = value
        .split(',')
        .find_map(|part| part.trim().strip_prefix("v1="));
    if let Some(digest) = digest
        && let Ok(bare) = HeaderValue::from_str(digest)
    {
        let mut changed = headers.clone();
        changed.insert(SIGNATURE, bare);
        forms.push((
            changed,
            "its v1= is the digest of the body alone: the bare form in the clothes of the \
             timestamped one; the time and a dot belong in front of the body",
        ));
    }
    forms
}

fn has_capitals(value: &str) -> bool {
    value.chars().any(|letter| letter.is_ascii_uppercase())
}

fn timestamp(value: &str) -> Option<DateTime<Utc>> {
    let seconds = value
        .split(',')
        .find_map(|part| part.trim().strip_prefix("t="))?;
    DateTime::from_timestamp(seconds.parse().ok()?, 0)
}
