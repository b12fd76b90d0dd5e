//! The headers of a delivery, by name. Only the body is signed: the values of
//! these are hints, except for the signature itself.

use http::HeaderName;

pub(super) static SIGNATURE: HeaderName = HeaderName::from_static("x-blooio-signature");
pub(super) static EVENT: HeaderName = HeaderName::from_static("x-blooio-event");
pub(super) static MESSAGE_ID: HeaderName = HeaderName::from_static("x-blooio-message-id");
pub(super) static REPLAY: HeaderName = HeaderName::from_static("x-blooio-replay");
pub(super) static ORIGINAL_EVENT_ID: HeaderName = HeaderName::from_static("x-original-event-id");
