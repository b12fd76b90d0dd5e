//! Parses the identifiers of chats and contacts: a person, a group, or several
//! people at once.

use std::collections::BTreeSet;

use crate::http::reply::Refusal;

/// A chat as the caller names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Person(String),
    Group(String),
    /// Two people or more, in order and without repetition.
    People(BTreeSet<String>),
}

impl Target {
    /// Reads a `chatId` of the path, already decoded.
    pub(crate) fn parse(id: &str) -> Result<Self, Refusal> {
        if is_group(id) {
            return Ok(Self::Group(id.to_owned()));
        }
        if !id.split(',').all(|one| is_phone(one) || is_email(one)) {
            return Err(unreadable(id, "chat"));
        }
        let people: BTreeSet<String> = id.split(',').map(str::to_owned).collect();
        match people.first() {
            Some(one) if people.len() == 1 => Ok(Self::Person(one.clone())),
            _ => Ok(Self::People(people)),
        }
    }
}

/// What kind of contact an identifier is, in the API's word; None if neither.
pub(crate) fn contact_type(id: &str) -> Option<&'static str> {
    if is_phone(id) {
        Some("phone")
    } else {
        is_email(id).then_some("email")
    }
}

/// The kind of a contact that a path names; refused if it is neither a phone
/// number nor an email address.
pub(crate) fn person(id: &str) -> Result<&'static str, Refusal> {
    contact_type(id).ok_or_else(|| unreadable(id, "contact"))
}

/// The refusal of an identifier of no known form. Digits after a space had a
/// `+` that was not encoded, for which the guides say 400; anything else gets
/// 404.
fn unreadable(id: &str, what: &str) -> Refusal {
    let mut parts = id.split(',');
    if parts.any(|one| is_phone(&one.replacen(' ', "+", 1))) {
        return Refusal::new(400, format!("invalid {what} id"));
    }
    Refusal::not_found(what)
}

/// E.164: `+`, then 2 to 15 digits of which the first is not 0.
pub(crate) fn is_phone(id: &str) -> bool {
    id.strip_prefix('+').is_some_and(|digits| {
        (2..=15).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_email(id: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && !part.contains(|c: char| c == '@' || c == ',' || c.is_whitespace() || c.is_control())
    };
    id.split_once('@')
        .is_some_and(|(local, domain)| plain(local) && plain(domain))
}

fn is_group(id: &str) -> bool {
    id.strip_prefix("grp_").is_some_and(|rest| {
        !rest.is_empty()
            && rest
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    })
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn a_space_where_the_plus_was_is_not_a_chat() {
        assert!(Target::parse(" 15551234567").is_err());
        assert!(Target::parse("..").is_err());
        assert!(Target::parse("").is_err());
    }

    #[test]
    fn the_same_person_twice_is_one_person() {
        let twice = Target::parse("+15551234567,+15551234567").ok();
        assert_eq!(twice, Some(Target::Person("+15551234567".into())));
    }

    #[test]
    fn the_order_of_people_does_not_matter() {
        let one = Target::parse("+15551234567,jane@example.com").ok();
        assert!(one.is_some());
        assert_eq!(one, Target::parse("jane@example.com,+15551234567").ok());
    }
}
