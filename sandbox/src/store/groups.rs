//! Groups: named ones that the caller makes, and the unnamed ones behind a
//! message to several people.

use std::collections::{BTreeSet, HashMap};

use crate::store::picture::Picture;

/// A group chat.
pub(crate) struct Group {
    pub(crate) group_id: String,
    pub(crate) name: Option<String>,
    /// The chat on Apple's side; a group has none until it is first used.
    pub(crate) chat_guid: Option<String>,
    pub(crate) icon: Option<Picture>,
    pub(crate) members: Vec<Member>,
    pub(crate) created_at: i64,
    /// Tells groups of the same time apart.
    pub(crate) made: u64,
}

/// One person in a group.
pub(crate) struct Member {
    pub(crate) contact_id: String,
    pub(crate) identifier: String,
    pub(crate) added_at: i64,
}

impl Group {
    /// Whether its members are exactly these people.
    pub(crate) fn is_made_of(&self, people: &BTreeSet<String>) -> bool {
        let members: BTreeSet<&String> = self.members.iter().map(|one| &one.identifier).collect();
        members.iter().copied().eq(people.iter())
    }
}

/// The groups, found by id.
#[derive(Default)]
pub(crate) struct Groups(HashMap<String, Group>);

impl Groups {
    pub(crate) fn get(&self, id: &str) -> Option<&Group> {
        self.0.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Group> {
        self.0.get_mut(id)
    }

    /// All of them, in no order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Group> {
        self.0.values()
    }

    pub(crate) fn any(&self, test: impl FnMut(&Group) -> bool) -> bool {
        self.0.values().any(test)
    }

    pub(crate) fn insert(&mut self, group: Group) {
        self.0.insert(group.group_id.clone(), group);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Group> {
        self.0.remove(id)
    }

    /// The unnamed group of exactly these people.
    pub(crate) fn unnamed(&self, people: &BTreeSet<String>) -> Option<&Group> {
        let mut unnamed = self.0.values().filter(|group| group.name.is_none());
        unnamed.find(|group| group.is_made_of(people))
    }
}
