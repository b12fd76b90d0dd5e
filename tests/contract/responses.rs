//! Responses: for every documented status, a valid body is a value or the error
//! of its status, and an invalid one is a typed error, never a panic.

use std::rc::Rc;

use blooio_client::reflect::CallError;
use blooio_client::{Error, ErrorKind, Outcome};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::breakage::broken;
use crate::capture::Wire;
use crate::lossless;
use crate::report::{CheckError, Findings, Problem, Shown, cases};
use crate::requests::{Sample, call_raw, samples};
use crate::spec_under_test::{Operation, SpecUnderTest};
use crate::strategy::documents;
use crate::wrappers::{WRAPPERS, narrowed};
use xtask::codegen::document::{members, strings};

/// A call and the body that answers it.
#[derive(Clone, Debug)]
struct Exchange {
    sample: Sample,
    body: Vec<u8>,
    /// The body, if it is valid.
    document: Option<Value>,
}

impl Shown for Exchange {
    fn shown(&self) -> String {
        let body = String::from_utf8_lossy(&self.body);
        format!("{body} answering {}", self.sample.shown())
    }
}

#[test]
fn documented_bodies_are_values_or_their_errors() {
    each_response(5, |subject, schema| {
        let valid = documents(subject, schema);
        valid
            .prop_map(|body| (body.to_string().into_bytes(), Some(body)))
            .boxed()
    });
}

#[test]
fn other_bodies_are_typed_errors() {
    each_response(3, |subject, schema| {
        let whole = documents(subject, schema).prop_map(|body| body.to_string());
        let cut = (whole, any::<Index>()).prop_map(|(body, index)| {
            let end = index.index(body.len().max(1));
            body.bytes().take(end).collect()
        });
        let other: &[&str] = &[
            "",
            "<html>502 Bad Gateway</html>",
            "null",
            "7",
            "\"x\"",
            "[]",
            "{",
            "\u{feff}{}",
        ];
        let other = select(other).prop_map(|body| body.as_bytes().to_vec());
        let wrong = broken(subject, subject.resolve(schema))
            .prop_map(|one| one.document.to_string().into_bytes());
        prop_oneof![2 => cut, 2 => other, 3 => wrong, 1 => Just(vec![0xff, 0xfe, b'{'])]
            .prop_map(|body: Vec<u8>| (body, None))
            .boxed()
    });
}

type Bodies = BoxedStrategy<(Vec<u8>, Option<Value>)>;

