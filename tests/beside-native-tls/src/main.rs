//! Two users of reqwest in one program: blooio-client, and the program itself with
//! native-tls. Neither changes what the other one's clients do.

fn main() {}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use blooio_client::{Client, ErrorKind, Outcome, RetryPolicy};

    /// Answers every request with the acceptance of a message. Returns its port.
    fn peer() -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let _ = stream.read(&mut [0; 4096]);
                let body = r#"{"message_id":"Qm8FhbH3P7R","status":"queued"}"#;
                let head = "HTTP/1.1 202 Accepted\r\nconnection: close\r\ncontent-length";
                let _ = write!(stream, "{head}: {}\r\n\r\n{body}", body.len());
            }
        });
        port
    }

    fn ours(url: &str) -> blooio_client::ClientBuilder {
        Client::builder()
            .api_key("sk_live_test")
            .base_url(url)
            .retry(RetryPolicy::never())
    }

    #[tokio::test]
    async fn both_send_and_neither_panics() {
        let url = format!("http://127.0.0.1:{}", peer());
        // Before a client of ours is built, and after.
        let before = reqwest::Client::new();
        let client = ours(&url).build().unwrap();
        let after = reqwest::Client::new();
        let given = ours(&url).http_client(reqwest::Client::new()).build().unwrap();
        for client in [client, given] {
            let sent = client.chat("+15551234567").unwrap().send("Hello").await;
            assert_eq!(sent.unwrap().message_id().as_str(), "Qm8FhbH3P7R");
        }
        for client in [before, after] {
            assert_eq!(client.get(&url).send().await.unwrap().status(), 202);
        }
    }

    #[tokio::test]
    async fn both_begin_a_tls_handshake() {
        // The peer speaks no TLS, which both find out.
        let url = format!("https://127.0.0.1:{}", peer());
        let client = ours(&url).build().unwrap();
        let error = client.chat("+15551234567").unwrap().send("Hello").await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Tls, Outcome::NotSent));
        let error = reqwest::Client::new().get(&url).send().await.unwrap_err();
        assert!(error.is_connect(), "{error:?}");
    }
}
