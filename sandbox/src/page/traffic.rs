//! Requests, webhook deliveries and faults, beside the conversation.

use blooio_client::generated::operations;
use maud::{Markup, html};

use super::act::FAULTS;
use super::query::{Only, Panel, Query};
use super::text::time;
use super::view::Page;
use crate::control::{ChatView, DeliveryView};
use crate::faults::FaultId;
use crate::record::RecordedRequest;

/// Number of the newest requests and deliveries that are listed.
const ROWS: usize = 100;

pub(super) fn region(page: &Page, query: &Query, open: Option<&ChatView>) -> Markup {
    let here = Query {
        chat: open.map(|open| open.id.clone()),
        ..query.clone()
    };
    html! {
        nav.panels aria-label="Panels" {
            @for panel in Panel::ALL {
                a href=(Query { panel, ..here.clone() }.link())
                    aria-current=[(panel == query.panel).then_some("page")] { (panel.title()) }
            }
        }
        @match query.panel {
            Panel::Requests => {
                (filters(&here))
                div #traffic-live { (requests(page, query)) }
            }
            Panel::Deliveries => div #traffic-live { (deliveries(page)) },
            Panel::Faults => {
                div #traffic-live { (faults(page)) }
                (switch())
            }
        }
    }
}

fn filters(here: &Query) -> Markup {
    html! {
        form.inline method="get" action="/" role="search" aria-label="Requests" {
            @if let Some(chat) = &here.chat { input type="hidden" name="chat" value=(chat); }
            label { span.hidden { "Part of the path" }
                input #filter name="filter" value=(here.filter) placeholder="Part of the path" autocomplete="off";
            }
            label { span.hidden { "Which requests" }
                select #only name="only" {
                    @for only in Only::ALL {
                        option value=(only.name()) selected[only == here.only] { (only.name()) }
                    }
                }
            }
            button.plain type="submit" { "Show" }
        }
    }
}

fn requests(page: &Page, query: &Query) -> Markup {
    let rows = page.control.newest_requests(ROWS, |one| query.lists(one));
    html! {
        @if rows.is_empty() { p.quiet { "No requests." } }
        @for row in &rows { (request(page, row)) }
    }
}

fn request(page: &Page, row: &RecordedRequest) -> Markup {
    let path = match row.query() {
        Some(query) => format!("{}?{query}", row.path()),
        None => row.path().to_owned(),
    };
    let body = row.json().map(|body| format!("{body:#}"));
    let warnings = row.warnings();
    html! {
        article.entry {
            details id={ "request-" (row.sequence()) } {
                summary {
                    (status(row.status()))
                    code { (row.method()) " " (path) }
                    (time(row.answered_at()))
                    @if !warnings.is_empty() {
                        span.warning { (warnings.len()) @if warnings.len() == 1 { " warning" } @else { " warnings" } }
                    }
                }
                div.inside {
                    @for warning in warnings { p.warning { (warning) } }
                    @if let Some(operation) = row.operation() { p.quiet { "Operation " code { (operation) } } }
                    (headers(row.headers()))
                    @if let Some(body) = &body { h3 { "Body" } pre tabindex="0" { (body) } }
                    h3 { "Answer" }
                    pre tabindex="0" { (row.response()) }
                    (copy(&curl_of(page, row, &path, body.as_deref())))
                }
            }
        }
    }
}

fn deliveries(page: &Page) -> Markup {
    let rows = page.control.newest_deliveries(ROWS);
    html! {
        @if rows.is_empty() {
            p.quiet { "Nothing delivered yet. Create a webhook with POST /webhooks; what is sent to it is listed here." }
        }
        @for row in &rows { (delivery(row)) }
    }
}

fn delivery(row: &DeliveryView) -> Markup {
    let sent = row
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let curl = curl("POST", &row.url, sent.clone(), Some(&row.body));
    html! {
        article.entry {
            details id={ "delivery-" (row.sequence) } {
                summary {
                    @match row.status {
                        Some(code) => (status(code)),
                        None => span.status.bad { "no answer" },
                    }
                    code { (row.event) }
                    span.quiet { "attempt " (row.attempt) @if row.replay_of.is_some() { ", replayed" } }
                    (time(row.attempted_at))
                }
                div.inside {
                    p.quiet { "To " code { (row.url) } " in " (row.duration) " ms" }
                    @if let Some(error) = &row.error { p.warning { (error) } }
                    (headers(sent))
                    h3 { "Body" }
                    pre tabindex="0" { (row.body) }
                    @if let Some(answer) = row.answer.as_deref().filter(|answer| !answer.is_empty()) {
                        h3 { "Answer" }
                        pre tabindex="0" { (answer) }
                    }
                    form.inline method="post" action="/_sandbox/page/act" {
                        input type="hidden" name="webhook" value=(row.webhook_id);
                        input type="hidden" name="event" value=(row.event_id);
                        button.plain type="submit" name="act" value="replay" { "Replay" }
                    }
                    (copy(&curl))
                }
            }
        }
    }
}

