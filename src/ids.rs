//! Identifiers as types: parsed once, refused with a reason, and safe to put
//! in a URL, because `..` in a path would reach another resource.

mod traits;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use traits::id_traits;

/// A conversation: one phone number, one email address, a group, or several
/// numbers and addresses (which the service turns into an unnamed group).
///
/// The forms are those of both send references: E.164 numbers, email
/// addresses, group ids (`grp_…`), and a comma-separated list of numbers and
/// addresses; `chat_…` ids, which the newer documents print, are accepted too.
/// Nothing is trimmed and nothing is guessed.
///
/// ```
/// use blooio_client::ChatId;
///
/// let one: ChatId = "+15551234567".parse()?;
/// let many: ChatId = "+15551234567,user@example.com".parse()?;
/// assert_eq!(many.recipients().count(), 2);
///
/// let error = "+15551234567, 5559876543".parse::<ChatId>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "invalid chat id: recipient 2 of 2 begins or ends with white space; remove it",
/// );
/// # Ok::<(), blooio_client::InvalidId>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(String);

impl ChatId {
    /// The id of a chat with several people. The service reuses the unnamed
    /// group of exactly these people, or creates it.
    ///
    /// # Errors
    /// If there are none, or one is neither a phone number nor an address.
    pub fn recipients_of<I>(recipients: I) -> Result<Self, InvalidId>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let recipients: Vec<_> = recipients.into_iter().collect();
        let joined: Vec<_> = recipients.iter().map(AsRef::as_ref).collect();
        joined.join(",").parse()
    }

    /// The id as the service knows it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts between the commas: one for a single chat.
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.0.split(',')
    }

    /// Whether this names a group or several people.
    pub fn is_group(&self) -> bool {
        self.0.starts_with("grp_") || self.0.contains(',')
    }

    fn check(value: &str) -> Result<(), InvalidId> {
        const NAME: &str = "chat_id";
        check_segment(NAME, value)?;
        let commas = value.bytes().filter(|byte| *byte == b',').count();
        if commas == 0 {
            return match chat_problem(value) {
                Some(problem) => Err(InvalidId::new(NAME, format!("it {problem}"))),
                None => Ok(()),
            };
        }
        for (index, part) in value.split(',').enumerate() {
            if let Some(problem) = recipient_problem(part) {
                let place = format!("recipient {} of {}", index + 1, commas + 1);
                return Err(InvalidId::new(NAME, format!("{place} {problem}")));
            }
        }
        Ok(())
    }
}

fn chat_problem(part: &str) -> Option<&'static str> {
    let opaque = ["grp_", "chat_"];
    match opaque.iter().find_map(|prefix| part.strip_prefix(prefix)) {
        Some("") => Some("has a prefix and nothing after it"),
        Some(_) if part.contains(char::is_whitespace) => Some("contains white space"),
        Some(_) => None,
        None => recipient_problem(part),
    }
}

fn recipient_problem(part: &str) -> Option<&'static str> {
    if part.is_empty() {
        Some("is empty; remove the stray comma")
    } else if part.trim() != part {
        Some("begins or ends with white space; remove it")
    } else if part.contains('@') {
        // Before the plus: an address may begin with one.
        email_problem(part)
    } else if part.starts_with('+') {
        phone_problem(part)
    } else if part.starts_with("grp_") {
        Some("is a group; a group cannot be in a list of recipients")
    } else if part.starts_with(|first: char| first.is_ascii_digit() || first == '(') {
        Some("looks like a phone number without its country; write E.164, such as +15551234567")
    } else {
        Some("is neither an E.164 phone number, an email address nor a group id")
    }
}

fn phone_problem(value: &str) -> Option<&'static str> {
    let Some(digits) = value.strip_prefix('+') else {
        return Some("does not start with +; write E.164, such as +15551234567");
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Some("has something other than digits after the +")
    } else if digits.starts_with('0') {
        Some("has a country code that starts with 0")
    } else if digits.len() < 2 {
        Some("is too short for a phone number")
    } else if digits.len() > 15 {
        Some("has more than the 15 digits that E.164 allows")
    } else {
        None
    }
}

