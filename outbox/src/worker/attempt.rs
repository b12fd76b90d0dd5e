//! One attempt: the stored bytes, under the stored key, while the lease lasts.

use std::time::Duration;

use blooio_client::types::{SendMessageRequest, SendMessageResponse};
use blooio_client::{ChatId, Client, IdempotencyKey};

use super::judge::{Certainty, Disposition, Past, judge};
use super::lease::Guard;
use super::queue::{Claim, Finished};
use crate::gate::Statement;

pub(crate) async fn attempt(client: Client, claim: Claim, guard: Guard) -> Finished {
    let past = Past {
        id: claim.id,
        attempts: claim.attempts,
        was_unsure: claim.was_unsure,
    };
    let disposition = tokio::select! {
        biased;
        disposition = send(&client, &claim, &guard, past) => disposition,
        // Another worker may have the job now; the key keeps it single.
        () = guard.lost() => Disposition::Again {
            wait: Duration::ZERO,
            certainty: Certainty::Unknown,
            block: None,
            code: "lease_lost".to_owned(),
        },
    };
    tracing::debug!(
        job = claim.id,
        attempt = claim.attempts,
        "outbox: attempt ended"
    );
    Finished {
        id: claim.id,
        epoch: claim.epoch,
        was_unsure: claim.was_unsure,
        disposition,
        said: said(&client, &guard),
    }
}

async fn send(client: &Client, claim: &Claim, guard: &Guard, past: Past) -> Disposition {
    let invalid = || Disposition::Dead {
        code: "invalid_job".to_owned(),
    };
    let Ok(key) = IdempotencyKey::new(claim.key.as_str()) else {
        return invalid();
    };
    let Ok(chat) = claim.recipient.parse::<ChatId>() else {
        return invalid();
    };
    let Ok(body) = serde_json::from_str::<SendMessageRequest>(&claim.body) else {
        return invalid();
    };
    if !guard.is_valid() {
        return Disposition::Again {
            wait: Duration::ZERO,
            certainty: Certainty::NotSent,
            block: None,
            code: "lease_lost".to_owned(),
        };
    }
    let request = client
        .raw()
        .send_message()
        .chat_id(chat)
        .idempotency_key(key)
        .body(body);
    match request.send().await {
        Ok(response) => Disposition::Sent {
            message_id: message_id(&response),
        },
        Err(error) => judge(&error, past),
    }
}

fn message_id(response: &SendMessageResponse) -> Option<String> {
    let listed = response.message_ids.iter().flatten();
    let first = response.message_id.iter().chain(listed).next();
    first
        .map(|id| id.as_str().to_owned())
        .or_else(|| response.id.clone())
}

/// The limit as the last response stated it.
fn said(client: &Client, guard: &Guard) -> Option<Statement> {
    let said = client.rate_limit()?;
    let reset_in = (said.reset? - guard.wall()).num_milliseconds();
    Some(Statement {
        limit: i64::try_from(said.limit?).ok()?,
        remaining: i64::try_from(said.remaining?).ok()?,
        reset_in,
    })
}
