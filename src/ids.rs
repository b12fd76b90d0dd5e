//! Identifiers as types: parsed once, refused with a reason, and safe to put
//! in a URL, because `..` in a path would reach another resource.

mod chat;
mod conversions;
mod invalid;
mod opaque;
mod person;
mod traits;

pub use chat::ChatId;
pub use invalid::InvalidId;
pub use opaque::{
    ContactId, EventId, GroupId, LineNumber, LocationContactId, MessageId, MessageRef, PollId, Tag,
    WebhookId,
};
pub use person::{Email, PhoneNumber};