fn email_problem(value: &str) -> Option<&'static str> {
    let Some((local, domain)) = value.rsplit_once('@') else {
        return Some("has no @; an email address looks like user@example.com");
    };
    if local.is_empty() {
        Some("has nothing before the @")
    } else if domain.is_empty() {
        Some("has nothing after the @")
    } else if local.contains('@') {
        Some("has more than one @")
    } else if value.contains(|letter: char| letter.is_whitespace() || letter == ',') {
        Some("contains white space or a comma")
    } else {
        None
    }
}

/// A phone number in E.164 form: `+`, then 2 to 15 digits.
///
/// ```
/// use blooio_client::PhoneNumber;
///
/// let number: PhoneNumber = "+15551234567".parse()?;
/// assert_eq!(number.as_str(), "+15551234567");
/// assert!("5551234567".parse::<PhoneNumber>().is_err());
/// # Ok::<(), blooio_client::InvalidId>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// The number as the service knows it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn check(value: &str) -> Result<(), InvalidId> {
        match phone_problem(value) {
            Some(problem) => Err(InvalidId::new("phone_number", format!("it {problem}"))),
            None => Ok(()),
        }
    }
}

/// An email address, as far as a client can judge it: one `@` with something
/// on both sides, no white space and no comma.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// The address as the service knows it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn check(value: &str) -> Result<(), InvalidId> {
        match check_segment("email_address", value).map(|()| email_problem(value))? {
            Some(problem) => Err(InvalidId::new("email_address", format!("it {problem}"))),
            None => Ok(()),
        }
    }
}

/// Declares an identifier that the documents describe only loosely: any text
/// that can be one segment of a path.
macro_rules! opaque_id {
    ($(#[$doc:meta])* $name:ident, $label:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The id as the service knows it.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn check(value: &str) -> Result<(), InvalidId> {
                check_segment($label, value)
            }
        }
    };
}

opaque_id!(
    /// A message. Some documents print `msg_…`, live ids are bare (`Qm8FhbH3P7R`).
    MessageId, "message_id"
);
opaque_id!(
    /// A message, or the last (`-1`), the one before (`-2`) and so on: what a
    /// reaction is addressed to.
    MessageRef, "message_id"
);
opaque_id!(
    /// A group, documented as `grp_` and letters or digits; live ids also hold hyphens.
    GroupId, "group_id"
);
opaque_id!(
    /// A webhook subscription, documented as `wh_` and letters or digits.
    WebhookId, "webhook_id"
);
opaque_id!(
    /// One delivery in a webhook's log.
    EventId, "event_id"
);
opaque_id!(
    /// A poll.
    PollId, "poll_id"
);
opaque_id!(
    /// A label on a contact.
    Tag, "tag"
);
opaque_id!(
    /// A contact, named by its phone number or email address.
    ContactId, "contact_id"
);
opaque_id!(
    /// One of the account's own lines, named by its phone number.
    LineNumber, "line_number"
);
opaque_id!(
    /// A person who shares a location: a phone number or an email address.
    LocationContactId, "location_contact_id"
);

impl MessageRef {
    /// The last message of the chat, or with `back` > 1 an earlier one.
    ///
    /// ```
    /// use blooio_client::MessageRef;
    ///
    /// assert_eq!(MessageRef::last(1).as_str(), "-1");
    /// ```
    pub fn last(back: u32) -> Self {
        Self(format!("-{}", back.max(1)))
    }
}

/// Why a text is not the identifier it was meant to be.
///
/// It names the kind of identifier and the problem, never the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId {
    name: &'static str,
    reason: Cow<'static, str>,
}

impl InvalidId {
    fn new(name: &'static str, reason: impl Into<Cow<'static, str>>) -> Self {
        let reason = reason.into();
        Self { name, reason }
    }

    pub(crate) fn reason(&self) -> &str {
        &self.reason
    }

    /// The kind of identifier, as a field is named: `chat_id`, `phone_number`, …
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "invalid {}: {}",
            self.name.replace('_', " "),
            self.reason
        )
    }
}

impl std::error::Error for InvalidId {}

