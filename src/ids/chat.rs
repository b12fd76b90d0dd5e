//! The id of a conversation, in every form that the documents show.

use super::invalid::{InvalidId, check_segment};
use super::person::{email_problem, phone_problem};
use super::traits::id_traits;

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
pub struct ChatId(pub(super) String);

impl ChatId {
    /// The id of a chat with several people. The service reuses the unnamed
    /// group of exactly these people, or creates it.
    ///
    /// ```
    /// use blooio_client::ChatId;
    ///
    /// let chat = ChatId::recipients_of(["+15551234567", "user@example.com"])?;
    /// assert_eq!(chat.as_str(), "+15551234567,user@example.com");
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
    ///
    /// # Errors
    /// If the list is empty, or one is neither a phone number nor an address.
    pub fn recipients_of<I>(recipients: I) -> Result<Self, InvalidId>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let recipients: Vec<_> = recipients.into_iter().collect();
        let joined: Vec<_> = recipients.iter().map(AsRef::as_ref).collect();
        joined.join(",").parse()
    }

    /// The id as text.
    ///
    /// ```
    /// use blooio_client::ChatId;
    ///
    /// let chat: ChatId = "+15551234567".parse()?;
    /// assert_eq!(chat.as_str(), "+15551234567");
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The recipients: the parts between the commas, one for a single chat.
    ///
    /// ```
    /// use blooio_client::ChatId;
    ///
    /// let chat: ChatId = "+15551234567,user@example.com".parse()?;
    /// assert_eq!(chat.recipients().last(), Some("user@example.com"));
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
    pub fn recipients(&self) -> impl Iterator<Item = &str> {
        self.0.split(',')
    }

    /// Whether this is a group or several people.
    ///
    /// ```
    /// use blooio_client::ChatId;
    ///
    /// assert!("grp_a1b2c3".parse::<ChatId>()?.is_group());
    /// assert!(!"+15551234567".parse::<ChatId>()?.is_group());
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
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

id_traits!(ChatId private);

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
    fn debug_shows_no_recipient() {
        let chat: ChatId = "+15551234567".parse().unwrap();
        assert_eq!(format!("{chat:?}"), "ChatId(…)");
    }
}
