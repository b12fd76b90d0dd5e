//! Requests: for any arguments, raw or through its wrapper, what an operation sends
//! is valid under the spec and is what went in.

use std::collections::BTreeSet;
use std::rc::Rc;

use blooio_client::generated::by_name;
use blooio_client::reflect::{Arguments, CallError, Reply};
use blooio_client::{Error, ErrorKind};
use proptest::prelude::*;
use serde_json::{Map, Value};
use wiremock::Request;

use crate::capture::{BASE, Wire};
use crate::lossless;
use crate::report::{CheckError, Findings, Problem, Shown, cases};
use crate::spec_under_test::{Operation, Parameter, SpecUnderTest, component, unwrapped};
use crate::strategy::documents;
use crate::text::header_text;
use crate::wrappers::{WRAPPERS, narrowed};
use xtask::codegen::document::text;

/// What HTTP itself asks for.
const STANDARD: [&str; 6] = [
    "accept",
    "authorization",
    "content-length",
    "content-type",
    "host",
    "user-agent",
];

/// What an operation is called with.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) parameters: Map<String, Value>,
    pub(crate) body: Option<Value>,
}

impl Shown for Sample {
    fn shown(&self) -> String {
        let body = self
            .body
            .as_ref()
            .map(|body| format!(" body {body}"))
            .unwrap_or_default();
        format!("{}{body}", Value::from(self.parameters.clone()))
    }
}

#[test]
fn raw_requests_are_valid_and_have_their_arguments() {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    let mut findings = Findings::new(&subject);
    for operation in subject.operations() {
        let strategy = samples(&subject, &operation);
        findings.try_all(
            &operation.id,
            &operation.pointer,
            cases(12),
            &strategy,
            |sample| {
                let (result, seen) = call_raw(&wire, &operation, sample);
                if operation.upload().is_some() {
                    let unknown = matches!(result, Err(CallError::Unknown));
                    return unknown.then_some(()).ok_or_else(|| {
                        CheckError::Wrong(Problem::at(
                            "",
                            "a multipart operation has a raw builder",
                        ))
                    });
                }
                let request = only(&seen, || format!("{:?}", result.err()))?;
                let arrived = arrived(&subject, &operation, request)?;
                Ok(same(&subject, &operation, sample, &arrived)?)
            },
        );
    }
    findings.finish();
}

#[test]
fn wrapped_requests_are_valid_and_have_their_arguments() {
    let subject = SpecUnderTest::load();
    let wire = Wire::open();
    let mut findings = Findings::new(&subject);
    let mut covered = BTreeSet::new();
    for (id, wrapper) in WRAPPERS {
        let operations = subject.operations();
        let Some(operation) = operations.into_iter().find(|one| one.id == *id) else {
            findings.push(
                id,
                "/paths",
                "there is a wrapper, and the spec has no such operation",
            );
            continue;
        };
        let strategy = samples(&subject, &operation).prop_map(narrowed);
        let arrivals = std::cell::Cell::new(0);
        findings.try_all(id, &operation.pointer, cases(12), &strategy, |sample| {
            let (result, seen) = wire.call(async |client| wrapper(client, sample).await);
            if seen.is_empty() && result.as_ref().is_err_and(is_refusal) {
                return Err(CheckError::Skip);
            }
            let request = only(&seen, || format!("{:?}", result.err()))?;
            let arrived = arrived(&subject, &operation, request)?;
            arrivals.set(arrivals.get() + 1);
            Ok(carried(sample, &arrived)?)
        });
        if arrivals.get() > 0 {
            covered.insert(operation.id);
        }
    }
    for operation in subject
        .operations()
        .iter()
        .filter(|one| !covered.contains(&one.id))
    {
        findings.push(
            &operation.id,
            &operation.pointer,
            "no wrapper sends it; write one in src/resources/, and call it in tests/contract/wrappers.rs",
        );
    }
    findings.finish();
}