/// What every path parameter must be. The URL parser resolves `.` and `..`
/// whatever their encoding, so these two are refused rather than encoded.
fn check_segment(name: &'static str, value: &str) -> Result<(), InvalidId> {
    let reason = if value.is_empty() {
        "it is empty"
    } else if value == "." || value == ".." {
        "it is a dot segment, which would lead to another resource"
    } else if value.bytes().any(|byte| byte.is_ascii_control()) {
        "it contains a control character, such as a line break"
    } else {
        return Ok(());
    };
    Err(InvalidId::new(name, reason))
}

id_traits!(
    ChatId private,
    PhoneNumber private,
    Email private,
    ContactId private,
    LineNumber private,
    LocationContactId private,
    MessageId open,
    MessageRef open,
    GroupId open,
    WebhookId open,
    EventId open,
    PollId open,
    Tag private,
);

/// Converts a narrower identifier into the wider ones that it can be used as.
macro_rules! widens {
    ($($narrow:ident => $($wide:ident),+;)*) => {$($(
        impl From<$narrow> for $wide {
            fn from(value: $narrow) -> Self {
                Self(value.0)
            }
        }

        impl From<&$narrow> for $wide {
            fn from(value: &$narrow) -> Self {
                Self(value.0.clone())
            }
        }
    )+)*};
}

widens!(
    PhoneNumber => ChatId, ContactId, LineNumber, LocationContactId;
    Email => ChatId, ContactId, LocationContactId;
    GroupId => ChatId;
    MessageId => MessageRef;
);

/// The group that a chat is, if it is one with an id.
impl TryFrom<ChatId> for GroupId {
    type Error = InvalidId;

    fn try_from(chat: ChatId) -> Result<Self, InvalidId> {
        if chat.0.starts_with("grp_") {
            return Ok(Self(chat.0));
        }
        let reason = "the chat is not a group with an id; group ids begin with grp_";
        Err(InvalidId::new("group_id", reason))
    }
}

impl TryFrom<&ChatId> for GroupId {
    type Error = InvalidId;

    fn try_from(chat: &ChatId) -> Result<Self, InvalidId> {
        chat.clone().try_into()
    }
}

/// The chat with a contact, which is named by a number or an address.
impl TryFrom<ContactId> for ChatId {
    type Error = InvalidId;

    fn try_from(contact: ContactId) -> Result<Self, InvalidId> {
        contact.0.try_into()
    }
}

impl TryFrom<&ContactId> for ChatId {
    type Error = InvalidId;

    fn try_from(contact: &ContactId) -> Result<Self, InvalidId> {
        contact.as_str().try_into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chat_id_accepts_every_documented_form() {
        for id in [
            "+15551234567",
            "user@example.com",
            "+tag@example.com,+15551234567",
            "grp_abc123",
            "+15551234567,+15559876543",
            "+15551234567,user@example.com",
            "chat_a1b2c3d4",
        ] {
            assert!(id.parse::<ChatId>().is_ok(), "{id}");
        }
    }

    #[test]
    fn chat_id_says_what_is_wrong_with_which_part() {
        for (id, reason) in [
            ("", "invalid chat id: it is empty"),
            (
                "..",
                "invalid chat id: it is a dot segment, which would lead to another resource",
            ),
            (
                "+1555\n",
                "invalid chat id: it contains a control character, such as a line break",
            ),
            (
                "5551234567",
                "invalid chat id: it looks like a phone number without its country; \
                 write E.164, such as +15551234567",
            ),
            (
                "+15551234567,",
                "invalid chat id: recipient 2 of 2 is empty; remove the stray comma",
            ),
            (
                "+15551234567,grp_a",
                "invalid chat id: recipient 2 of 2 is a group; \
                 a group cannot be in a list of recipients",
            ),
            (
                "+1555-1234",
                "invalid chat id: it has something other than digits after the +",
            ),
            (
                "grp_",
                "invalid chat id: it has a prefix and nothing after it",
            ),
            (
                "@example.com",
                "invalid chat id: it has nothing before the @",
            ),
        ] {
            assert_eq!(id.parse::<ChatId>().unwrap_err().to_string(), reason);
        }
    }

    #[test]
    fn people_stay_out_of_debug() {
        let chat: ChatId = "+15551234567".parse().unwrap();
        let number: PhoneNumber = "+15551234567".parse().unwrap();
        assert_eq!(format!("{chat:?} {number:?}"), "ChatId(…) PhoneNumber(…)");
    }
}
