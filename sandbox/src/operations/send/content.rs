//! Parses the body of a send by the rules of the documents; a refusal names the
//! field.

use serde_json::{Map, Value};

use crate::http::identifier::contact_type;
use crate::http::reply::Refusal;
use crate::store::messages::Attachment;

const EFFECTS: [&str; 13] = [
    "slam",
    "loud",
    "gentle",
    "invisible-ink",
    "echo",
    "spotlight",
    "balloons",
    "confetti",
    "love",
    "lasers",
    "fireworks",
    "celebration",
    "none",
];

/// A send with a valid body.
pub(crate) struct Content {
    pub(crate) kind: Kind,
    /// The messages to make, in order; never empty.
    pub(crate) bubbles: Vec<Bubble>,
    pub(crate) effect: Option<String>,
    pub(crate) from_number: Option<String>,
    /// Whether the contact card is sent with it.
    pub(crate) shares_contact: bool,
    pub(crate) reply_to: Option<Parent>,
}

/// The kind of a send, which decides the answer and whether it can be a reply.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One message.
    Single,
    /// A list of texts: one message each.
    Texts,
    /// A batch of links: one message each.
    Links,
}

/// One message to make.
pub(crate) struct Bubble {
    pub(crate) text: Option<String>,
    pub(crate) attachments: Vec<Attachment>,
}

/// The message that a send replies to, as the caller names it.
pub(crate) struct Parent {
    pub(crate) message_id: Option<String>,
    pub(crate) guid: Option<String>,
    pub(crate) part_index: u64,
}

/// Reads a body.
pub(crate) fn read(body: &Map<String, Value>) -> Result<Content, Refusal> {
    let texts = texts(body.get("text"))?;
    let files = attachments(body.get("attachments"))?;
    let parts = parts(body.get("parts"))?;
    let effect = effect(body.get("effect"))?;
    let reply_to = parent(body.get("reply_to"))?;
    let from_number = string(body, "from_number", "from_number")?;
    flag(body, "use_typing_indicator")?;
    flag(body, "share_contact")?;
    metadata(body.get("metadata"))?;
    preview(body.get("link_preview"), "link_preview")?;
    if effect.is_some() && parts.is_some() {
        return Err(Refusal::field(
            "effect",
            "effect is not supported with parts",
        ));
    }

    let (kind, bubbles) = match (parts, texts) {
        (Some(Parts::Batch(links)), _) => {
            let links = links.into_iter().map(Bubble::text);
            (Kind::Links, links.collect())
        }
        (Some(Parts::Bubble(mut bubble)), texts) => {
            let texts = texts.into_iter().flat_map(Texts::into_vec);
            bubble.text = join(texts.chain(bubble.text));
            bubble.attachments.splice(..0, files);
            (Kind::Single, vec![bubble])
        }
        (None, Some(Texts::Many(texts))) => {
            let mut bubbles: Vec<Bubble> = texts.into_iter().map(Bubble::text).collect();
            if let Some(first) = bubbles.first_mut() {
                first.attachments = files;
            }
            (Kind::Texts, bubbles)
        }
        (None, None) if files.is_empty() => {
            return Err(Refusal::field("text", "text or attachments is required"));
        }
        (None, texts) => {
            let bubble = Bubble {
                text: join(texts.into_iter().flat_map(Texts::into_vec)),
                attachments: files,
            };
            (Kind::Single, vec![bubble])
        }
    };
    Ok(Content {
        kind,
        bubbles,
        effect,
        from_number,
        shares_contact: body.get("share_contact") == Some(&Value::Bool(true)),
        reply_to,
    })
}

impl Content {
    /// Whether all its messages are without a text.
    pub(crate) fn is_attachment_only(&self) -> bool {
        self.bubbles.iter().all(|bubble| bubble.text.is_none())
    }
}

impl Bubble {
    fn text(text: String) -> Self {
        Self {
            text: Some(text),
            attachments: Vec::new(),
        }
    }
}

enum Texts {
    One(String),
    Many(Vec<String>),
}

impl Texts {
    fn into_vec(self) -> Vec<String> {
        match self {
            Self::One(text) => vec![text],
            Self::Many(texts) => texts,
        }
    }
}

fn texts(value: Option<&Value>) -> Result<Option<Texts>, Refusal> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.is_empty() => Ok(None),
        Some(Value::String(text)) => Ok(Some(Texts::One(text.clone()))),
        Some(Value::Array(texts)) if !texts.is_empty() => texts
            .iter()
            .map(|text| {
                text.as_str()
                    .filter(|text| !text.is_empty())
                    .map(str::to_owned)
            })
            .collect::<Option<_>>()
            .map(|texts| Some(Texts::Many(texts)))
            .ok_or_else(|| Refusal::field("text", "every text must be a string that is not empty")),
        Some(_) => Err(Refusal::field(
            "text",
            "text must be a string or a list of strings",
        )),
    }
}

fn attachments(value: Option<&Value>) -> Result<Vec<Attachment>, Refusal> {
    let list = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(Refusal::field("attachments", "attachments must be a list")),
    };
    let read = |(index, one): (usize, &Value)| {
        let field = format!("attachments[{index}]");
        let (url, name) = match one {
            Value::String(url) => (url.clone(), None),
            Value::Object(fields) => (
                string(fields, "url", &field)?.unwrap_or_default(),
                string(fields, "name", &field)?,
            ),
            _ => (String::new(), None),
        };
        if !is_url(&url) {
            return Err(Refusal::field(
                field,
                "an attachment must have an http(s) url",
            ));
        }
        Ok(Attachment { url, name })
    };
    list.iter().enumerate().map(read).collect()
}

