//! Finds the message that a send replies to, by the documented rules.

use chrono::TimeDelta;

use super::content::Parent;
use crate::http::reply::Refusal;
use crate::http::request::Call;
use crate::store::Store;
use crate::store::messages::ReplyTo;

/// Age after which Apple's devices may have dropped a message.
const REPLY_WINDOW: TimeDelta = TimeDelta::days(30);

/// Finds the message that a send replies to. A message that the service knows
/// has to be in the same chat, on the same line and recent enough; a GUID that
/// it does not know may still be known to the device.
pub(super) fn resolve(
    store: &Store,
    call: &Call<'_>,
    parent: &Parent,
    chat: Option<&str>,
    line: &str,
) -> Result<ReplyTo, Refusal> {
    let coded = |status, message: &str, code| Err(Refusal::new(status, message).code(code));
    let found = match (&parent.message_id, &parent.guid) {
        (Some(id), _) => match store.messages.get(id) {
            Some(found) => found,
            None => {
                return coded(
                    404,
                    "The reply target was not found",
                    "reply_target_not_found",
                );
            }
        },
        (None, Some(guid)) => match store.messages.by_guid(guid) {
            Some(found) => found,
            None => {
                return Ok(ReplyTo {
                    message_id: None,
                    guid: Some(guid.clone()),
                    part_index: parent.part_index,
                });
            }
        },
        (None, None) => {
            return coded(
                400,
                "reply_to needs message_id or guid",
                "reply_target_invalid",
            );
        }
    };
    if chat != Some(found.chat.as_str()) {
        return coded(
            400,
            "The reply target is in another chat",
            "reply_target_chat_mismatch",
        );
    }
    if found.line != line {
        return coded(
            400,
            "The reply target is on another line",
            "reply_target_device_mismatch",
        );
    }
    if call.millis() - found.time_sent > REPLY_WINDOW.num_milliseconds() {
        return coded(
            400,
            "The reply target is older than 30 days",
            "reply_target_expired",
        );
    }
    Ok(ReplyTo {
        message_id: Some(found.id.clone()),
        guid: Some(found.guid.clone()),
        part_index: parent.part_index,
    })
}
