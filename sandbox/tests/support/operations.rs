//! A request for every operation, and a sandbox in which each of them succeeds.

use blooio_sandbox::{Lifecycle, Sandbox};
use serde_json::json;

use crate::raw_http::{Request, get, post, request};

const ROWS: &str = include_str!("../guides/operations.txt");
const CHAT: &str = "/chats/%2B15551234567";

/// A PNG's first bytes.
pub(crate) const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A line of `guides/operations.txt`.
pub(crate) struct Row {
    pub(crate) status: u16,
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) key: Option<&'static str>,
    pub(crate) content: Content,
}

/// The body of a row.
pub(crate) enum Content {
    Nothing,
    Json(&'static str),
    /// A picture in this field.
    Form(&'static str),
}

impl Row {
    pub(crate) fn request(&self) -> Request {
        let request = request(self.method, self.path.as_str());
        let request = match &self.content {
            Content::Nothing => request,
            Content::Json(body) => request.body("application/json", *body),
            Content::Form(field) => request.form(field, "image/png", PICTURE),
        };
        match self.key {
            Some(key) => request.header("Idempotency-Key", key),
            None => request,
        }
    }
}

/// A sandbox with one of everything, and the rows with its names.
pub(crate) async fn prepare() -> (Sandbox, Vec<Row>) {
    // Nothing listens there; the attempt is logged all the same.
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .enable_coming_soon()
        .webhook("http://127.0.0.1:9/hook")
        .start()
        .await
        .unwrap();
    let mut changes = sandbox.changes();
    sandbox.receive("+15551234567", "Hello");
    sandbox.share_location("+15551234567", 52.52, 13.405);
    while sandbox.deliveries().is_empty() {
        changes.recv().await.unwrap();
    }
    let event = sandbox.deliveries()[0].event_id.clone();
    let team = json!({"name": "Team", "members": ["+15551234567"]});
    let group = post("/groups", team).send(&sandbox).await;
    let sent = post(format!("{CHAT}/messages"), json!({"text": "Hi"}));
    let sent = sent.send(&sandbox).await;
    let poll = post(format!("{CHAT}/polls"), json!({"options": ["Yes", "No"]}));
    let poll = poll.send(&sandbox).await;
    let hooks = get("/webhooks").send(&sandbox).await.json;
    let names = [
        ("{group}", group.text("group_id")),
        ("{message}", sent.text("message_id")),
        ("{poll}", poll.text("poll_id")),
        (
            "{webhook}",
            hooks["webhooks"][0]["webhook_id"].as_str().unwrap(),
        ),
        ("{event}", event.as_str()),
    ];
    let lines = ROWS.lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows = lines.map(|line| row(line, &names)).collect();
    (sandbox, rows)
}

fn row(line: &'static str, names: &[(&str, &str)]) -> Row {
    let mut words = line.splitn(4, ' ');
    let mut word = || words.next().unwrap();
    let (status, method) = (word().parse().unwrap(), word());
    let path = names.iter().fold(word().to_owned(), |path, (name, value)| {
        path.replace(name, value)
    });
    let mut rest = words.next().unwrap_or_default();
    let mut key = None;
    if let Some(keyed) = rest.strip_prefix("key=") {
        let (name, body) = keyed.split_once(' ').unwrap();
        (key, rest) = (Some(name), body);
    }
    let content = match rest.strip_prefix("form=") {
        Some(field) => Content::Form(field),
        None if rest.is_empty() => Content::Nothing,
        None => Content::Json(rest),
    };
    Row {
        status,
        method,
        path,
        key,
        content,
    }
}
