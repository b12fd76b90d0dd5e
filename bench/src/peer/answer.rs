//! Responses in the forms that the documents show.

use std::fmt::Write;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};

pub(super) fn json(status: u16, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let id = HeaderValue::from_static("req_01J9ZK3V8Q4T5W6X7Y8Z9A0B1C");
    headers.insert("x-request-id", id);
    response
}

pub(super) fn error(status: u16, message: &str) -> Response<Full<Bytes>> {
    json(
        status,
        format!(r#"{{"error":"{message}","status":{status}}}"#),
    )
}

/// A page of messages, no two alike.
pub(super) fn page(limit: u64, offset: u64, total: u64) -> String {
    let mut page = String::with_capacity(400 * limit as usize);
    page.push_str(r#"{"chat_id":"+15551234567","messages":["#);
    for number in offset..total.min(offset + limit) {
        if number > offset {
            page.push(',');
        }
        let _ = write!(
            page,
            r#"{{"message_id":"msg_{number:011}","direction":"outbound","external_id":"+15551234567","internal_id":"+15559876543","text":"Your order {number} has left our house and arrives tomorrow before noon.","attachments":[],"sender":null,"reactions":[],"time_sent":{},"time_delivered":{},"status":"delivered","protocol":"imessage","error":null}}"#,
            1_776_600_000_000 + number,
            1_776_600_001_000 + number,
        );
    }
    let _ = write!(
        page,
        r#"],"pagination":{{"limit":{limit},"offset":{offset},"total":{total}}}}}"#
    );
    page
}
