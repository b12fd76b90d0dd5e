//! What an API key and a base URL must be, so that the key does not leak.

use http::HeaderValue;
use reqwest::Url;

use crate::error::Error;
use crate::transport::tls::is_loopback;

pub(super) fn authorization(key: &str) -> Result<HeaderValue, Error> {
    if key.is_empty() {
        return Err(Error::invalid("api_key", "it is empty"));
    }
    if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        let reason = "it has a space, a line break or another character that is not visible ASCII";
        return Err(Error::invalid("api_key", reason));
    }
    let mut value = HeaderValue::from_str(&format!("Bearer {key}"))
        .map_err(|_| Error::invalid("api_key", "it cannot be the value of a header"))?;
    value.set_sensitive(true);
    Ok(value)
}

pub(super) fn base_url(text: &str) -> Result<Url, Error> {
    let refuse = |reason: &'static str| Err(Error::invalid("base_url", reason));
    let Ok(url) = Url::parse(text) else {
        return refuse("it is not a URL; write one such as https://host/v2/api");
    };
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => return refuse("it is not https, so the API key would travel in the clear"),
        _ => return refuse("it is neither http nor https"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("it holds a user name or password; use the API key");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("it holds a query or a fragment; leave them out");
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_url_is_https_unless_loopback() {
        for good in [
            "https://api.example.com/v2/api",
            "http://127.0.0.1:8080/v2/api",
            "http://[::1]:8080",
            "http://localhost/x/",
        ] {
            assert!(base_url(good).is_ok(), "{good}");
        }
        for bad in [
            "http://api.example.com",
            "http://127.0.0.1.example.com",
            "http://evil.localhost",
            "http://localhost.",
            "http://0.0.0.0",
            "ftp://localhost",
            "https://user:secret@api.example.com",
            "https://api.example.com?x=1",
            "api.example.com",
        ] {
            let error = base_url(bad).unwrap_err();
            assert_eq!(error.field(), Some("base_url"), "{bad}");
            assert!(!error.to_string().contains("secret"));
        }
    }
}
