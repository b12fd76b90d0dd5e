//! The open chat as a phone shows it, and what the other person can do there.

use maud::{Markup, html};

use super::text::{preview, time, title};
use super::view::Page;
use crate::control::{AttachmentView, ChatView, MessageView, PollView, ReactionView};

/// Number of a chat's newest messages that are shown.
const MESSAGES: usize = 200;

/// The tapbacks of iMessage: the word that the API uses, and the sign for it.
const TAPBACKS: [(&str, &str); 6] = [
    ("love", "❤️"),
    ("like", "👍"),
    ("dislike", "👎"),
    ("laugh", "😂"),
    ("emphasize", "‼️"),
    ("question", "❓"),
];

/// File endings that are drawn as a picture.
const PICTURES: [&str; 7] = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"];

/// One entry of a chat, in the order of time.
enum Entry {
    Message(Box<MessageView>),
    Poll(PollView),
}

pub(super) fn region(page: &Page, open: Option<&ChatView>) -> Markup {
    html! {
        div #conversation-live {
            @match open {
                Some(open) => (conversation(page, open)),
                None => (welcome(page)),
            }
        }
        @if let Some(open) = open { (compose(open)) }
    }
}

fn welcome(page: &Page) -> Markup {
    let command = format!(
        "curl -X POST '{}/chats/%2B15551234567/messages' \\\n  -H 'Authorization: Bearer {}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{{\"text\":\"Hello\"}}'",
        page.base_url(),
        page.api_key()
    );
    html! {
        div.empty {
            h2 { "Nothing here yet" }
            p { "Point a client at the base URL above, or send a first message with curl:" }
            pre tabindex="0" { (command) }
            p { button.plain type="button" data-copy=(command) { "Copy" } }
        }
    }
}

fn conversation(page: &Page, open: &ChatView) -> Markup {
    let entries = entries(page, open);
    html! {
        header {
            h2 { (title(open)) }
            p {
                @if open.members.is_empty() { (open.id) }
                @else { "Group of " (open.members.join(", ")) }
                " · " (open.protocol)
                @if open.background_url.is_some() { " · has a chat background" }
                @if open.is_offline { " · phone is off" }
            }
            @if open.members.is_empty() { (power(open)) }
        }
        div role="log" aria-label="Messages" {
            ol.bubbles {
                @for entry in &entries {
                    @match entry {
                        Entry::Message(message) => (bubble(page, open, message)),
                        Entry::Poll(poll) => (ballot(open, poll)),
                    }
                }
            }
        }
        @if open.is_typing { p.typing role="status" { "The account is typing…" } }
    }
}

/// A poll that is a message as well is shown once, as a poll.
fn entries(page: &Page, open: &ChatView) -> Vec<Entry> {
    let polls = page.control.newest_polls(&open.id, MESSAGES);
    let mut messages = page.control.newest_messages(&open.id, MESSAGES);
    messages.retain(|message| !polls.iter().any(|poll| poll.id == message.id));
    let polls = polls.into_iter();
    let messages = messages.into_iter();
    let mut entries: Vec<(i64, Entry)> = polls
        .map(|poll| (poll.sent_at, Entry::Poll(poll)))
        .chain(messages.map(|one| (one.time_sent, Entry::Message(Box::new(one)))))
        .collect();
    // Both come newest first; a stable sort keeps the order of one moment.
    entries.reverse();
    entries.sort_by_key(|(at, _)| *at);
    let hidden = entries.len().saturating_sub(MESSAGES);
    entries
        .into_iter()
        .skip(hidden)
        .map(|(_, entry)| entry)
        .collect()
}

fn bubble(page: &Page, open: &ChatView, message: &MessageView) -> Markup {
    let mine = message.direction == "outbound";
    let failed = message.error_code.as_deref();
    let sender = message
        .sender
        .as_deref()
        .filter(|_| !mine && !open.members.is_empty());
    let quoted = message.reply_to.as_deref().map(|id| {
        let original = page.control.message(id);
        original.map_or_else(|| "a message".to_owned(), |one| preview(&one))
    });
    html! {
        li class=(class(mine, message.protocol, failed.is_some())) id={ "message-" (message.id) } {
            @if let Some(sender) = sender { span.quiet { (sender) } }
            @if let Some(quoted) = quoted { span.quoted { span.hidden { "In reply to: " } (quoted) } }
            div.body {
                @for file in &message.attachments { (attachment(file)) }
                @if let Some(text) = &message.text { span.text { (text) } }
            }
            @if !message.reactions.is_empty() { (tapbacks(&message.reactions)) }
            div.meta {
                (time(message.time_sent))
                span { (message.protocol) }
                @if let Some(effect) = &message.effect { span { "effect: " (effect) } }
                @if let Some(code) = failed { span.failed { "failed: " (code) } }
                @else if let Some(stage) = message.stage { span.state { (stage) } }
                (tools(open, message, mine))
            }
        }
    }
}

/// iMessage is blue and all else green, as on a phone.
fn class(mine: bool, protocol: &str, failed: bool) -> String {
    let colour = match protocol {
        _ if !mine => "",
        "imessage" | "pending" => " mine blue",
        _ => " mine green",
    };
    format!("bubble{colour}{}", if failed { " failed" } else { "" })
}

fn attachment(file: &AttachmentView) -> Markup {
    let name = file_name(file);
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    html! {
        @if PICTURES.contains(&ending.as_str()) {
            span.picture { (drawing(&name)) (link(file, &name)) }
        } @else {
            span.file { (sheet()) (link(file, &name)) }
        }
    }
}

