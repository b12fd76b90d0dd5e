//! The page as a whole: its head, the list of chats, and the regions that other
//! files fill.

use maud::{DOCTYPE, Markup, html};

use super::query::Query;
use super::text::{preview, time, title};
use super::view::Page;
use super::{conversation, traffic};
use crate::control::ChatView;

/// Largest number of chats that are listed.
const CHATS: usize = 200;

pub(super) fn page(page: &Page, query: &Query) -> Markup {
    let chats = page.control.newest_chats(CHATS);
    let open = page.open(query, &chats);
    let open = open.as_ref();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Blooio sandbox" }
                link rel="icon" href="data:,";
                link rel="stylesheet" href="/_sandbox/page/style.css";
                script src="/_sandbox/page/script.js" defer {}
            }
            body {
                a.skip href="#phone" { "Skip to the conversation" }
                (head(page))
                nav.chats aria-label="Chats" { (list(page, query, &chats, open)) }
                main #phone tabindex="-1" { (conversation::region(page, open)) }
                aside aria-label="Traffic" { (traffic::region(page, query, open)) }
            }
        }
    }
}

fn head(page: &Page) -> Markup {
    html! {
        header.top {
            h1 { "Blooio sandbox" }
            dl {
                div { dt { "Base URL" } dd { code { (page.base_url()) } } }
                div { dt { "API key" } dd { code { (page.api_key()) } } }
                div { dt { "This page" } dd #live data-state="still" { "reload it to see what is new" } }
            }
            form.inline method="post" action="/_sandbox/page/act" {
                button.plain type="submit" name="act" value="reset" { "Reset everything" }
            }
            @if let Some(address) = page.exposed() {
                p.exposed role="note" {
                    "Reachable from other machines at " code { (address) }
                    ". Whoever reaches it can read and write everything here."
                }
            }
            p #notice role="alert" {}
        }
    }
}

fn list(page: &Page, query: &Query, chats: &[ChatView], open: Option<&ChatView>) -> Markup {
    html! {
        h2 { "Chats" }
        div #chats-live {
            @if chats.is_empty() {
                p.quiet { "No chats yet. Send a message through the API, or write one below." }
            } @else {
                ul {
                    @for chat in chats {
                        (row(page, query, chat, open.is_some_and(|open| open.id == chat.id)))
                    }
                }
            }
        }
        form method="post" action="/_sandbox/page/act" {
            h2 { "Write to the account" }
            label { "From, a number or an address"
                input #new-from name="from" required placeholder="+15551234567" autocomplete="off" data-clear;
            }
            label { "Text"
                input #new-text name="text" required autocomplete="off" data-clear;
            }
            button type="submit" name="act" value="receive" { "Send to the account" }
        }
    }
}

fn row(page: &Page, query: &Query, chat: &ChatView, is_open: bool) -> Markup {
    let link = Query {
        chat: Some(chat.id.clone()),
        ..query.clone()
    };
    let last = page.control.newest_messages(&chat.id, 1);
    html! {
        li {
            a href=(link.link()) aria-current=[is_open.then_some("page")] {
                span.title { (title(chat)) }
                @if let Some(at) = chat.last_message_time { (time(at)) }
                @if let Some(last) = last.first() { span.preview { (preview(last)) } }
            }
        }
    }
}
