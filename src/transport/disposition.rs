//! Meaning of a response or its absence: the kind of the error, whether the request
//! may have been carried out, and whether to repeat it. All three are decided
//! together so that they cannot contradict each other.

use http::StatusCode;

use super::attempt_error::AttemptError;
use crate::error::{ErrorKind, Outcome};

/// Whether a failed attempt may be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Disposition {
    /// The response is final.
    Final,
    /// It certainly was not carried out: every operation may be repeated.
    NotProcessed,
    /// The service asks to slow down; it was not carried out.
    Throttled,
    /// It may have been carried out.
    Unknown,
}

/// Meaning of a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) kind: ErrorKind,
    pub(super) outcome: Outcome,
    pub(super) disposition: Disposition,
    pub(super) reason: &'static str,
}

/// Whether the body of a 429 names a cap that waiting does not clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cap {
    Reached,
    None,
}

impl Meaning {
    /// The meaning of a response that is no success. Only a 4xx that the service
    /// itself decided, and a 501, prove that the request was refused; proxies and
    /// load balancers answer the others without knowing what became of it.
    pub(super) fn of(status: StatusCode, cap: Cap) -> Self {
        use ErrorKind as Kind;
        match status.as_u16() {
            401 => refused(
                Kind::Unauthorized,
                "the API key is missing or wrong; check BLOOIO_API_KEY",
            ),
            402 => refused(Kind::Forbidden, "the plan's limit is reached"),
            403 => refused(Kind::Forbidden, "the key or the plan does not allow this"),
            404 => refused(Kind::NotFound, "there is no such resource"),
            409 => refused(
                Kind::Conflict,
                "it exists already, or its state does not allow this",
            ),
            429 if cap == Cap::Reached => {
                refused(Kind::Quota, "a cap is reached that waiting does not clear")
            }
            429 => Self {
                disposition: Disposition::Throttled,
                ..refused(Kind::RateLimited, "too many requests; wait and repeat")
            },
            501 => refused(Kind::Rejected, "the service does not offer this yet"),
            408 | 425 | 499 => undecided("the service did not wait for the whole request"),
            400..=499 => refused(Kind::Rejected, "the service refused the request"),
            300..=399 => undecided("the service redirects elsewhere; check the base URL"),
            _ => undecided("the service failed"),
        }
    }

    /// The meaning of an attempt that brought no response, or a part of one.
    pub(super) fn without_response(error: &AttemptError) -> Disposition {
        match (error.kind, error.outcome) {
            // It would be as large, or as untrusted, the next time.
            (ErrorKind::TooLarge | ErrorKind::Tls | ErrorKind::Invalid, _) => Disposition::Final,
            (_, Outcome::NotSent) => Disposition::NotProcessed,
            _ => Disposition::Unknown,
        }
    }
}

fn refused(kind: ErrorKind, reason: &'static str) -> Meaning {
    Meaning {
        kind,
        outcome: Outcome::Rejected,
        disposition: Disposition::Final,
        reason,
    }
}

fn undecided(reason: &'static str) -> Meaning {
    Meaning {
        kind: ErrorKind::Server,
        outcome: Outcome::Unknown,
        disposition: Disposition::Unknown,
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Error, Inner};

    fn statuses() -> impl Iterator<Item = StatusCode> {
        let all = (100..=999).filter_map(|status| StatusCode::from_u16(status).ok());
        all.filter(|status| !status.is_success())
    }

    #[test]
    fn every_status_has_the_outcome_that_it_proves() {
        for status in statuses() {
            let code = status.as_u16();
            let proves = (400..500).contains(&code) && ![408, 425, 499].contains(&code);
            let expected = if proves || code == 501 {
                Outcome::Rejected
            } else {
                Outcome::Unknown
            };
            for cap in [Cap::Reached, Cap::None] {
                assert_eq!(Meaning::of(status, cap).outcome, expected, "{status}");
            }
        }
    }

    #[test]
    fn kind_outcome_and_retry_of_a_status_agree() {
        for (status, cap) in
            statuses().flat_map(|status| [(status, Cap::Reached), (status, Cap::None)])
        {
            let meaning = Meaning::of(status, cap);
            let error = Error::new(Inner {
                kind: meaning.kind,
                outcome: meaning.outcome,
                ..Inner::default()
            });
            let repeats = meaning.disposition != Disposition::Final;
            assert_eq!(error.is_retryable(), repeats, "{status}");
            let unknown = meaning.disposition == Disposition::Unknown;
            assert_eq!(error.outcome() == Outcome::Unknown, unknown, "{status}");
            assert_eq!(error.kind() == ErrorKind::Server, unknown, "{status}");
            let throttled = meaning.disposition == Disposition::Throttled;
            assert_eq!(throttled, status == 429 && cap == Cap::None, "{status}");
            assert_eq!(
                meaning.kind == ErrorKind::RateLimited,
                throttled,
                "{status}"
            );
        }
    }

    #[test]
    fn the_cap_of_a_429_is_all_that_a_body_changes() {
        for status in statuses().filter(|status| *status != 429) {
            let with = Meaning::of(status, Cap::Reached);
            assert_eq!(with, Meaning::of(status, Cap::None), "{status}");
        }
        let quota = Meaning::of(StatusCode::TOO_MANY_REQUESTS, Cap::Reached);
        assert_eq!(
            (quota.kind, quota.disposition),
            (ErrorKind::Quota, Disposition::Final)
        );
    }
}
