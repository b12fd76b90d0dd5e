//! Contacts: people with a name and tags.

use std::collections::HashMap;

use crate::store::ids::{Ids, named};

/// A contact; its number or address is its id in every path.
#[derive(Clone)]
pub(crate) struct Contact {
    pub(crate) contact_id: String,
    pub(crate) identifier: String,
    pub(crate) name: Option<String>,
    pub(crate) created_at: i64,
    /// Tells contacts of the same time apart.
    pub(crate) made: u64,
    /// Each with the time when it was added.
    pub(crate) tags: Vec<(String, i64)>,
}

/// The id of a contact, which a person has before there is a contact.
pub(crate) fn contact_id(identifier: &str) -> String {
    named("ct_", identifier)
}

/// The contacts, found by number or address.
#[derive(Clone, Default)]
pub(crate) struct Contacts(HashMap<String, Contact>);

impl Contacts {
    pub(crate) fn get(&self, identifier: &str) -> Option<&Contact> {
        self.0.get(identifier)
    }

    pub(crate) fn get_mut(&mut self, identifier: &str) -> Option<&mut Contact> {
        self.0.get_mut(identifier)
    }

    /// All of them, in no order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Contact> {
        self.0.values()
    }

    pub(crate) fn remove(&mut self, identifier: &str) -> Option<Contact> {
        self.0.remove(identifier)
    }

    /// The contact, made now if it is not there.
    pub(crate) fn ensure(&mut self, ids: &mut Ids, identifier: &str, now: i64) -> &mut Contact {
        self.0
            .entry(identifier.to_owned())
            .or_insert_with(|| Contact {
                contact_id: contact_id(identifier),
                made: ids.count(),
                identifier: identifier.to_owned(),
                name: None,
                created_at: now,
                tags: Vec::new(),
            })
    }
}
