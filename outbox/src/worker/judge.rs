//! Maps the error of a send to what happens to its job: pure functions, so that
//! they can be tested without a database.

use std::time::Duration;

use blooio_client::{Error, ErrorKind, Outcome};

/// Wait for a cap that does not say when it ends.
const QUOTA_WAIT: Duration = Duration::from_secs(60 * 60);

/// Wait after a 429 that names no time.
const THROTTLE_WAIT: Duration = Duration::from_secs(5);

/// Wait after the account's plan refused (402): a person has to act.
const PLAN_WAIT: Duration = Duration::from_secs(10 * 60);

/// The longest wait between two attempts.
const BACKOFF_CAP: Duration = Duration::from_secs(5 * 60);

/// What happens to a job after an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Disposition {
    /// Accepted; a 409 or an unreadable success may not name the message.
    Sent { message_id: Option<String> },
    /// Queued again.
    Again {
        wait: Duration,
        certainty: Certainty,
        /// Wait of the whole account.
        block: Option<Duration>,
        code: String,
    },
    /// Rejected for good.
    Dead { code: String },
    /// The API key is refused: the job is released, and the worker stops.
    Unauthorized { certainty: Certainty },
}

/// Whether it is certain that an attempt sent nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    NotSent,
    Unknown,
}

/// What is known of the job when it is judged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Past {
    pub(crate) id: i64,
    /// Number of claims, this one included.
    pub(crate) attempts: i64,
    /// Whether an earlier claim may have sent it.
    pub(crate) was_unsure: bool,
}

/// Judges a failed send.
pub(crate) fn judge(error: &Error, past: Past) -> Disposition {
    let certainty = match error.outcome() {
        Outcome::NotSent | Outcome::Rejected => Certainty::NotSent,
        _ => Certainty::Unknown,
    };
    let again = |wait: Duration, block: Option<Duration>| Disposition::Again {
        wait,
        certainty,
        block,
        code: code(error),
    };
    let status = error.status().map(|status| status.as_u16());
    match error.kind() {
        _ if error.outcome() == Outcome::Accepted => Disposition::Sent { message_id: None },
        ErrorKind::Unauthorized => Disposition::Unauthorized { certainty },
        // One document gives a 409 for a repeated key: an earlier attempt arrived.
        ErrorKind::Conflict if past.was_unsure || error.attempts() > 1 => {
            Disposition::Sent { message_id: None }
        }
        ErrorKind::Quota => again(error.retry_after().unwrap_or(QUOTA_WAIT), None),
        ErrorKind::RateLimited => {
            let wait = error.retry_after().unwrap_or(THROTTLE_WAIT);
            again(wait, Some(wait))
        }
        _ if status == Some(402) => again(PLAN_WAIT, Some(PLAN_WAIT)),
        ErrorKind::Invalid => Disposition::Dead { code: code(error) },
        _ if certainty == Certainty::Unknown || error.outcome() == Outcome::NotSent => {
            let asked = error.retry_after().unwrap_or_default().min(QUOTA_WAIT);
            again(backoff(past).max(asked), None)
        }
        _ => Disposition::Dead { code: code(error) },
    }
}

/// 1 s, doubled for each attempt up to 5 minutes, of which between half and all
/// is waited: jobs that failed together are not repeated together.
pub(crate) fn backoff(past: Past) -> Duration {
    let doublings = u32::try_from(past.attempts - 1).unwrap_or_default().min(16);
    let full = Duration::from_secs(1 << doublings).min(BACKOFF_CAP);
    let spread = past.id.wrapping_mul(2_654_435_761).rem_euclid(1000) as f64;
    full.mul_f64(0.5 + spread / 2000.0)
}

/// The service's code, else the status, else the kind.
fn code(error: &Error) -> String {
    let code = error.code().map(|code| code.to_string());
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
    // Anything else may quote what was sent.
    let code = code.filter(|code| {
        code.len() <= 64
            && code.bytes().all(plain)
            && code.bytes().any(|byte| byte.is_ascii_alphabetic())
    });
    match (code, error.status()) {
        (Some(code), _) => code,
        (None, Some(status)) => status.as_u16().to_string(),
        (None, None) => format!("{:?}", error.kind()).to_lowercase(),
    }
}