enum Parts {
    /// One message of several parts.
    Bubble(Bubble),
    /// A message per link.
    Batch(Vec<String>),
}

fn parts(value: Option<&Value>) -> Result<Option<Parts>, Refusal> {
    let list = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(list)) if !list.is_empty() => list,
        Some(_) => {
            return Err(Refusal::field(
                "parts",
                "parts must be a list that is not empty",
            ));
        }
    };
    let is_batch = list.iter().any(|part| {
        part.get("link_preview")
            .is_some_and(|preview| !preview.is_null())
    });
    let mut links = Vec::new();
    let mut texts = Vec::new();
    let mut files = Vec::new();
    for (index, part) in list.iter().enumerate() {
        let field = format!("parts[{index}]");
        let Value::Object(part) = part else {
            return Err(Refusal::field(field, "a part must be an object"));
        };
        let read = |name| string(part, name, &format!("{field}.{name}"));
        let (text, mention, url, name) =
            (read("text")?, read("mention")?, read("url")?, read("name")?);
        preview(part.get("link_preview"), &format!("{field}.link_preview"))?;
        let refuse = |name: &str, why: &str| Err(Refusal::field(format!("{field}.{name}"), why));
        if text.is_some() && url.is_some() {
            return refuse("url", "a part has either text or url, not both");
        }
        if mention.is_some() && text.is_none() {
            return refuse("mention", "mention is only valid with text");
        }
        if mention.is_some_and(|mention| contact_type(&mention).is_none()) {
            return refuse(
                "mention",
                "mention must be a phone number or an email address",
            );
        }
        if name.is_some() && url.is_none() {
            return refuse("name", "name is only valid with url");
        }
        match (text, url) {
            (Some(text), _) if is_batch && !is_url(&text) => {
                return refuse(
                    "text",
                    "with link_preview every text must be a single http(s) URL",
                );
            }
            (_, Some(_)) if is_batch => {
                return refuse("url", "with link_preview every part must be text only");
            }
            (Some(text), _) if is_batch => links.push(text),
            (Some(text), _) => texts.push(text),
            (None, Some(url)) if is_url(&url) => files.push(Attachment { url, name }),
            (None, Some(_)) => return refuse("url", "url must be an http(s) URL"),
            (None, None) => return Err(Refusal::field(field, "a part must have text or url")),
        }
    }
    Ok(Some(if is_batch {
        Parts::Batch(links)
    } else {
        Parts::Bubble(Bubble {
            text: join(texts),
            attachments: files,
        })
    }))
}

/// Parses an effect; case is ignored, and a space is the same as a dash.
fn effect(value: Option<&Value>) -> Result<Option<String>, Refusal> {
    let name = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(name)) => name.to_lowercase().replace(' ', "-"),
        Some(_) => return Err(Refusal::field("effect", "effect must be a string")),
    };
    if !EFFECTS.contains(&name.as_str()) {
        return Err(Refusal::field(
            "effect",
            "effect is not one of the known effects",
        ));
    }
    Ok((name != "none").then_some(name))
}

fn parent(value: Option<&Value>) -> Result<Option<Parent>, Refusal> {
    let fields = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(fields)) => fields,
        Some(_) => return Err(Refusal::field("reply_to", "reply_to must be an object")),
    };
    let part_index = match fields.get("part_index") {
        None | Some(Value::Null) => 0,
        Some(index) => index.as_u64().ok_or_else(|| {
            Refusal::field(
                "reply_to.part_index",
                "part_index must be a whole number from 0",
            )
        })?,
    };
    Ok(Some(Parent {
        message_id: string(fields, "message_id", "reply_to.message_id")?,
        guid: string(fields, "guid", "reply_to.guid")?,
        part_index,
    }))
}

/// Checks only the types and the title's length: for the service an image that
/// cannot be fetched is not an error.
fn preview(value: Option<&Value>, field: &str) -> Result<(), Refusal> {
    let fields = match value {
        None | Some(Value::Null) => return Ok(()),
        Some(Value::Object(fields)) => fields,
        Some(_) => return Err(Refusal::field(field, "link_preview must be an object")),
    };
    string(fields, "image_url", &format!("{field}.image_url"))?;
    let field = format!("{field}.title");
    match string(fields, "title", &field)? {
        Some(title) if title.chars().count() > 200 => Err(Refusal::field(
            field,
            "title must be at most 200 characters",
        )),
        _ => Ok(()),
    }
}

fn metadata(value: Option<&Value>) -> Result<(), Refusal> {
    match value {
        None | Some(Value::Null) => Ok(()),
        Some(object @ Value::Object(_)) if object.to_string().len() <= 1024 => Ok(()),
        Some(_) => Err(Refusal::field(
            "metadata",
            "metadata must be an object of at most 1 KB",
        )),
    }
}

fn flag(body: &Map<String, Value>, name: &str) -> Result<(), Refusal> {
    match body.get(name) {
        None | Some(Value::Null | Value::Bool(_)) => Ok(()),
        Some(_) => Err(Refusal::field(
            name,
            format!("{name} must be true or false"),
        )),
    }
}

/// An optional string; an empty one counts as missing.
fn string(body: &Map<String, Value>, name: &str, field: &str) -> Result<Option<String>, Refusal> {
    match body.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
        Some(_) => Err(Refusal::field(field, format!("{name} must be a string"))),
    }
}

fn join(texts: impl IntoIterator<Item = String>) -> Option<String> {
    let texts: Vec<String> = texts.into_iter().collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
    })
}
