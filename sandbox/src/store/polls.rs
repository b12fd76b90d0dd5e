//! Polls and their votes. Like messages they are bounded: the oldest makes room
//! for the newest.

use std::collections::{BTreeSet, HashMap, VecDeque};

use super::messages::Direction;

/// A poll.
#[derive(Clone)]
pub(crate) struct Poll {
    pub(crate) id: String,
    pub(crate) chat: String,
    pub(crate) direction: Direction,
    pub(crate) line: String,
    /// The person who sent it, for an inbound poll.
    pub(crate) sender: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) options: Vec<PollOption>,
    pub(crate) sent_at: i64,
}

/// One choice of a poll.
#[derive(Clone)]
pub(crate) struct PollOption {
    pub(crate) text: String,
    /// The people who chose it.
    pub(crate) voters: BTreeSet<String>,
}

impl PollOption {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            voters: BTreeSet::new(),
        }
    }
}

/// The polls that are kept, indexed by id and by chat.
#[derive(Clone)]
pub(crate) struct Polls {
    keep: usize,
    by_id: HashMap<String, Poll>,
    /// Ids, oldest first.
    order: VecDeque<String>,
    by_chat: HashMap<String, VecDeque<String>>,
}

impl Polls {
    /// Keeps the newest `keep` polls, at least one.
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep: keep.max(1),
            by_id: HashMap::new(),
            order: VecDeque::new(),
            by_chat: HashMap::new(),
        }
    }

    pub(crate) fn add(&mut self, poll: Poll) {
        if self.order.len() >= self.keep {
            self.drop_oldest();
        }
        let of_chat = self.by_chat.entry(poll.chat.clone()).or_default();
        of_chat.push_back(poll.id.clone());
        self.order.push_back(poll.id.clone());
        self.by_id.insert(poll.id.clone(), poll);
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Poll> {
        self.by_id.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Poll> {
        self.by_id.get_mut(id)
    }

    /// The polls of a chat, oldest first.
    pub(crate) fn of(&self, chat: &str) -> impl DoubleEndedIterator<Item = &Poll> {
        let ids = self.by_chat.get(chat).map(|ids| ids.iter());
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.by_id.get(id))
    }

    fn drop_oldest(&mut self) {
        let oldest = self.order.pop_front();
        let Some(poll) = oldest.and_then(|id| self.by_id.remove(&id)) else {
            return;
        };
        let is_empty = self.by_chat.get_mut(&poll.chat).is_some_and(|ids| {
            ids.pop_front();
            ids.is_empty()
        });
        if is_empty {
            self.by_chat.remove(&poll.chat);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Poll, Polls};

    fn poll(number: usize) -> Poll {
        Poll {
            id: number.to_string(),
            chat: if number.is_multiple_of(2) {
                "even"
            } else {
                "odd"
            }
            .to_owned(),
            direction: Direction::Outbound,
            line: String::new(),
            sender: None,
            title: None,
            options: Vec::new(),
            sent_at: 0,
        }
    }

    #[test]
    fn the_oldest_polls_go_first() {
        let mut polls = Polls::new(3);
        (0..5).for_each(|number| polls.add(poll(number)));
        assert!(polls.get("1").is_none());
        let ids = |chat| {
            polls
                .of(chat)
                .map(|one| one.id.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!((ids("even"), ids("odd")), (vec!["2", "4"], vec!["3"]));
        [5, 7, 9]
            .into_iter()
            .for_each(|number| polls.add(poll(number)));
        assert!(polls.of("even").next().is_none());
    }
}
