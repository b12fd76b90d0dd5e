//! Keeps other web pages out of the control plane: a page of another origin, or
//! a name that resolves to 127.0.0.1 (DNS rebinding), can make a browser on this
//! machine send requests here.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses other host names and other origins.
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    match check(request.headers()) {
        Ok(()) => next.run(request).await,
        Err(reason) => (StatusCode::FORBIDDEN, reason).into_response(),
    }
}

fn check(headers: &HeaderMap) -> Result<(), &'static str> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = host.ok_or("the request has no Host header")?;
    let authority: axum::http::uri::Authority = host
        .parse()
        .map_err(|_| "the Host header is no authority")?;
    if host.contains('@') || !is_own(authority.host()) {
        return Err("the Host header has to be an address, or localhost");
    }
    let Some(origin) = headers.get(ORIGIN) else {
        return Ok(());
    };
    let origin = origin.to_str().ok().and_then(|one| one.parse::<Uri>().ok());
    let same = origin.as_ref().and_then(Uri::authority) == Some(&authority);
    same.then_some(())
        .ok_or("the request comes from another origin")
}

/// Whether a host is an IP address or `localhost`: a DNS name can resolve
/// anywhere.
fn is_own(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::check;

    fn headers(host: &str, origin: Option<&str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("host", host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert("origin", origin.parse().unwrap());
        }
        headers
    }

    #[test]
    fn only_addresses_and_localhost_are_names_of_the_sandbox() {
        for host in ["127.0.0.1:8787", "localhost:1", "[::1]:80", "192.168.0.2"] {
            assert!(check(&headers(host, None)).is_ok(), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example:8787", "a@127.0.0.1"] {
            assert!(check(&headers(host, None)).is_err(), "{host}");
        }
        assert!(check(&HeaderMap::new()).is_err());
    }

    #[test]
    fn another_origin_is_refused() {
        let host = "127.0.0.1:8787";
        assert!(check(&headers(host, Some("http://127.0.0.1:8787"))).is_ok());
        for origin in ["http://evil.example", "null", "http://127.0.0.1:9999"] {
            assert!(check(&headers(host, Some(origin))).is_err(), "{origin}");
        }
    }
}