/// A link to a file, which a person may open: the page itself does not fetch it.
fn link(file: &AttachmentView, name: &str) -> Markup {
    let is_web = file.url.starts_with("https://") || file.url.starts_with("http://");
    html! {
        @if is_web { a href=(file.url) rel="noreferrer noopener" target="_blank" { (name) } }
        @else { span { (name) } }
    }
}

fn file_name(file: &AttachmentView) -> String {
    let path = file.url.split(['?', '#']).next().unwrap_or(&file.url);
    let last = path.rsplit('/').next().filter(|last| !last.is_empty());
    let name = file.name.as_deref().or(last);
    name.unwrap_or("attachment").to_owned()
}

/// Shown in place of a picture, which is never fetched.
fn drawing(name: &str) -> Markup {
    html! {
        svg viewBox="0 0 160 90" role="img" aria-label={ "Picture " (name) } {
            rect width="160" height="90" fill="#8fb7e0" {}
            circle cx="124" cy="24" r="11" fill="#ffe9a8" {}
            path d="M0 90 L52 34 L88 72 L108 52 L160 90 Z" fill="#3f6f4e" {}
        }
    }
}

fn sheet() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" {
            path d="M6 2h9l4 4v16H6z" fill="#f4f4f6" stroke="#77777f" {}
            path d="M9 11h7M9 14h7M9 17h5" stroke="#77777f" fill="none" {}
        }
    }
}

fn tapbacks(all: &[ReactionView]) -> Markup {
    html! {
        ul.tapbacks aria-label="Reactions" {
            @for one in all {
                li title=(one.sender) {
                    (sign(&one.reaction)) span.hidden { " " (one.reaction) " by " (one.sender) }
                }
            }
        }
    }
}

fn sign(reaction: &str) -> &str {
    let known = TAPBACKS.iter().find(|(word, _)| *word == reaction);
    known.map_or(reaction, |(_, sign)| sign)
}

fn ballot(open: &ChatView, poll: &PollView) -> Markup {
    let mine = poll.direction == "outbound";
    let title = poll.title.as_deref().unwrap_or("Poll");
    let most = poll.options.iter().map(|option| option.voters.len()).max();
    html! {
        li class=(class(mine, "imessage", false)) id={ "message-" (poll.id) } {
            div.body {
                div.poll role="group" aria-label={ "Poll: " (title) } {
                    strong { (title) }
                    ul {
                        @for (index, option) in poll.options.iter().enumerate() {
                            li {
                                span { (option.text) }
                                progress max=(most.unwrap_or(0).max(1)) value=(option.voters.len())
                                    aria-label={ "Votes for " (option.text) } {}
                                span { (option.voters.len()) }
                                form.inline method="post" action="/_sandbox/page/act" {
                                    (hidden(open, &poll.id))
                                    input type="hidden" name="option" value=(index);
                                    button.plain type="submit" name="act" value="vote" {
                                        "Vote" span.hidden { " for " (option.text) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            div.meta { (time(poll.sent_at)) }
        }
    }
}

fn tools(open: &ChatView, message: &MessageView, mine: bool) -> Markup {
    html! {
        details.actions id={ "actions-" (message.id) } {
            summary { "⋯" span.hidden { " Actions for this message" } }
            form.tools method="post" action="/_sandbox/page/act" {
                (hidden(open, &message.id))
                input type="hidden" name="act" value="react";
                @for (word, sign) in TAPBACKS {
                    button.plain type="submit" name="reaction" value=(word) aria-label={ "React with " (word) } { (sign) }
                }
            }
            @if mine {
                form.tools method="post" action="/_sandbox/page/act" {
                    (hidden(open, &message.id))
                    button.plain type="submit" name="act" value="delivered" { "Deliver" }
                    button.plain type="submit" name="act" value="read" { "Read" }
                    button.plain type="submit" name="act" value="fail" { "Fail" }
                }
            }
        }
    }
}

/// The chat, the message, and the person who acts: in a group its first member.
fn hidden(open: &ChatView, message: &str) -> Markup {
    let person = open.members.first().unwrap_or(&open.id);
    html! {
        input type="hidden" name="chat" value=(open.id);
        input type="hidden" name="message" value=(message);
        input type="hidden" name="from" value=(person);
    }
}

fn compose(open: &ChatView) -> Markup {
    html! {
        div.compose {
            form method="post" action="/_sandbox/page/act" {
                input type="hidden" name="act" value="receive";
                input type="hidden" name="chat" value=(open.id);
                @if open.members.is_empty() {
                    input type="hidden" name="from" value=(open.id);
                } @else {
                    input type="hidden" name="group" value=(open.id);
                    label { "Answer as"
                        select #answer-from name="from" {
                            @for one in &open.members { option value=(one) { (one) } }
                        }
                    }
                }
                div.row {
                    label { span.hidden { "Answer" }
                        textarea #answer name="text" rows="1" required data-clear data-enter
                            placeholder={ "Answer as " (title(open)) } {}
                    }
                    button.primary type="submit" { "Answer" }
                }
            }
        }
    }
}

/// The switch of the phone: messages to a phone that is off stay `sent`.
fn power(open: &ChatView) -> Markup {
    let (act, title) = match open.is_offline {
        true => ("online", "Turn the phone on"),
        false => ("offline", "Turn the phone off"),
    };
    html! {
        form.inline method="post" action="/_sandbox/page/act" {
            input type="hidden" name="chat" value=(open.id);
            button.plain #power type="submit" name="act" value=(act) { (title) }
        }
    }
}