fn each_response(share: u32, bodies: impl Fn(&Rc<SpecUnderTest>, &'static Value) -> Bodies) {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    let mut findings = Findings::new(&subject);
    for operation in subject.operations() {
        let samples = samples(&subject, &operation).prop_map(narrowed);
        let wrapper = WRAPPERS.iter().find(|(id, _)| *id == operation.id);
        for (status, response, place) in operation.responses() {
            let Some((media, content)) = members(response, "content").next() else {
                continue;
            };
            let (Some(schema), Ok(status)) = (
                content.get("schema"),
                status.replace("XX", "00").parse::<u16>(),
            ) else {
                findings.push(
                    &operation.id,
                    &place,
                    "a response without a schema or a number",
                );
                continue;
            };
            let exchanges = (samples.clone(), bodies(&subject, schema));
            let exchanges = exchanges.prop_map(|(sample, (body, document))| Exchange {
                sample,
                body,
                document,
            });
            let name = format!("{} {status}", operation.id);
            findings.try_all(&name, &place, cases(share), &exchanges, |exchange| {
                wire.answer(status, media, exchange.body.clone());
                if operation.upload().is_none() {
                    raw(&subject, &wire, &operation, schema, status, exchange)?;
                }
                if let Some((_, wrapper)) = wrapper {
                    let (result, seen) =
                        wire.call(async |client| wrapper(client, &exchange.sample).await);
                    if !seen.is_empty() {
                        wrapped(&operation, status, exchange, result)?;
                    }
                }
                Ok(())
            });
        }
    }
    findings.finish();
}

fn raw(
    subject: &SpecUnderTest,
    wire: &Wire,
    operation: &Operation,
    schema: &'static Value,
    status: u16,
    exchange: &Exchange,
) -> Result<(), CheckError> {
    let (result, _) = call_raw(wire, operation, &exchange.sample);
    let success = (200..300).contains(&status);
    match (result, &exchange.document) {
        (Ok(reply), _) if reply.status != status || !success => Err(wrong(format!(
            "it became a success with status {}",
            reply.status
        ))),
        (Ok(reply), Some(document)) => {
            Ok(lossless::compare(subject, schema, document, &reply.value)?)
        }
        // What is read although it is not valid is the business of the types' test.
        (Ok(_), None) => Ok(()),
        (Err(CallError::Failed(error)), document) => {
            if success {
                return unreadable(document.is_some(), false, status, &error);
            }
            refused(subject, status, &exchange.body, &error)
        }
        (Err(error), _) => Err(wrong(format!("the call cannot be made: {error}"))),
    }
}

fn wrapped(
    operation: &Operation,
    status: u16,
    exchange: &Exchange,
    result: Result<(), Error>,
) -> Result<(), CheckError> {
    let success = (200..300).contains(&status);
    match result {
        Ok(()) if success => Ok(()),
        Ok(()) => Err(wrong("the wrapper says that it succeeded".to_owned())),
        // A send that names no message is accepted, and not of any use.
        Err(error) if success => {
            let nameless = operation.id == "sendMessage";
            unreadable(exchange.document.is_some(), nameless, status, &error)
        }
        Err(error) if error.status().map(|status| status.as_u16()) == Some(status) => Ok(()),
        Err(error) => Err(wrong(format!("the wrapper lost the status: {error}"))),
    }
}

/// A success that cannot be read: only an invalid one, and it says so.
fn unreadable(valid: bool, excused: bool, status: u16, error: &Error) -> Result<(), CheckError> {
    if valid && !excused {
        return Err(wrong(format!("a valid body is refused: {error}")));
    }
    let known = error.status().is_none_or(|found| found.as_u16() == status);
    match (error.kind(), error.outcome(), known) {
        (ErrorKind::Decode, Outcome::Accepted, true) => Ok(()),
        other => Err(wrong(format!(
            "an unreadable success is {other:?}: {error}"
        ))),
    }
}

/// An error status: its kind, and what the body said.
fn refused(
    subject: &SpecUnderTest,
    status: u16,
    body: &[u8],
    error: &Error,
) -> Result<(), CheckError> {
    let body = serde_json::from_slice::<Value>(body).unwrap_or_default();
    let code = ["/code", "/error/code"];
    let code = code
        .into_iter()
        .find_map(|place| word(body.pointer(place)?));
    let code = code.as_deref();
    let quotas: Vec<_> = subject
        .schema("ErrorCode")
        .map(|schema| strings(schema, "x-quota-codes").collect())
        .unwrap_or_default();
    let is_quota = code.is_some_and(|code| quotas.contains(&code));
    let expected = match status {
        401 => ErrorKind::Unauthorized,
        402 | 403 => ErrorKind::Forbidden,
        404 => ErrorKind::NotFound,
        409 => ErrorKind::Conflict,
        429 if is_quota => ErrorKind::Quota,
        429 => ErrorKind::RateLimited,
        501 => ErrorKind::Rejected,
        500.. => ErrorKind::Server,
        _ => ErrorKind::Rejected,
    };
    if error.status().map(|status| status.as_u16()) != Some(status) || error.kind() != expected {
        return Err(wrong(format!(
            "{expected:?} became {:?}: {error}",
            error.kind()
        )));
    }
    if let Some(code) = code
        && error.code().map(|code| code.as_str()) != Some(code)
    {
        return Err(wrong(format!("the code {code} became {:?}", error.code())));
    }
    let message = body.get("message").and_then(Value::as_str);
    if message.is_some() && error.message() != message {
        return Err(wrong("the message was lost".to_owned()));
    }
    let attempts = error.attempts();
    if attempts != 1 {
        return Err(wrong(format!("{attempts} attempts were made")));
    }
    Ok(())
}

/// A code is a text, or a number in place of one.
fn word(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        other => other
            .as_str()
            .filter(|text| !text.is_empty())
            .map(str::to_owned),
    }
}

fn wrong(reason: String) -> CheckError {
    CheckError::Wrong(Problem::at("", reason))
}
