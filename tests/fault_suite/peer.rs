//! A peer on a TCP socket that misbehaves at random, and the service behind it,
//! which keeps what it processed and replays keys as documented.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use blooio_client::Clock;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What was processed, by key and in order.
#[derive(Default)]
pub(crate) struct Service(Mutex<State>);

#[derive(Default)]
struct State {
    by_key: HashMap<String, (String, String)>,
    /// The bodies of the messages that went out.
    messages: Vec<String>,
    /// Every body that came under a key, processed or not.
    seen: HashMap<String, String>,
    counts: Counts,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) requests: u64,
    pub(crate) processed: u64,
    pub(crate) replayed: u64,
}

impl Service {
    /// The message that was sent under a key.
    pub(crate) fn message_of(&self, key: &str) -> Option<String> {
        let state = self.0.lock().unwrap();
        state.by_key.get(key).map(|(_, id)| id.clone())
    }

    /// No message went out twice.
    pub(crate) fn check(&self) -> Counts {
        let state = self.0.lock().unwrap();
        let mut messages = state.messages.clone();
        messages.sort();
        messages.dedup();
        assert_eq!(
            messages.len(),
            state.messages.len(),
            "a message went out twice"
        );
        state.counts
    }

    fn notice(&self, request: &Request) {
        let mut state = self.0.lock().unwrap();
        state.counts.requests += 1;
        let body = request.body.clone();
        let first = state.seen.entry(request.key.clone()).or_insert(body);
        assert_eq!(*first, request.body, "one key, two bodies");
    }

    /// Sends the message, or finds the one that the key has sent.
    fn process(&self, request: &Request) -> (u16, String) {
        let mut state = self.0.lock().unwrap();
        let found = state.by_key.get(&request.key).cloned();
        if let Some((body, id)) = found {
            assert_eq!(body, request.body, "one key, two bodies");
            state.counts.replayed += 1;
            return (200, id);
        }
        state.counts.processed += 1;
        let id = format!("msg_{}", state.counts.processed);
        let kept = (request.body.clone(), id.clone());
        state.by_key.insert(request.key.clone(), kept);
        state.messages.push(request.body.clone());
        (202, id)
    }
}

struct Request {
    key: String,
    body: String,
}

pub(crate) struct Peer {
    pub(crate) url: String,
}

impl Peer {
    pub(crate) async fn start(
        mut random: fastrand::Rng,
        clock: Clock,
        service: Arc<Service>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v2/api", listener.local_addr().unwrap());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let connection = Connection {
                    stream,
                    random: random.fork(),
                    clock: clock.clone(),
                    service: Arc::clone(&service),
                };
                tokio::spawn(connection.serve());
            }
        });
        Self { url }
    }
}

struct Connection {
    stream: TcpStream,
    random: fastrand::Rng,
    clock: Clock,
    service: Arc<Service>,
}

/// Whether the connection serves another request.
enum Next {
    Request,
    Close,
}

impl Connection {
    async fn serve(mut self) {
        if self.random.u8(..) < 8 {
            let _ = self.stream.set_zero_linger();
            return;
        }
        while let Some(request) = read(&mut self.stream).await {
            self.service.notice(&request);
            match self.answer(&request).await {
                Some(Next::Request) => {}
                Some(Next::Close) | None => return,
            }
        }
    }

