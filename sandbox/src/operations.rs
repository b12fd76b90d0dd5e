//! The handler of each operation, in one table. Methods and paths come from the
//! spec, through the client's generated table.

mod account;
mod calls;
mod cards;
mod chats;
mod contacts;
mod encode;
mod find;
mod groups;
mod locations;
mod lookup;
mod messages;
mod pictures;
mod polls;
mod presence;
mod reactions;
mod send;
mod tags;
mod webhooks;

pub(crate) use self::reactions::parse as parse_reaction;

use blooio_client::generated::operations;
use blooio_client::operation::Operation;

use crate::http::reply::Outcome;
use crate::http::request::{Arrival, Call, RawPlus};
use crate::store::Store;

/// The function that answers an operation.
pub(crate) type Handler = fn(&mut Store, &Call<'_>) -> Outcome;

/// An operation, its handler, and the values of its path parameters.
pub(crate) struct Route {
    pub(crate) operation: &'static Operation,
    pub(crate) handler: Handler,
    pub(crate) params: Vec<String>,
}

/// The result of routing a request.
pub(crate) enum Routed {
    Found(Route),
    /// The path is known, and these are its methods.
    OtherMethods(Vec<&'static str>),
    Nothing,
}

impl Routed {
    /// Finds the operation of a request. An empty segment matches nothing; a
    /// literal one has to be equal once decoded.
    pub(crate) fn of(arrival: &Arrival, raw_plus: RawPlus) -> Self {
        let Some(segments) = arrival.segments(raw_plus) else {
            return Self::Nothing;
        };
        // Of several paths that match, the one with the most literal segments.
        let mut best: Option<(usize, &str)> = None;
        let mut methods = Vec::new();
        for (operation, handler) in HANDLERS {
            let Some(params) = parameters(operation.path, &segments) else {
                continue;
            };
            if arrival.method == operation.method {
                return Self::Found(Route {
                    operation,
                    handler: *handler,
                    params,
                });
            }
            let variables = params.len();
            if best.is_none_or(|(fewest, _)| variables < fewest) {
                best = Some((variables, operation.path));
                methods.clear();
            }
            if best.is_some_and(|(_, path)| path == operation.path) {
                methods.push(operation.method);
            }
        }
        if methods.is_empty() {
            Self::Nothing
        } else {
            Self::OtherMethods(methods)
        }
    }
}

fn parameters(path: &str, segments: &[String]) -> Option<Vec<String>> {
    let pattern: Vec<&str> = path.split('/').skip(1).collect();
    if pattern.len() != segments.len() {
        return None;
    }
    let mut values = Vec::new();
    for (expected, segment) in pattern.iter().zip(segments) {
        if expected.starts_with('{') && !segment.is_empty() {
            values.push(segment.clone());
        } else if segment != expected {
            return None;
        }
    }
    Some(values)
}

#[rustfmt::skip]
static HANDLERS: &[(Operation, Handler)] = &[
    (operations::GET_ME, account::me),
    (operations::LIST_NUMBERS, account::numbers),
    (operations::LIST_CONTACTS, contacts::list),
    (operations::CREATE_CONTACT, contacts::create),
    (operations::GET_CONTACT, contacts::get),
    (operations::UPDATE_CONTACT, contacts::update),
    (operations::DELETE_CONTACT, contacts::delete),
    (operations::GET_CONTACT_CAPABILITIES, account::capabilities),
    (operations::LIST_CONTACT_TAGS, tags::list),
    (operations::ADD_CONTACT_TAGS, tags::add),
    (operations::REMOVE_CONTACT_TAG, tags::remove),
    (operations::LIST_GROUPS, groups::list),
    (operations::CREATE_GROUP, groups::create),
    (operations::GET_GROUP, groups::get),
    (operations::UPDATE_GROUP, groups::update),
    (operations::DELETE_GROUP, groups::delete),
    (operations::LIST_GROUP_MEMBERS, groups::members),
    (operations::ADD_GROUP_MEMBER, groups::add_member),
    (operations::REMOVE_GROUP_MEMBER, groups::remove_member),
    (operations::SET_GROUP_ICON, pictures::set_icon),
    (operations::REMOVE_GROUP_ICON, pictures::remove_icon),
    (operations::LIST_WEBHOOKS, webhooks::list),
    (operations::CREATE_WEBHOOK, webhooks::create),
    (operations::GET_WEBHOOK, webhooks::get),
    (operations::UPDATE_WEBHOOK, webhooks::update),
    (operations::DELETE_WEBHOOK, webhooks::delete),
    (operations::ROTATE_WEBHOOK_SECRET, webhooks::rotate_secret),
    (operations::LIST_WEBHOOK_LOGS, webhooks::logs),
    (operations::REPLAY_WEBHOOK_EVENT, webhooks::replay),
    (operations::LIST_CHATS, chats::list),
    (operations::GET_CHAT, chats::get),
    (operations::LIST_CHAT_MESSAGES, messages::list),
    (operations::SEND_MESSAGE, send::send),
    (operations::GET_MESSAGE, messages::get),
    (operations::CANCEL_MESSAGE, messages::cancel),
    (operations::GET_MESSAGE_STATUS, messages::status),
    (operations::ADD_REACTION, reactions::add),
    (operations::SEND_POLL, polls::send),
    (operations::GET_POLL_RESULTS, polls::results),
    (operations::START_TYPING, presence::start_typing),
    (operations::STOP_TYPING, presence::stop_typing),
    (operations::MARK_CHAT_READ, presence::mark_read),
    (operations::SHARE_CONTACT_CARD, presence::share_contact_card),
    (operations::GET_CHAT_BACKGROUND, pictures::background),
    (operations::SET_CHAT_BACKGROUND, pictures::set_background),
    (operations::REMOVE_CHAT_BACKGROUND, pictures::remove_background),
    (operations::LOOKUP_PHONE_NUMBER, lookup::by_query),
    (operations::LOOKUP_PHONE_NUMBER_POST, lookup::by_body),
    (operations::BATCH_LOOKUP_PHONE_NUMBERS, lookup::batch),
    (operations::CALL_FACE_TIME, calls::face_time),
    (operations::REQUEST_CALL_FORWARDING, calls::forward),
    (operations::GET_MY_CONTACT_CARD, cards::get),
    (operations::UPDATE_MY_CONTACT_CARD, cards::update),
    (operations::LIST_LOCATION_CONTACTS, locations::list),
    (operations::GET_LOCATION_CONTACT, locations::get),
    (operations::REFRESH_LOCATION_CONTACTS, locations::refresh),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use blooio_client::generated::operations;

    use super::HANDLERS;

    #[test]
    fn every_operation_has_one_handler() {
        let handled: HashSet<_> = HANDLERS.iter().map(|(one, _)| one.id).collect();
        assert_eq!(handled.len(), HANDLERS.len());
        for operation in &operations::ALL {
            assert!(handled.contains(operation.id), "{}", operation.id);
        }
    }
}
