//! Attachments, parts and effects as the command line writes them.

use std::str::FromStr;

use blooio_client::{Attachment, Effect, Part};

/// `URL[=NAME]`, or `URL?query#=NAME`.
#[derive(Clone, Debug)]
pub(crate) struct AttachmentArg(pub(crate) Attachment);

/// `TEXT`, `text:TEXT`, `URL[=NAME]` or `mention:PERSON=TEXT`.
#[derive(Clone, Debug)]
pub(crate) struct PartArg(pub(crate) Part);

impl FromStr for AttachmentArg {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if !is_url(text) {
            return Err("it is not a URL; the service fetches the file from https://…");
        }
        let (url, name) = split_name(text);
        let attachment = Attachment::url(url);
        Ok(Self(match name {
            Some(name) => attachment.name(name),
            None => attachment,
        }))
    }
}

impl FromStr for PartArg {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(text) = text.strip_prefix("text:") {
            return Ok(Self(Part::text(text)));
        }
        if let Some(mention) = text.strip_prefix("mention:") {
            let (person, text) = mention
                .split_once('=')
                .ok_or("write mention:PERSON=TEXT, for example mention:+15551234567=@Ana")?;
            return Ok(Self(Part::mention(text, person)));
        }
        if is_url(text) {
            let AttachmentArg(attachment) = text.parse()?;
            return Ok(Self(Part::from(attachment)));
        }
        Ok(Self(Part::text(text)))
    }
}

/// An effect in any spelling that the service takes.
pub(super) fn effect(text: &str) -> Result<Effect, String> {
    text.parse().map_err(|_| {
        let known: Vec<&str> = Effect::ALL.iter().map(|effect| effect.as_str()).collect();
        format!(
            "there is no such effect; choose one of {}",
            known.join(", ")
        )
    })
}

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// A name follows the last `=`, but a query has `=` of its own.
fn split_name(text: &str) -> (&str, Option<&str>) {
    let split = match text.split_once("#=") {
        Some(split) => Some(split),
        None if text.contains('?') => None,
        None => text.rsplit_once('='),
    };
    match split {
        Some((url, name)) if !name.is_empty() => (url, Some(name)),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_of_a_url_is_no_name() {
        for (text, url, name) in [
            ("https://e.com/a.pdf", "https://e.com/a.pdf", None),
            (
                "https://e.com/a.pdf=b.pdf",
                "https://e.com/a.pdf",
                Some("b.pdf"),
            ),
            ("https://e.com/a?sig=x.y", "https://e.com/a?sig=x.y", None),
            (
                "https://e.com/a?sig=x#=b.pdf",
                "https://e.com/a?sig=x",
                Some("b.pdf"),
            ),
        ] {
            assert_eq!(split_name(text), (url, name), "{text}");
        }
    }
}