    /// Does one thing of many. `None` if the client is gone.
    async fn answer(&mut self, request: &Request) -> Option<Next> {
        match self.random.u8(..100) {
            0..40 => {
                let (status, id) = self.service.process(request);
                let body = format!(r#"{{"message_id":"{id}","status":"queued"}}"#);
                self.respond(status, &body).await
            }
            40..46 => {
                // It is said that the message was accepted, and hardly which.
                let (status, _) = self.service.process(request);
                let bodies = ["", "{", "[]", "<html>", "null", "{\"message_id\":7}"];
                let body = self.random.choice(bodies).unwrap_or_default();
                self.respond(status, body).await
            }
            46..50 => {
                let (status, _) = self.service.process(request);
                let body = "x".repeat(100 * 1024);
                self.respond(status, &body).await
            }
            50..70 => self.refuse(request).await,
            70..76 => {
                self.process_perhaps(request);
                let _ = self.stream.set_zero_linger();
                Some(Next::Close)
            }
            76..82 => {
                self.process_perhaps(request);
                Some(Next::Close)
            }
            82..90 => {
                let (status, id) = self.service.process(request);
                let body = format!(r#"{{"message_id":"{id}","status":"queued"}}"#);
                let whole = self.response(status, &body, "close");
                let cut = self.random.usize(..whole.len());
                self.write(whole.as_bytes().get(..cut)?).await?;
                Some(Next::Close)
            }
            90..94 => {
                let bytes: Vec<u8> = (0..200).map(|_| self.random.u8(..)).collect();
                self.process_perhaps(request);
                self.write(&bytes).await?;
                Some(Next::Close)
            }
            _ => {
                self.process_perhaps(request);
                let whole = self.response(202, "{}", "close");
                let cut = self.random.usize(..whole.len());
                self.write(whole.as_bytes().get(..cut)?).await?;
                self.stall().await;
                Some(Next::Close)
            }
        }
    }

    /// Any status that is no success. What proves a decision is the truth.
    async fn refuse(&mut self, request: &Request) -> Option<Next> {
        let status = match self.random.u8(..4) {
            0 => *self
                .random
                .choice(&[429, 500, 502, 503, 504, 408, 409, 400, 403])?,
            _ => self.random.u16(300..1000),
        };
        let decided = (400..500).contains(&status) && ![408, 425, 499].contains(&status);
        if !decided && status != 501 {
            self.process_perhaps(request);
        }
        let bodies = [
            "",
            "<html>502</html>",
            r#"{"error":"x","message":"y","details":{"field":"text"}}"#,
            r#"{"error":"ApiError","message":"m","status":429,"code":"outbound_limit_reached"}"#,
            r#"{"error":{"code":"conversation_cap","message":"m"}}"#,
            r#"{"error":"rate_limited"}"#,
        ];
        let body = self.random.choice(bodies).unwrap_or_default();
        self.respond(status, body).await
    }

    fn process_perhaps(&mut self, request: &Request) {
        if self.random.bool() {
            self.service.process(request);
        }
    }

    /// Answers in one of the ways that are allowed.
    async fn respond(&mut self, status: u16, body: &str) -> Option<Next> {
        let (connection, next) = match self.random.u8(..10) {
            0..5 => ("keep-alive", Next::Request),
            5..7 => ("close", Next::Close),
            // It is closed although the client may still use it.
            _ => ("keep-alive", Next::Close),
        };
        if self.random.u8(..) < 13 {
            self.write(b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n")
                .await?;
        }
        let response = self.response(status, body, connection);
        if self.random.u8(..) < 25 {
            // In two parts, with a pause between.
            let (one, other) = response.split_at(self.random.usize(..response.len()));
            self.write(one.as_bytes()).await?;
            self.pause(self.random.clone().u64(..10)).await;
            self.write(other.as_bytes()).await?;
        } else {
            self.write(response.as_bytes()).await?;
        }
        Some(next)
    }

    fn response(&mut self, status: u16, body: &str, connection: &str) -> String {
        let headers = self.headers();
        let length = body.len();
        format!(
            "HTTP/1.1 {status} Status\r\ncontent-length: {length}\r\nconnection: {connection}\r\n{headers}\r\n{body}"
        )
    }

    /// Each header that the client reads, honest, absurd or missing.
    fn headers(&mut self) -> String {
        const NUMBERS: [&str; 14] = [
            "0",
            "1",
            "5",
            "50",
            "-1",
            "1.5",
            "NaN",
            "inf",
            "1e300",
            "999999999",
            "99999999999",
            "18446744073709551616",
            "soon",
            "",
        ];
        const DATES: [&str; 4] = [
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Sun, 19 Apr 2026 12:35:06 GMT",
            "yesterday",
        ];
        let mut headers = String::new();
        let names = [
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "ratelimit-remaining",
            "retry-after",
            "date",
            "x-request-id",
            "content-type",
        ];
        for name in names {
            if self.random.u8(..) >= 64 {
                continue;
            }
            let now = self.clock.now().timestamp();
            let value = match self.random.u8(..4) {
                0 => (now + self.random.i64(-100..1000)).to_string(),
                1 => self.random.choice(DATES).unwrap_or_default().to_owned(),
                _ => self.random.choice(NUMBERS).unwrap_or_default().to_owned(),
            };
            headers += &format!("{name}: {value}\r\n");
        }
        headers
    }

    async fn write(&mut self, bytes: &[u8]) -> Option<()> {
        self.stream.write_all(bytes).await.ok()?;
        self.stream.flush().await.ok()
    }

    /// Lets time pass until the client gives up.
    async fn stall(&mut self) {
        let mut byte = [0];
        for _ in 0..300 {
            match self.stream.try_read(&mut byte) {
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                _ => return,
            }
            self.pause(1).await;
        }
    }

    async fn pause(&mut self, seconds: u64) {
        // The client reads what has come, and acts on it.
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
        self.clock.advance(Duration::from_secs(seconds));
    }
}

async fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes.get(..end)?.to_vec()).ok()?;
    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(": "));
        let found = lines.find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.to_owned())
    };
    let length: usize = header("content-length")?.parse().ok()?;
    while bytes.len() < end + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    Some(Request {
        key: header("idempotency-key")?,
        body: String::from_utf8(bytes.get(end..end + length)?.to_vec()).ok()?,
    })
}
