//! Why a command failed: what happened, whether something was sent, and the next
//! command to type.

use std::fmt;
use std::io;

use blooio_client::{Error, ErrorKind, Outcome, operation};
use serde_json::{Map, Value, json};

use crate::exit::Exit;

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct Failure(Box<Inner>);

#[derive(Debug)]
struct Inner {
    exit: Exit,
    what: String,
    sent: Option<&'static str>,
    next: Option<String>,
    /// Details for programs: `--json` prints them.
    facts: Map<String, Value>,
    is_silent: bool,
}

impl Failure {
    /// A failure that ends with `exit`.
    pub(crate) fn new(exit: Exit, what: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            exit,
            what: what.into(),
            sent: None,
            next: None,
            facts: Map::new(),
            is_silent: false,
        }))
    }

    /// A wrong argument, file or setting; nothing was sent.
    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self::new(Exit::Usage, what)
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(path: &std::path::Path, error: &io::Error) -> Self {
        Self::usage(format!("{}: {error}", path.display()))
    }

    /// Sets the next command to type.
    pub(crate) fn next(mut self, next: impl Into<String>) -> Self {
        self.0.next = Some(next.into());
        self
    }

    /// Puts a context before the message.
    pub(crate) fn within(mut self, context: &str) -> Self {
        self.0.what = format!("{context}: {}", self.0.what);
        self
    }

    /// The code that the process ends with.
    pub(crate) fn exit(&self) -> Exit {
        self.0.exit
    }

    /// Whether nothing is printed, because the reader of the output is gone.
    pub(crate) fn is_silent(&self) -> bool {
        self.0.is_silent
    }

    /// Whether something was sent.
    pub(crate) fn sent(&self) -> Option<&str> {
        self.0.sent
    }

    /// The next command to type.
    pub(crate) fn next_step(&self) -> Option<&str> {
        self.0.next.as_deref()
    }

    /// The failure as one JSON object.
    pub(crate) fn to_json(&self) -> Value {
        let mut object = self.0.facts.clone();
        object.insert("error".into(), json!(self.0.what));
        object.insert("exit_code".into(), json!(self.0.exit.code()));
        if let Some(next) = &self.0.next {
            object.insert("next".into(), json!(next));
        }
        Value::Object(object)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.what)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let changes = changes_something(&error);
        let exit = exit_of(&error, changes);
        let mut what = error.to_string();
        if let Some(message) = error.message().filter(|_| error.status().is_some()) {
            what = format!("{what}: {message}");
        }
        let mut facts = Map::new();
        facts.insert("outcome".into(), json!(outcome_name(error.outcome())));
        if let Some(status) = error.status() {
            facts.insert("status".into(), json!(status.as_u16()));
        }
        if let Some(code) = error.code() {
            facts.insert("code".into(), json!(code.as_str()));
        }
        if let Some(field) = error.field() {
            facts.insert("field".into(), json!(field));
        }
        if let Some(id) = error.request_id() {
            facts.insert("request_id".into(), json!(id));
        }
        if let Some(wait) = error.retry_after() {
            facts.insert("retry_after".into(), json!(wait.as_secs()));
        }
        if let Some(key) = error.idempotency_key() {
            facts.insert("idempotency_key".into(), json!(key.as_str()));
        }
        let mut failure = Self::new(exit, what);
        failure.0.sent = sent(error.outcome()).filter(|_| changes);
        failure.0.next = next_step(&error, changes);
        failure.0.facts = facts;
        failure
    }
}

impl From<io::Error> for Failure {
    /// A closed pipe is not an error: the reader has what it wanted.
    fn from(error: io::Error) -> Self {
        let is_silent = error.kind() == io::ErrorKind::BrokenPipe;
        let exit = if is_silent {
            Exit::Success
        } else {
            Exit::Usage
        };
        let mut failure = Self::new(exit, error.to_string());
        failure.0.is_silent = is_silent;
        failure
    }
}

impl From<blooio_outbox::Error> for Failure {
    fn from(error: blooio_outbox::Error) -> Self {
        use blooio_outbox::ErrorKind;

        let source = std::error::Error::source(&error);
        if let Some(of_the_service) = source.and_then(|source| source.downcast_ref::<Error>()) {
            return Self::from(of_the_service.clone());
        }
        let exit = match error.kind() {
            ErrorKind::Unavailable | ErrorKind::Database => Exit::Network,
            ErrorKind::NotFound | ErrorKind::WrongState | ErrorKind::Unauthorized => Exit::Rejected,
            _ => Exit::Usage,
        };
        let failure = Self::new(exit, error.to_string());
        match error.kind() {
            ErrorKind::Unauthorized => failure.next("blooio login"),
            ErrorKind::NotFound => failure.next("blooio outbox list"),
            _ => failure,
        }
    }
}

impl From<blooio_client::InvalidId> for Failure {
    fn from(error: blooio_client::InvalidId) -> Self {
        Self::from(Error::from(error))
    }
}

fn exit_of(error: &Error, changes: bool) -> Exit {
    match error.kind() {
        ErrorKind::Invalid if error.outcome() == Outcome::NotSent => Exit::Usage,
        ErrorKind::RateLimited | ErrorKind::Quota => Exit::Limited,
        _ if error.outcome() == Outcome::Unknown && changes => Exit::Unknown,
        ErrorKind::Connect
        | ErrorKind::Dns
        | ErrorKind::Tls
        | ErrorKind::Timeout
        | ErrorKind::Interrupted
        | ErrorKind::Server => Exit::Network,
        _ => Exit::Rejected,
    }
}

/// Whether the operation changes anything: an unknown outcome of a read needs
/// no care.
fn changes_something(error: &Error) -> bool {
    let operation = error.operation().and_then(|id| {
        let mut all = blooio_client::generated::operations::ALL.iter();
        all.find(|operation| operation.id == id)
    });
    operation.is_none_or(|operation: &operation::Operation| operation.method != "GET")
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NotSent => "not_sent",
        Outcome::Rejected => "rejected",
        Outcome::Accepted => "accepted",
        _ => "unknown",
    }
}

/// Whether something was sent, where the error's own text does not say it.
fn sent(outcome: Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::NotSent => Some("nothing was sent"),
        Outcome::Rejected => Some("the service carried nothing out"),
        _ => None,
    }
}

fn next_step(error: &Error, changes: bool) -> Option<String> {
    match error.kind() {
        ErrorKind::Unauthorized => Some("blooio login".into()),
        ErrorKind::Quota => Some("blooio me    # shows the plan and the usage".into()),
        _ if error.outcome() == Outcome::Unknown && changes => Some(repeat(error)),
        ErrorKind::RateLimited => {
            let wait = error.retry_after()?.as_secs();
            Some(format!("the same command, in {wait} seconds"))
        }
        ErrorKind::Connect | ErrorKind::Dns | ErrorKind::Tls => {
            Some("blooio config get base_url    # is it the right host?".into())
        }
        ErrorKind::Timeout | ErrorKind::Interrupted | ErrorKind::Server => {
            Some("the same command, a little later".into())
        }
        _ => None,
    }
}

/// How to repeat a call whose outcome is unknown. The command itself is not
/// shown again: it holds a number and a text.
fn repeat(error: &Error) -> String {
    let is_keyed = error.operation() == Some(SEND);
    match error.idempotency_key() {
        Some(key) if is_keyed => {
            format!("the same command with --key {key}    # sends no second message")
        }
        _ => "look whether it was done before you repeat the command".into(),
    }
}

/// The operation whose command takes `--key`.
const SEND: &str = blooio_client::generated::operations::SEND_MESSAGE.id;
