//! The page at `/`: what a phone would show, and the traffic beside it. It is
//! rendered on the server, and a small script keeps it up to date; without the
//! script its links and forms still work.

mod act;
mod conversation;
mod layout;
mod query;
mod text;
mod traffic;
mod view;

use std::net::SocketAddr;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use axum::middleware::from_fn;
use axum::routing::{get, post};
use serde_json::json;

use self::query::Query;
use self::view::Page;
use crate::control::{Control, guard};

/// Allows the page's own scripts, styles and requests only, and no framing.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

const STYLE: &str = include_str!("page/style.css");
const SCRIPT: &str = include_str!("page/script.js");

/// The routes of the page.
pub(crate) fn router(control: Control, address: SocketAddr) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/_sandbox/page/act", post(do_what_a_form_says))
        .route(
            "/_sandbox/page/style.css",
            get(async || respond("text/css; charset=utf-8", STYLE.to_owned())),
        )
        .route(
            "/_sandbox/page/script.js",
            get(async || respond("text/javascript; charset=utf-8", SCRIPT.to_owned())),
        )
        .layer(from_fn(guard))
        .with_state(Page::new(control, address))
}

async fn show(State(page): State<Page>, RawQuery(query): RawQuery) -> Response<String> {
    let query = Query::read(query.as_deref().unwrap_or_default());
    let markup = layout::page(&page, &query);
    respond("text/html; charset=utf-8", markup.into_string())
}

/// Performs a form's action. The script gets the result as JSON; a browser
/// without the script is redirected to the page.
async fn do_what_a_form_says(
    State(page): State<Page>,
    headers: HeaderMap,
    body: String,
) -> Response<String> {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    let is_script = accept == Some("application/json");
    let done = act::act(&page.control, &body).await;
    if is_script {
        let (status, said) = match &done {
            Ok(chat) => (StatusCode::OK, json!({ "open": chat })),
            Err(error) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                json!({ "message": error.to_string() }),
            ),
        };
        let mut response = respond("application/json", said.to_string());
        *response.status_mut() = status;
        return response;
    }
    match done {
        Ok(chat) => {
            let back = Query {
                chat,
                ..Query::default()
            }
            .link();
            let mut response = respond("text/plain; charset=utf-8", String::new());
            *response.status_mut() = StatusCode::SEE_OTHER;
            if let Ok(back) = HeaderValue::from_str(&back) {
                response.headers_mut().insert(LOCATION, back);
            }
            response
        }
        Err(error) => {
            let mut response = respond("text/plain; charset=utf-8", format!("{error}\n"));
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            response
        }
    }
}

fn respond(content_type: &'static str, body: String) -> Response<String> {
    const HEADERS: [(HeaderName, &str); 4] = [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