fn faults(page: &Page) -> Markup {
    let requests = page.control.faults().into_iter();
    let webhooks = page.control.webhook_faults().into_iter();
    let rules: Vec<(FaultId, String)> = requests
        .map(|(id, rule)| (id, rule.describe()))
        .chain(webhooks.map(|(id, rule)| (id, rule.describe())))
        .collect();
    html! {
        @if rules.is_empty() { p.quiet { "No faults are on." } }
        @for (id, rule) in &rules {
            article.entry {
                form.inline method="post" action="/_sandbox/page/act" {
                    input type="hidden" name="fault" value=(id.0);
                    span { (rule) }
                    button.plain type="submit" name="act" value="fault-off" {
                        "Switch off" span.hidden { ": " (rule) }
                    }
                }
            }
        }
    }
}

fn switch() -> Markup {
    html! {
        form method="post" action="/_sandbox/page/act" {
            fieldset {
                legend { "Switch a fault on" }
                div.fields {
                    label { "Kind"
                        select #fault-kind name="kind" { @for (name, title) in FAULTS { option value=(name) { (title) } } }
                    }
                    label { "Status" input #fault-status name="status" type="number" min="400" max="599" value="503"; }
                    label { "Milliseconds" input #fault-ms name="ms" type="number" min="0" max="600000" value="1000"; }
                    label { "Operation"
                        select #fault-operation name="operation" {
                            option value="" { "any" }
                            @for operation in &operations::ALL { option value=(operation.id) { (operation.id) } }
                        }
                    }
                    label { "Requests or events" input #fault-times name="times" type="number" min="1" placeholder="no end"; }
                    label { "Percent" input #fault-percent name="percent" type="number" min="1" max="100" value="100"; }
                }
                button type="submit" name="act" value="fault-on" { "Switch on" }
            }
        }
    }
}

fn headers<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> Markup {
    html! {
        table {
            caption.hidden { "Headers" }
            tbody { @for (name, value) in all { tr { th scope="row" { (name) } td { (value) } } } }
        }
    }
}

fn copy(curl: &str) -> Markup {
    html! { p { button.plain type="button" data-copy=(curl) { "Copy as curl" } } }
}

fn status(code: u16) -> Markup {
    let class = if code < 400 {
        "status ok"
    } else {
        "status bad"
    };
    html! { span class=(class) { (code) } }
}

/// A request as a curl command, without the headers that curl sets itself.
fn curl_of(page: &Page, row: &RecordedRequest, path: &str, body: Option<&str>) -> String {
    let own = [
        "host",
        "content-length",
        "accept",
        "user-agent",
        "accept-encoding",
    ];
    let sent = row.headers().filter(|(name, _)| !own.contains(name));
    let url = format!("http://{}{path}", page.address);
    curl(row.method(), &url, sent, body)
}

fn curl<'a>(
    method: &str,
    url: &str,
    headers: impl Iterator<Item = (&'a str, &'a str)>,
    body: Option<&str>,
) -> String {
    let mut command = format!("curl -X {method} {}", quote(url));
    for (name, value) in headers {
        command.push_str(&format!(" \\\n  -H {}", quote(&format!("{name}: {value}"))));
    }
    if let Some(body) = body {
        command.push_str(&format!(" \\\n  --data-raw {}", quote(body)));
    }
    command
}

/// Quotes a text as one literal word of a shell.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_cannot_leave_its_word_in_a_shell() {
        let command = curl(
            "POST",
            "http://x/a'b",
            [("k", "v'; rm -rf ~")].into_iter(),
            Some("it's"),
        );
        assert_eq!(
            command,
            "curl -X POST 'http://x/a'\\''b' \\\n  -H 'k: v'\\''; rm -rf ~' \\\n  --data-raw 'it'\\''s'"
        );
    }
}