/// Arbitrary parameters and bodies of an operation.
pub(crate) fn samples(subject: &Rc<SpecUnderTest>, operation: &Operation) -> BoxedStrategy<Sample> {
    let mut names = Vec::new();
    let mut values = Vec::new();
    for parameter in &operation.parameters {
        let is_text = text(subject.resolve(parameter.schema), "type") == "string";
        let value = match parameter.place.as_str() {
            "header" if is_text && component(parameter.schema).is_none() => {
                header_text().prop_map(Value::String).boxed()
            }
            _ => documents(subject, parameter.schema),
        };
        names.push(parameter.name.clone());
        values.push(match parameter.required {
            true => value.prop_map(Some).boxed(),
            false => proptest::option::of(value).boxed(),
        });
    }
    let body = operation
        .body()
        .filter(|(media, _)| *media == "application/json");
    let body = match body {
        Some((_, schema)) => documents(subject, schema).prop_map(Some).boxed(),
        None => Just(None).boxed(),
    };
    (values, body)
        .prop_map(move |(values, body)| {
            let pairs = names.iter().cloned().zip(values);
            let parameters = pairs
                .filter_map(|(name, value)| Some((name, value?)))
                .collect();
            Sample { parameters, body }
        })
        .boxed()
}

pub(crate) fn call_raw(
    wire: &Wire,
    operation: &Operation,
    sample: &Sample,
) -> (Result<Reply, CallError>, Vec<Request>) {
    let mut arguments = Arguments::new(sample.parameters.clone());
    if let Some(body) = &sample.body {
        arguments = arguments.with_body(body.clone());
    }
    wire.call(async |client| by_name::call(client.raw(), &operation.id, &arguments).await)
}

fn only(seen: &[Request], error: impl FnOnce() -> String) -> Result<&Request, Problem> {
    match seen {
        [request] => Ok(request),
        _ => Err(Problem::at(
            "",
            format!("{} requests were sent: {}", seen.len(), error()),
        )),
    }
}

/// A wrapper may know more than the spec says, and refuse before the network.
fn is_refusal(error: &Error) -> bool {
    error.kind() == ErrorKind::Invalid && error.field().is_some()
}

/// Reads a request as the service would by the spec, or says what is wrong.
fn arrived(
    subject: &SpecUnderTest,
    operation: &Operation,
    request: &Request,
) -> Result<Sample, Problem> {
    let wrong = |reason: String| Err(Problem::at("", reason));
    if request.method.as_str() != operation.method {
        return wrong(format!("the method is {}", request.method));
    }
    let path = request.url.path();
    let path = path.strip_prefix(BASE).unwrap_or(path);
    let Some(captures) = operation.captures(path) else {
        return wrong(format!("{path} is not made from {}", operation.path));
    };
    let mut arrived: Vec<(String, &str, String)> = Vec::new();
    for (name, value) in captures {
        let value = percent_encoding::percent_decode_str(value).decode_utf8();
        let value = value.map_err(|error| Problem::at("", error.to_string()))?;
        arrived.push((name, "path", value.into_owned()));
    }
    for (name, value) in request.url.query_pairs() {
        arrived.push((name.into_owned(), "query", value.into_owned()));
    }
    for (name, value) in &request.headers {
        let declared = operation.parameters.iter();
        let mut declared = declared.filter(|one| one.place == "header");
        let declared = declared.find(|one| one.name.eq_ignore_ascii_case(name.as_str()));
        if declared.is_none() && STANDARD.contains(&name.as_str()) {
            continue;
        }
        let name = declared.map_or(name.as_str(), |one| one.name.as_str());
        let value = value
            .to_str()
            .map_err(|error| Problem::at("", error.to_string()))?;
        arrived.push((name.to_owned(), "header", value.to_owned()));
    }
    let mut parameters = Map::new();
    for (name, place, value) in arrived {
        let mut declared = operation.parameters.iter();
        let Some(parameter) = declared.find(|one| one.name == name && one.place == place) else {
            return wrong(format!("the spec has no {place} parameter {name}"));
        };
        let value = typed(subject, parameter, value);
        if let Some((_, reason)) = subject.errors(parameter.schema, &value).into_iter().next() {
            return Err(Problem::at("", format!("{name}: {reason}")));
        }
        if parameters.insert(name.clone(), value).is_some() {
            return wrong(format!("{name} is there twice"));
        }
    }
    let mut needed = operation.parameters.iter().filter(|one| one.required);
    if let Some(missing) = needed.find(|one| !parameters.contains_key(&one.name)) {
        return wrong(format!("{} is missing", missing.name));
    }
    let body = body(subject, operation, request)?;
    Ok(Sample { parameters, body })
}

