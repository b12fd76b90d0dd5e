//! Formats times, names and previews alike all over the page.

use chrono::DateTime;
use maud::{Markup, html};

use crate::control::{ChatView, MessageView};

/// A readable time, with the exact one as its attribute.
pub(super) fn time(millis: i64) -> Markup {
    let at = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    html! {
        time datetime=(at.to_rfc3339()) title=(at.format("%Y-%m-%d %H:%M:%S%.3f UTC")) {
            (at.format("%H:%M:%S"))
        }
    }
}

/// Name of a chat as its list and its head show it.
pub(super) fn title(chat: &ChatView) -> String {
    let members = || (!chat.members.is_empty()).then(|| chat.members.join(", "));
    let name = chat.name.clone().or_else(members);
    name.unwrap_or_else(|| chat.id.clone())
}

/// The start of a message, in one line.
pub(super) fn preview(message: &MessageView) -> String {
    match message.text.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => text.chars().take(80).collect(),
        None if message.attachments.is_empty() => "Poll".to_owned(),
        None => "Attachment".to_owned(),
    }
}
