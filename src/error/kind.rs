//! The two classifications of every error: what went wrong, and whether the request
//! was carried out.

use std::fmt;

/// Kind of an [`Error`](crate::Error): what went wrong.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// use blooio_client::ErrorKind;
///
/// match client.chat("+15551234567")?.send("Hello").await {
///     Ok(sent) => println!("{}", sent.message_id()),
///     Err(error) => match error.kind() {
///         ErrorKind::Unauthorized => println!("check BLOOIO_API_KEY"),
///         ErrorKind::Invalid => println!("check {:?}", error.field()),
///         _ => println!("{error}"),
///     },
/// }
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value that the documents reject; nothing was sent. See
    /// [`Error::field`](crate::Error::field).
    #[default]
    Invalid,
    /// The connection was refused or the host cannot be reached.
    Connect,
    /// The host's name could not be resolved.
    Dns,
    /// The TLS handshake failed, or a certificate is not trusted.
    Tls,
    /// An attempt's timeout or the total deadline passed.
    Timeout,
    /// The connection broke, or the response broke off.
    Interrupted,
    /// The response is larger than the client's cap.
    TooLarge,
    /// 401: the API key is missing or wrong.
    Unauthorized,
    /// 402 or 403: the account or the key may not do this.
    Forbidden,
    /// 404: no such resource.
    NotFound,
    /// 409: a duplicate, or a state that does not allow it.
    Conflict,
    /// Another refusal: 400, 422, 501, …
    Rejected,
    /// 429: too many requests for now.
    RateLimited,
    /// 429 because of a cap that a short wait does not clear: its code names a cap,
    /// and there is no `Retry-After`. See [`Error::quota`](crate::Error::quota).
    Quota,
    /// A status that does not say whether the request was carried out: 408, 425,
    /// 499, a redirect, or any from 500 on but 501.
    Server,
    /// The response does not have the documented form.
    Decode,
    /// The service keeps returning the same page of a list.
    Stalled,
}

impl ErrorKind {
    /// The kind as one word in snake_case, for metrics and logs.
    ///
    /// ```
    /// use blooio_client::ErrorKind;
    ///
    /// assert_eq!(ErrorKind::RateLimited.as_str(), "rate_limited");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Connect => "connect",
            Self::Dns => "dns",
            Self::Tls => "tls",
            Self::Timeout => "timeout",
            Self::Interrupted => "interrupted",
            Self::TooLarge => "too_large",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Rejected => "rejected",
            Self::RateLimited => "rate_limited",
            Self::Quota => "quota",
            Self::Server => "server",
            Self::Decode => "decode",
            Self::Stalled => "stalled",
        }
    }
}

/// Outcome of a failed call: whether the request was carried out, as far as the
/// client can know.
///
/// ```
/// # blooio_sandbox::example(async |client, _| {
/// use blooio_client::Outcome;
///
/// if let Err(error) = client.chat("+15551234567")?.send("Hello").await {
///     match error.outcome() {
///         Outcome::Unknown => println!("repeat it with {:?}", error.idempotency_key()),
///         _ => println!("{error}"),
///     }
/// }
/// # Ok(())
/// # }).unwrap();
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was not sent, or certainly did not arrive.
    #[default]
    NotSent,
    /// The service refused the request.
    Rejected,
    /// The request may have been carried out. A keyed send may be repeated with
    /// the same key and the same message.
    Unknown,
    /// The service accepted the request, with a body that cannot be read.
    Accepted,
}

impl Outcome {
    /// The outcome as one word in snake_case, for metrics, logs and a database.
    ///
    /// ```
    /// use blooio_client::Outcome;
    ///
    /// assert_eq!(Outcome::NotSent.as_str(), "not_sent");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
            Self::Accepted => "accepted",
        }
    }
}

/// Implements `Display` and `Serialize` as the word of `as_str`.
macro_rules! words {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    )*};
}

words!(ErrorKind, Outcome);
