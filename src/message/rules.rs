//! What the documents reject of a message, checked on the body itself, so that
//! it holds for a message built here and for one built by hand.

use reqwest::Url;

use crate::error::Error;
use crate::generated::limits::{
    LINK_PREVIEW_TITLE_MAX_LENGTH, SEND_MESSAGE_REQUEST_METADATA_MAX_BYTES,
};
use crate::generated::types::{
    AttachmentInput, Effect, LinkPreview, MessagePart, MessageText, SendMessageRequest,
};

/// Checks a body.
///
/// # Errors
/// Names the first field that the documents reject.
pub(crate) fn check(request: &SendMessageRequest) -> Result<(), Error> {
    check_content(request)?;
    let several = check_parts(request)? || matches!(request.text, Some(MessageText::Array(_)));
    if request.parts.is_some() && request.effect.is_some_and(|effect| effect != Effect::None) {
        return refuse("effect", "a bubble of parts cannot have one; use a text");
    }
    if let Some(reply) = &request.reply_to {
        if several {
            return refuse(
                "reply_to",
                "several messages at once cannot be replies; send them one by one",
            );
        }
        if reply.message_id.is_none() && reply.guid.is_none() {
            return refuse("reply_to", "it names no message; give its id or its guid");
        }
        if reply.part_index.is_some_and(|index| index < 0) {
            return refuse("reply_to.part_index", "it is counted from 0");
        }
    }
    if let Some(preview) = &request.link_preview {
        check_preview("link_preview", preview)?;
    }
    if let Some(from) = &request.from_number
        && let Err(error) = from.parse::<crate::ids::PhoneNumber>()
    {
        return refuse("from_number", error.reason().to_owned());
    }
    if let Some(metadata) = &request.metadata {
        let length = serde_json::to_vec(metadata).map_or(usize::MAX, |json| json.len());
        if length > SEND_MESSAGE_REQUEST_METADATA_MAX_BYTES {
            let limit = SEND_MESSAGE_REQUEST_METADATA_MAX_BYTES;
            return refuse(
                "metadata",
                format!("it has {length} bytes as JSON; {limit} are allowed"),
            );
        }
    }
    Ok(())
}

fn check_content(request: &SendMessageRequest) -> Result<(), Error> {
    let attachments = request.attachments.as_deref().unwrap_or_default();
    match &request.text {
        Some(MessageText::String(text)) if text.is_empty() && attachments.is_empty() => {
            return refuse("text", "it is empty; give a text or an attachment");
        }
        Some(MessageText::Array(texts)) if texts.is_empty() => {
            return refuse("text", "the list is empty; give at least one text");
        }
        Some(MessageText::Array(texts)) => {
            if let Some(index) = texts.iter().position(String::is_empty) {
                return refuse(format!("text[{index}]"), "it is empty");
            }
        }
        None if attachments.is_empty() && request.parts.is_none() => {
            return refuse(
                "text",
                "the message is empty; give a text, an attachment or parts",
            );
        }
        _ => {}
    }
    for (index, attachment) in attachments.iter().enumerate() {
        let url = match attachment {
            AttachmentInput::String(url) => url,
            AttachmentInput::AttachmentObject(object) => &object.url,
        };
        if !is_web_url(url) {
            return refuse(format!("attachments[{index}]"), NOT_A_URL);
        }
    }
    Ok(())
}

/// Checks the parts, and tells whether they are a batch of links.
fn check_parts(request: &SendMessageRequest) -> Result<bool, Error> {
    let Some(parts) = &request.parts else {
        return Ok(false);
    };
    if parts.is_empty() {
        return refuse("parts", "the list is empty; give at least one part");
    }
    if request.text.is_some() {
        return refuse(
            "text",
            "a message has either a text or parts; make the text a part",
        );
    }
    if request.attachments.is_some() {
        return refuse(
            "attachments",
            "a message has either attachments or parts; make them parts",
        );
    }
    let batch = parts.iter().any(|part| part.link_preview.is_some());
    for (index, part) in parts.iter().enumerate() {
        let place = |field: &str| format!("parts[{index}]{field}");
        check_part(part, &place)?;
        if batch {
            check_link(part, &place)?;
        }
    }
    Ok(batch)
}

fn check_part(part: &MessagePart, place: &impl Fn(&str) -> String) -> Result<(), Error> {
    match (&part.text, &part.url) {
        (Some(_), Some(_)) => {
            return refuse(
                place(".url"),
                "a part has either a text or a url; make it two parts",
            );
        }
        (None, None) if part.mention.is_none() && part.name.is_none() => {
            return refuse(place(""), "it is empty; give it a text or a url");
        }
        (Some(text), None) if text.is_empty() => return refuse(place(".text"), "it is empty"),
        (None, Some(url)) if !is_web_url(url) => return refuse(place(".url"), NOT_A_URL),
        _ => {}
    }
    if part.mention.is_some() && part.text.is_none() {
        return refuse(
            place(".mention"),
            "only a text can mention a person; give the part a text",
        );
    }
    if part.name.is_some() && part.url.is_none() {
        return refuse(
            place(".name"),
            "only a file has a name; give the part a url",
        );
    }
    Ok(())
}

/// In a batch every part is one link, with nothing beside it.
fn check_link(part: &MessagePart, place: &impl Fn(&str) -> String) -> Result<(), Error> {
    if part.url.is_some() {
        return refuse(
            place(".url"),
            "a batch of links holds no files; put the link into its text",
        );
    }
    if part.mention.is_some() {
        return refuse(place(".mention"), "a batch of links holds no mentions");
    }
    if !part.text.as_deref().is_some_and(is_web_url) {
        return refuse(
            place(".text"),
            "in a batch of links every text is exactly one http or https URL",
        );
    }
    match &part.link_preview {
        Some(preview) => check_preview(&place(".link_preview"), preview),
        None => Ok(()),
    }
}

fn check_preview(place: &str, preview: &LinkPreview) -> Result<(), Error> {
    if let Some(title) = &preview.title {
        let length = title.chars().count();
        if length > LINK_PREVIEW_TITLE_MAX_LENGTH {
            let limit = LINK_PREVIEW_TITLE_MAX_LENGTH;
            return refuse(
                format!("{place}.title"),
                format!("it has {length} characters; {limit} are allowed"),
            );
        }
    }
    let secure =
        |url: &String| is_web_url(url) && Url::parse(url).is_ok_and(|url| url.scheme() == "https");
    if preview.image_url.as_ref().is_some_and(|url| !secure(url)) {
        return refuse(format!("{place}.image_url"), "it is not an https URL");
    }
    Ok(())
}

const NOT_A_URL: &str =
    "it is not an http or https URL; the service fetches files from public URLs";

fn is_web_url(text: &str) -> bool {
    !text.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && Url::parse(text)
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn refuse<T>(
    field: impl Into<std::borrow::Cow<'static, str>>,
    reason: impl Into<std::borrow::Cow<'static, str>>,
) -> Result<T, Error> {
    Err(Error::invalid(field, reason))
}