fn typed(subject: &SpecUnderTest, parameter: &Parameter, value: String) -> Value {
    let schema = subject.resolve(unwrapped(parameter.schema).0);
    match (text(schema, "type"), value.parse::<i64>()) {
        ("integer", Ok(number)) => Value::from(number),
        _ => Value::String(value),
    }
}

fn body(
    subject: &SpecUnderTest,
    operation: &Operation,
    request: &Request,
) -> Result<Option<Value>, Problem> {
    let wrong = |reason: String| Err(Problem::at("", reason));
    let sent = request
        .headers
        .get("content-type")
        .and_then(|value| value.to_str().ok());
    let Some((media, schema)) = operation.body() else {
        return match request.body.is_empty() {
            true => Ok(None),
            false => wrong("a body was sent, and the spec has none".to_owned()),
        };
    };
    let Some(sent) = sent.filter(|sent| sent.split(';').next() == Some(media)) else {
        return wrong(format!("the body is {sent:?} instead of {media}"));
    };
    if let Some(field) = operation.upload() {
        let boundary = sent.split("boundary=").nth(1).unwrap_or_default();
        let form = String::from_utf8_lossy(&request.body);
        let named = format!("name=\"{field}\"; filename=");
        let count = form.matches("Content-Disposition: form-data").count();
        return match form.contains(boundary) && form.contains(&named) && count == 1 {
            true => Ok(None),
            false => wrong(format!("the form has no file {field}, or more than that")),
        };
    }
    let body: Value = serde_json::from_slice(&request.body)
        .map_err(|error| Problem::at("", format!("the body is not JSON: {error}")))?;
    match subject.errors(schema, &body).into_iter().next() {
        Some((pointer, reason)) => Err(Problem::at(pointer, format!("{reason}: {body}"))),
        None => Ok(Some(body)),
    }
}

/// The raw builders carry everything; a POST without a key gets one.
fn same(
    subject: &SpecUnderTest,
    operation: &Operation,
    sent: &Sample,
    arrived: &Sample,
) -> Result<(), Problem> {
    let mut parameters = arrived.parameters.clone();
    let key = "Idempotency-Key";
    if !sent.parameters.contains_key(key)
        && operation.method == "POST"
        && parameters.remove(key).is_none()
    {
        return Err(Problem::at(
            "",
            "a POST went out without an idempotency key",
        ));
    }
    if sent.parameters != parameters {
        let reason = format!("the parameters became {}", Value::from(parameters));
        return Err(Problem::at("", reason));
    }
    match (&sent.body, &arrived.body, operation.body()) {
        (Some(sent), Some(arrived), Some((_, schema))) => {
            lossless::compare(subject, schema, sent, arrived)
        }
        _ => Ok(()),
    }
}

/// A wrapper may leave things out, and sends nothing that it was not given.
fn carried(sent: &Sample, arrived: &Sample) -> Result<(), Problem> {
    for (name, value) in &arrived.parameters {
        if name != "Idempotency-Key" && sent.parameters.get(name) != Some(value) {
            return Err(Problem::at("", format!("{name} became {value}")));
        }
    }
    let paths = sent.parameters.iter().filter(|(name, value)| {
        let not_sent = ["Idempotency-Key", "X-From-Number"].contains(&name.as_str());
        !(not_sent || *name == "offset" && **value == 0)
    });
    for (name, _) in paths {
        if !arrived.parameters.contains_key(name) {
            return Err(Problem::at("", format!("{name} was not sent")));
        }
    }
    let (Some(Value::Object(sent)), Some(Value::Object(arrived))) = (&sent.body, &arrived.body)
    else {
        return Ok(());
    };
    for (name, value) in arrived {
        let given = sent.get(name).cloned().unwrap_or_default();
        if !lossless::is_part(value, &given) {
            return Err(Problem::at(
                format!("/{name}"),
                format!("{given} became {value}"),
            ));
        }
    }
    Ok(())
}
