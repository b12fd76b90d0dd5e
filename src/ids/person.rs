//! What names a person: a phone number or an email address.

use super::invalid::{InvalidId, check_segment};
use super::traits::id_traits;

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
pub struct PhoneNumber(pub(super) String);

impl PhoneNumber {
    /// The number as text.
    ///
    /// ```
    /// use blooio_client::PhoneNumber;
    ///
    /// let number: PhoneNumber = "+15551234567".parse()?;
    /// assert_eq!(number.as_str(), "+15551234567");
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
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
///
/// ```
/// use blooio_client::Email;
///
/// let address: Email = "user@example.com".parse()?;
/// assert!("user".parse::<Email>().is_err());
/// # Ok::<(), blooio_client::InvalidId>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(pub(super) String);

impl Email {
    /// The address as text.
    ///
    /// ```
    /// use blooio_client::Email;
    ///
    /// let address: Email = "user@example.com".parse()?;
    /// assert_eq!(address.as_str(), "user@example.com");
    /// # Ok::<(), blooio_client::InvalidId>(())
    /// ```
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

id_traits!(PhoneNumber private, Email private);

pub(super) fn phone_problem(value: &str) -> Option<&'static str> {
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

pub(super) fn email_problem(value: &str) -> Option<&'static str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_stay_out_of_debug() {
        let email: Email = "user@example.com".parse().unwrap();
        let number: PhoneNumber = "+15551234567".parse().unwrap();
        assert_eq!(format!("{email:?} {number:?}"), "Email(…) PhoneNumber(…)");
    }
}
