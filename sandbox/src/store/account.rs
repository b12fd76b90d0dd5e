//! The account: its API keys, its lines and their caps, and how other people's
//! numbers can be reached.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

/// The key that every sandbox accepts.
pub(crate) const API_KEY: &str = "bl_test_sandbox";

/// Default cap on new conversations a day on a shared line: that of the larger
/// shared plan.
const NEW_CONVERSATIONS: u64 = 15;

/// Default number of messages that a trial line sends. No document gives the
/// number.
const TRIAL_MESSAGES: u64 = 10;

/// The way in which a number or address can be reached.
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
    /// Whether the other side can tell that it has read a message.
    pub(crate) fn has_receipts(self) -> bool {
        self == Self::Imessage
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Imessage, Self::Rcs, Self::Sms]
            .into_iter()
            .find(|reach| reach.protocol() == word)
    }

    pub(crate) fn protocol(self) -> &'static str {
        match self {
            Self::Imessage => "imessage",
            Self::Rcs => "rcs",
            Self::Sms => "sms",
        }
    }
}

/// The plan of a line (`plan_kind`).
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// A line of the account's own, without caps. This is the default.
    Dedicated,
    /// A line shared with others: a number of new conversations a day, no
    /// contact card.
    Shared,
    /// A line that only answers: people have to write first.
    Inbound,
    /// A trial: after a number of messages it answers 402.
    Trial,
}

impl Plan {
    /// The word of the API.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Dedicated => "dedicated",
            Self::Shared => "shared",
            Self::Inbound => "inbound",
            Self::Trial => "trial",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Dedicated, Self::Shared, Self::Inbound, Self::Trial]
            .into_iter()
            .find(|plan| plan.as_str() == word)
    }
}

/// The network behind the account's numbers. An API key has numbers of one
/// network.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// Apple devices. This is the default.
    Apple,
    /// Twilio: everything goes by SMS, replies are refused with
    /// `reply_target_not_supported`, and messages go out from the first number
    /// unless the caller names another.
    Twilio,
}

/// The scope of the organization's cap on new contacts.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboundMode {
    /// New contacts of all lines together.
    Organization,
    /// New contacts of each line.
    PerNumber,
}

impl OutboundMode {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::PerNumber => "per_number",
        }
    }
}

/// A number of the account.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) number: String,
    pub(crate) allocation_id: String,
    pub(crate) plan: Plan,
    pub(crate) is_active: bool,
    pub(crate) card: Card,
    /// People written to for the first time, on the day that they were.
    started: (NaiveDate, u64),
    /// Messages and polls sent so far.
    sent: u64,
}

impl Line {
    /// Whether it is a trial that is used up at this cap.
    pub(crate) fn is_used_up(&self, trial_messages: u64) -> bool {
        self.plan == Plan::Trial && self.sent >= trial_messages
    }
}

/// The Name & Photo card of a line.
#[derive(Clone, Default)]
pub(crate) struct Card {
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) avatar: Option<String>,
    pub(crate) enabled: bool,
    pub(crate) audience: i64,
    pub(crate) name_format: i64,
}

/// Keys, lines, caps, and how other people's numbers can be reached.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) keys: Vec<String>,
    pub(crate) lines: Vec<Line>,
    pub(crate) reach: HashMap<String, Reach>,
    /// People whose devices are switched off.
    pub(crate) offline: HashSet<String>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) new_conversations: u64,
    pub(crate) outbound: Option<(u64, OutboundMode)>,
    /// Messages that a line of [`Plan::Trial`] sends.
    pub(crate) trial_messages: u64,
    pub(crate) network: Network,
    /// Whether what the vendor calls coming soon works.
    pub(crate) has_coming_soon: bool,
}

impl Account {
    /// An account with one API key, [`API_KEY`].
    pub(crate) fn new(numbers: Vec<String>, plan: Plan, now: DateTime<Utc>) -> Self {
        let lines = numbers.into_iter().enumerate().map(|(index, number)| Line {
            number,
            allocation_id: format!("alloc_sandbox{}", index + 1),
            plan,
            is_active: true,
            card: Card::default(),
            started: (now.date_naive(), 0),
            sent: 0,
        });
        Self {
            keys: vec![API_KEY.to_owned()],
            lines: lines.collect(),
            reach: HashMap::new(),
            offline: HashSet::new(),
            created_at: now,
            new_conversations: NEW_CONVERSATIONS,
            outbound: None,
            trial_messages: TRIAL_MESSAGES,
            network: Network::Apple,
            has_coming_soon: false,
        }
    }

    pub(crate) fn line(&self, number: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.number == number)
    }

    pub(crate) fn line_mut(&mut self, number: &str) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.number == number)
    }

    /// The first line that is active.
    pub(crate) fn first_active(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.is_active)
    }

    /// The way in which `id` is reached.
    pub(crate) fn reach(&self, id: &str) -> Reach {
        self.reach.get(id).copied().unwrap_or(Reach::Imessage)
    }

    /// People written to for the first time today, on one line or on all.
    pub(crate) fn started(&self, number: Option<&str>, now: DateTime<Utc>) -> u64 {
        let lines = self.lines.iter();
        lines
            .filter(|line| number.is_none_or(|number| line.number == number))
            .filter(|line| line.started.0 == now.date_naive())
            .map(|line| line.started.1)
            .sum()
    }

    /// Counts messages that left from a line.
    pub(crate) fn count_sent(&mut self, number: &str, messages: usize) {
        if let Some(line) = self.line_mut(number) {
            line.sent += u64::try_from(messages).unwrap_or(u64::MAX);
        }
    }

    /// Counts a person written to for the first time.
    pub(crate) fn start_conversation(&mut self, number: &str, now: DateTime<Utc>) {
        if let Some(line) = self.line_mut(number) {
            let today = now.date_naive();
            if line.started.0 != today {
                line.started = (today, 0);
            }
            line.started.1 += 1;
        }
    }
}
