//! The API on one page: which operation answers which method and path.
//!
//! The names are those of the OpenAPI document, so that the table can be
//! checked against it.

use axum::http::Method;

use super::call::{Arrival, Call};
use super::reply::Outcome;
use super::state::State;
use super::{
    account, chats, contacts, groups, lookup, messages, pictures, polls, presence, reactions, send,
    tags, webhooks,
};

/// One operation.
pub(super) struct Route {
    /// The operation's id in the OpenAPI document.
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests compare it"))]
    operation: &'static str,
    method: Method,
    path: &'static str,
    pub(super) act: Act,
}

type Act = fn(&mut State, &Call<'_>) -> Outcome;

/// The route of a request and the values of its path parameters. An empty
/// segment matches nothing; a literal one has to be equal once decoded.
pub(super) fn find(arrival: &Arrival) -> Option<(&'static Route, Vec<String>)> {
    let segments = arrival.segments()?;
    ROUTES
        .iter()
        .filter(|route| route.method == arrival.method)
        .find_map(|route| Some((route, parameters(route.path, &segments)?)))
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

const fn route(operation: &'static str, method: Method, path: &'static str, act: Act) -> Route {
    Route {
        operation,
        method,
        path,
        act,
    }
}

#[rustfmt::skip]
static ROUTES: &[Route] = &[
    route("getMe", Method::GET, "/me", account::me),
    route("listNumbers", Method::GET, "/me/numbers", account::numbers),
    route("listContacts", Method::GET, "/contacts", contacts::list),
    route("createContact", Method::POST, "/contacts", contacts::create),
    route("getContact", Method::GET, "/contacts/{contactId}", contacts::get),
    route("updateContact", Method::PATCH, "/contacts/{contactId}", contacts::update),
    route("deleteContact", Method::DELETE, "/contacts/{contactId}", contacts::delete),
    route("getContactCapabilities", Method::GET, "/contacts/{contactId}/capabilities", account::capabilities),
    route("listContactTags", Method::GET, "/contacts/{contactId}/tags", tags::list),
    route("addContactTags", Method::POST, "/contacts/{contactId}/tags", tags::add),
    route("removeContactTag", Method::DELETE, "/contacts/{contactId}/tags/{tag}", tags::remove),
    route("listGroups", Method::GET, "/groups", groups::list),
    route("createGroup", Method::POST, "/groups", groups::create),
    route("getGroup", Method::GET, "/groups/{groupId}", groups::get),
    route("updateGroup", Method::PATCH, "/groups/{groupId}", groups::update),
    route("deleteGroup", Method::DELETE, "/groups/{groupId}", groups::delete),
    route("listGroupMembers", Method::GET, "/groups/{groupId}/members", groups::members),
    route("addGroupMember", Method::POST, "/groups/{groupId}/members", groups::add_member),
    route("removeGroupMember", Method::DELETE, "/groups/{groupId}/members/{contactId}", groups::remove_member),
    route("setGroupIcon", Method::POST, "/groups/{groupId}/icon", pictures::set_icon),
    route("removeGroupIcon", Method::DELETE, "/groups/{groupId}/icon", pictures::remove_icon),
    route("listWebhooks", Method::GET, "/webhooks", webhooks::list),
    route("createWebhook", Method::POST, "/webhooks", webhooks::create),
    route("getWebhook", Method::GET, "/webhooks/{webhookId}", webhooks::get),
    route("updateWebhook", Method::PATCH, "/webhooks/{webhookId}", webhooks::update),
    route("deleteWebhook", Method::DELETE, "/webhooks/{webhookId}", webhooks::delete),
    route("rotateWebhookSecret", Method::POST, "/webhooks/{webhookId}/secret/rotate", webhooks::rotate_secret),
    route("listWebhookLogs", Method::GET, "/webhooks/{webhookId}/logs", webhooks::logs),
    route("replayWebhookEvent", Method::POST, "/webhooks/{webhookId}/logs/{eventId}/replay", webhooks::replay),
    route("listChats", Method::GET, "/chats", chats::list),
    route("getChat", Method::GET, "/chats/{chatId}", chats::get),
    route("listChatMessages", Method::GET, "/chats/{chatId}/messages", messages::list),
    route("sendMessage", Method::POST, "/chats/{chatId}/messages", send::send),
    route("getMessage", Method::GET, "/chats/{chatId}/messages/{messageId}", messages::get),
    route("cancelMessage", Method::DELETE, "/chats/{chatId}/messages/{messageId}", messages::cancel),
    route("getMessageStatus", Method::GET, "/chats/{chatId}/messages/{messageId}/status", messages::status),
    route("addReaction", Method::POST, "/chats/{chatId}/messages/{messageId}/reactions", reactions::add),
    route("sendPoll", Method::POST, "/chats/{chatId}/polls", polls::send),
    route("getPollResults", Method::GET, "/chats/{chatId}/polls/{pollId}", polls::results),
    route("startTyping", Method::POST, "/chats/{chatId}/typing", presence::start_typing),
    route("stopTyping", Method::DELETE, "/chats/{chatId}/typing", presence::stop_typing),
    route("markChatRead", Method::POST, "/chats/{chatId}/read", presence::mark_read),
    route("shareContactCard", Method::POST, "/chats/{chatId}/contact-card", presence::share_contact_card),
    route("getChatBackground", Method::GET, "/chats/{chatId}/background", pictures::background),
    route("setChatBackground", Method::PUT, "/chats/{chatId}/background", pictures::set_background),
    route("removeChatBackground", Method::DELETE, "/chats/{chatId}/background", pictures::remove_background),
    route("lookupPhoneNumber", Method::GET, "/phone-numbers/lookup", lookup::by_query),
    route("lookupPhoneNumberPost", Method::POST, "/phone-numbers/lookup", lookup::by_body),
    route("batchLookupPhoneNumbers", Method::POST, "/phone-numbers/batch", lookup::batch),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::ROUTES;

    #[test]
    fn no_operation_stands_twice() {
        let names: HashSet<_> = ROUTES.iter().map(|route| route.operation).collect();
        let places: HashSet<_> = ROUTES
            .iter()
            .map(|route| (route.method.as_str(), route.path))
            .collect();
        assert_eq!((names.len(), places.len()), (ROUTES.len(), ROUTES.len()));
    }
}
