//! The rules of sending: the choice of the line, the caps of its plan, and the
//! documented refusals.

use super::content::Content;
use crate::http::reply::Refusal;
use crate::http::request::Call;
use crate::operations::cards::require_dedicated;
use crate::store::Store;
use crate::store::account::{Line, Network, OutboundMode, Plan};

/// Emergency numbers, to which nothing is sent.
const EMERGENCY: [&str; 4] = ["+911", "+112", "+999", "+000"];

/// The number to send from: the one asked for, if it is the account's, or the
/// one that the chat knows, or the first that is active.
pub(super) fn line(
    store: &Store,
    call: &Call<'_>,
    from_number: Option<&str>,
    chat: Option<&str>,
) -> Result<String, Refusal> {
    let asked = from_number.or_else(|| call.arrival.header("x-from-number"));
    let line = match asked {
        Some(asked) => {
            let message = "from_number is not assigned to this API key";
            let line = store.account.line(asked);
            Some(line.ok_or_else(|| Refusal::new(403, message))?)
        }
        None if store.account.network == Network::Twilio => store.account.first_active(),
        None => {
            let last = chat.and_then(|chat| store.messages.of(chat).next_back());
            let usual = last.and_then(|last| store.account.line(&last.line));
            let usual = usual.filter(|line| line.is_active);
            usual.or_else(|| store.account.first_active())
        }
    };
    line.filter(|line| line.is_active)
        .map(|line| line.number.clone())
        .ok_or_else(|| Refusal::new(503, "no active number available"))
}

/// Refuses what the line's plan or the caps do not allow. `chat` is None for
/// people who have no group yet.
pub(super) fn allow(
    store: &Store,
    call: &Call<'_>,
    content: &Content,
    number: &str,
    chat: Option<&str>,
) -> Result<(), Refusal> {
    let Some(line) = store.account.line(number) else {
        return Ok(());
    };
    within_trial(store, line)?;
    if call.param(0).split(',').any(|one| EMERGENCY.contains(&one)) {
        return Err(Refusal::new(403, "emergency numbers cannot be messaged"));
    }
    if content.shares_contact {
        require_dedicated(line.plan)?;
    }
    if line.plan == Plan::Inbound {
        has_written_first(store, call, line, chat)?;
    }
    if is_new(store, chat) {
        within_caps(store, call, line)?;
    }
    Ok(())
}

/// Refuses if a trial is used up.
pub(crate) fn within_trial(store: &Store, line: &Line) -> Result<(), Refusal> {
    if line.is_used_up(store.account.trial_messages) {
        let refusal = Refusal::new(402, "the trial is used up");
        return Err(refusal.with("error", "payment_required"));
    }
    Ok(())
}

/// Whether a chat has no message yet.
pub(super) fn is_new(store: &Store, chat: Option<&str>) -> bool {
    chat.is_none_or(|chat| !store.messages.has(chat))
}

fn has_written_first(
    store: &Store,
    call: &Call<'_>,
    line: &Line,
    chat: Option<&str>,
) -> Result<(), Refusal> {
    let known = chat.and_then(|chat| store.messages.chat(chat));
    if known.is_some_and(|chat| chat.inbound > 0) {
        return Ok(());
    }
    let message = "this line only answers: the recipient has not written to it";
    Err(Refusal::new(403, message)
        .code("inbound_only_no_prior_inbound")
        .with("allocation_id", line.allocation_id.as_str())
        .with("external_id", chat.unwrap_or(call.param(0))))
}

fn within_caps(store: &Store, call: &Call<'_>, line: &Line) -> Result<(), Refusal> {
    let account = &store.account;
    if line.plan == Plan::Shared {
        let current = account.started(Some(&line.number), call.now);
        if current >= account.new_conversations {
            let message = "the plan's new conversations of today are used up";
            return Err(Refusal::new(429, message)
                .code("new_conversation_limit_reached")
                .with("plan_id", line.plan.as_str())
                .with("cap", account.new_conversations)
                .with("current", current));
        }
    }
    let Some((limit, mode)) = account.outbound else {
        return Ok(());
    };
    let number = (mode == OutboundMode::PerNumber).then_some(line.number.as_str());
    let current = account.started(number, call.now);
    if current < limit {
        return Ok(());
    }
    let refusal = Refusal::new(429, "the cap on new contacts is reached")
        .code("outbound_limit_reached")
        .with("limit", limit)
        .with("current", current)
        .with("mode", mode.as_str());
    Err(match mode {
        OutboundMode::Organization => refusal,
        OutboundMode::PerNumber => refusal
            .with("allocation_id", line.allocation_id.as_str())
            .with("sender_number", line.number.as_str()),
    })
}
