//! What can be sent as a message without more ado: texts, and bodies built by hand.

use super::Message;
use crate::generated::types::SendMessageRequest;

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        Self::text(text)
    }
}

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// A body built by hand. It is checked as any other.
impl From<SendMessageRequest> for Message {
    fn from(request: SendMessageRequest) -> Self {
        Self::of(request)
    }
}
