//! Groups: named ones that the caller makes, and the unnamed ones behind a
//! message to several people.

use std::collections::{BTreeSet, HashMap};

use crate::store::picture::Picture;

/// A group chat.
#[derive(Clone)]
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
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) contact_id: String,
    pub(crate) identifier: String,
    pub(crate) added_at: i64,
}

impl Group {
    /// The numbers and addresses of the members.
    fn people(&self) -> BTreeSet<String> {
        self.members
            .iter()
            .map(|one| one.identifier.clone())
            .collect()
    }

    /// The member with this number or address.
    pub(crate) fn member(&self, identifier: &str) -> Option<&Member> {
        self.members.iter().find(|one| one.identifier == identifier)
    }

    /// Whether its members are exactly these people.
    pub(crate) fn is_made_of(&self, people: &BTreeSet<String>) -> bool {
        let members: BTreeSet<&String> = self.members.iter().map(|one| &one.identifier).collect();
        members.iter().copied().eq(people.iter())
    }
}

/// The groups, indexed by id, and those without a name by their members as well,
/// so that a send to several people takes the same time among many groups.
#[derive(Clone, Default)]
pub(crate) struct Groups {
    by_id: HashMap<String, Group>,
    unnamed: HashMap<BTreeSet<String>, String>,
}

impl Groups {
    pub(crate) fn get(&self, id: &str) -> Option<&Group> {
        self.by_id.get(id)
    }

    /// All of them, in no order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Group> {
        self.by_id.values()
    }

    pub(crate) fn any(&self, test: impl FnMut(&Group) -> bool) -> bool {
        self.by_id.values().any(test)
    }

    pub(crate) fn insert(&mut self, group: Group) {
        if group.name.is_none() {
            let people = group.people();
            // If two groups have the same people, the first is found.
            self.unnamed
                .entry(people)
                .or_insert_with(|| group.group_id.clone());
        }
        self.by_id.insert(group.group_id.clone(), group);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Group> {
        let group = self.by_id.remove(id)?;
        let people = group.people();
        if self.unnamed.get(&people).is_some_and(|known| known == id) {
            self.unnamed.remove(&people);
        }
        Some(group)
    }

    /// Changes a group; `None` if it does not exist.
    pub(crate) fn change<T>(
        &mut self,
        id: &str,
        change: impl FnOnce(&mut Group) -> T,
    ) -> Option<T> {
        // Its name and its members, which the index uses, may change.
        let mut group = self.remove(id)?;
        let value = change(&mut group);
        self.insert(group);
        Some(value)
    }

    /// The unnamed group of exactly these people.
    pub(crate) fn unnamed(&self, people: &BTreeSet<String>) -> Option<&Group> {
        self.by_id.get(self.unnamed.get(people)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, Group, Groups, Member};

    fn group(id: &str, people: &[&str]) -> Group {
        let members = people.iter().map(|one| Member {
            contact_id: String::new(),
            identifier: (*one).to_owned(),
            added_at: 0,
        });
        Group {
            group_id: id.to_owned(),
            name: None,
            chat_guid: None,
            icon: None,
            members: members.collect(),
            created_at: 0,
            made: 0,
        }
    }

    #[test]
    fn a_group_is_found_by_its_members_until_it_has_a_name() {
        let people = |all: &[&str]| -> BTreeSet<String> {
            all.iter().map(|one| (*one).to_owned()).collect()
        };
        let mut groups = Groups::default();
        groups.insert(group("grp_1", &["+1", "+2"]));
        let found = |groups: &Groups, all: &[&str]| {
            let group = groups.unnamed(&people(all));
            group.map(|group| group.group_id.clone())
        };
        assert_eq!(found(&groups, &["+2", "+1"]).as_deref(), Some("grp_1"));
        groups.change("grp_1", |group| group.members.truncate(1));
        assert_eq!(found(&groups, &["+1", "+2"]), None);
        assert_eq!(found(&groups, &["+1"]).as_deref(), Some("grp_1"));
        groups.change("grp_1", |group| group.name = Some("Team".to_owned()));
        assert_eq!(found(&groups, &["+1"]), None);
        assert!(groups.get("grp_1").is_some());
        assert!(groups.change("grp_2", |_| ()).is_none());
    }
}
