//! reqwest by hand, with care: the path encoded, a key for each send,
//! a timeout, no redirects, the status checked, the answer parsed into a type.

use std::time::Duration;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{API_KEY, CHAT, Client, PAGE};
use crate::Problem;

pub(crate) struct Bare {
    http: reqwest::Client,
    base: String,
}

#[derive(Serialize)]
struct SendMessage<'a> {
    text: &'a str,
}

#[derive(Deserialize)]
struct Sent {
    message_id: String,
    status: String,
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<Message>,
    pagination: Pagination,
}

#[derive(Deserialize)]
struct Pagination {
    total: u64,
}

/// The fields of the documents; what a list is read for.
#[derive(Deserialize)]
#[allow(dead_code, reason = "read, as a program would that uses them")]
struct Message {
    message_id: String,
    direction: Option<String>,
    external_id: Option<String>,
    internal_id: Option<String>,
    text: Option<String>,
    attachments: Option<Vec<serde_json::Value>>,
    sender: Option<String>,
    reactions: Option<Vec<serde_json::Value>>,
    time_sent: Option<i64>,
    time_delivered: Option<i64>,
    status: Option<String>,
    protocol: Option<String>,
    error: Option<String>,
}

impl Client for Bare {
    fn new(base: &str) -> Result<Self, Problem> {
        let mut authorization = HeaderValue::from_str(&format!("Bearer {API_KEY}"))?;
        authorization.set_sensitive(true);
        let headers = HeaderMap::from_iter([
            (AUTHORIZATION, authorization),
            (ACCEPT, HeaderValue::from_static("application/json")),
        ]);
        let http = reqwest::Client::builder()
            .default_headers(headers)
            .user_agent("my-program/1.0")
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(30))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        let base = base.to_owned();
        Ok(Self { http, base })
    }

    async fn send(&self, text: &str) -> Result<(), Problem> {
        self.send_with_key(&Uuid::new_v4().to_string(), text).await
    }

    async fn send_with_key(&self, key: &str, text: &str) -> Result<(), Problem> {
        let response = self
            .http
            .post(self.url())
            .header("Idempotency-Key", key)
            .json(&SendMessage { text })
            .send()
            .await?
            .error_for_status()?;
        let sent: Sent = response.json().await?;
        if sent.message_id.is_empty() || sent.status.is_empty() {
            return Err("the response names no message".into());
        }
        Ok(())
    }

    async fn list(&self) -> Result<u64, Problem> {
        let mut offset = 0;
        loop {
            let response = self
                .http
                .get(self.url())
                .query(&[("limit", PAGE), ("offset", offset)])
                .send()
                .await?
                .error_for_status()?;
            let page: Page = response.json().await?;
            for message in page.messages {
                std::hint::black_box(&message);
                offset += 1;
            }
            if offset >= page.pagination.total {
                return Ok(offset);
            }
        }
    }
}

impl Bare {
    fn url(&self) -> String {
        let chat = utf8_percent_encode(CHAT, NON_ALPHANUMERIC);
        format!("{}/chats/{chat}/messages", self.base)
    }
}
