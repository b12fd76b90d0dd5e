//! One attempt: the stored bytes, under the stored key, while the lease lasts.

use std::time::Duration;

use blooio_client::generated::operations::SEND_MESSAGE;
use blooio_client::http::Method;
use blooio_client::types::SendMessageResponse;
use blooio_client::{ChatId, Client, IdempotencyKey, RequestBuilder};

use super::claim::Claim;
use super::judge::{Certainty, Disposition, Past, judge};
use super::lease::Guard;
use super::record::Finished;
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
        // Another worker may have the job now; the key prevents a second message.
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
        at: guard.wall().timestamp_millis(),
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
    if claim.body.is_empty() {
        return invalid();
    }
    if !guard.is_valid() {
        return Disposition::Again {
            wait: Duration::ZERO,
            certainty: Certainty::NotSent,
            block: None,
            code: "lease_lost".to_owned(),
        };
    }
    let request = to_messages(client, &chat)
        .idempotency_key(key)
        .body(claim.body.clone());
    match request.send_as::<SendMessageResponse>().await {
        Ok(response) => Disposition::Sent {
            message_id: message_id(&response),
        },
        Err(error) => judge(&error, past),
    }
}

/// The request without its body: the client's types would serialize the body
/// again, and a key is valid for the same bytes only.
fn to_messages(client: &Client, chat: &ChatId) -> RequestBuilder {
    let mut parts = SEND_MESSAGE.path.split('/').skip(1);
    let first = format!("/{}", parts.next().unwrap_or_default());
    parts.fold(
        client.request(Method::POST, &first),
        |request, part| match part.starts_with('{') {
            true => request.segment(chat.as_str()),
            false => request.segment(part),
        },
    )
}

fn message_id(response: &SendMessageResponse) -> Option<String> {
    let listed = response.message_ids.iter().flatten();
    let first = response.message_id.iter().chain(listed).next();
    let id = first
        .map(|id| id.as_str().to_owned())
        .or_else(|| response.id.clone());
    // PostgreSQL stores no NUL, and would reject the whole exchange because of it.
    id.filter(|id| !id.contains('\0'))
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
