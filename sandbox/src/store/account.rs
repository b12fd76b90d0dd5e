//! The account: its API keys, its own numbers, and how others are reached.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

/// The key that every sandbox accepts.
pub(crate) const API_KEY: &str = "bl_test_sandbox";

/// How a number or address can be reached.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By iMessage, and a phone number by SMS as well. This is the default.
    Imessage,
    /// By RCS, without iMessage.
    Rcs,
    /// By SMS alone.
    Sms,
}

impl Reach {
    pub(crate) fn protocol(self) -> &'static str {
        match self {
            Self::Imessage => "imessage",
            Self::Rcs => "rcs",
            Self::Sms => "sms",
        }
    }
}

/// Keys, numbers and what is known about other people's numbers.
pub(crate) struct Account {
    pub(crate) keys: Vec<String>,
    pub(crate) numbers: Vec<String>,
    pub(crate) reach: HashMap<String, Reach>,
    pub(crate) created_at: DateTime<Utc>,
}

impl Account {
    /// An account with one API key, [`API_KEY`].
    pub(crate) fn new(numbers: Vec<String>, created_at: DateTime<Utc>) -> Self {
        Self {
            keys: vec![API_KEY.to_owned()],
            numbers,
            reach: HashMap::new(),
            created_at,
        }
    }

    /// Whether a number belongs to the account.
    pub(crate) fn owns(&self, number: &str) -> bool {
        self.numbers.iter().any(|own| own == number)
    }

    /// How `id` is reached.
    pub(crate) fn reach(&self, id: &str) -> Reach {
        self.reach.get(id).copied().unwrap_or(Reach::Imessage)
    }
}
