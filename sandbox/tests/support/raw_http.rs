//! HTTP/1.1 by hand, so that a test decides every byte of the path and needs
//! no client.

use blooio_sandbox::Sandbox;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request to a sandbox.
pub(crate) struct Request {
    method: &'static str,
    /// Below `/v2/api`, sent as it is.
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    key: Option<String>,
    base: &'static str,
    host: Option<&'static str>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) json: Value,
}

pub(crate) fn request(method: &'static str, path: impl Into<String>) -> Request {
    Request {
        method,
        path: path.into(),
        headers: Vec::new(),
        body: Vec::new(),
        key: None,
        base: "/v2/api",
        host: None,
    }
}

pub(crate) fn get(path: impl Into<String>) -> Request {
    request("GET", path)
}

pub(crate) fn post(path: impl Into<String>, body: Value) -> Request {
    request("POST", path).json(body)
}

impl Request {
    pub(crate) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn json(self, body: Value) -> Self {
        self.body("application/json", body.to_string())
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("Content-Type", kind)
    }

    /// A form of one file.
    pub(crate) fn form(self, field: &str, kind: &str, bytes: &[u8]) -> Self {
        let mut body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"file\"\r\n\
             Content-Type: {kind}\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        self.body("multipart/form-data; boundary=edge", body)
    }

    /// Another API key than the sandbox's own; empty for none at all.
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// Another prefix than that of the API.
    pub(crate) fn below(mut self, base: &'static str) -> Self {
        self.base = base;
        self
    }

    /// Another Host header than the address.
    pub(crate) fn host(mut self, host: &'static str) -> Self {
        self.host = Some(host);
        self
    }

    pub(crate) async fn send(self, sandbox: &Sandbox) -> Answer {
        let bytes = self.send_raw(sandbox).await;
        Answer::parse(&String::from_utf8(bytes).unwrap())
    }

    /// The status of an answer that need not be JSON.
    pub(crate) async fn send_for_status(self, sandbox: &Sandbox) -> u16 {
        let bytes = self.send_raw(sandbox).await;
        let text = String::from_utf8(bytes).unwrap();
        text.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// All that came back until the connection closed.
    pub(crate) async fn send_raw(self, sandbox: &Sandbox) -> Vec<u8> {
        let address = sandbox.address();
        let host = self.host.map_or(address.to_string(), str::to_owned);
        let mut head = format!(
            "{} {}{} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.method,
            self.base,
            self.path,
            self.body.len()
        );
        let key = self.key.unwrap_or_else(|| sandbox.api_key().to_owned());
        if !key.is_empty() {
            head += &format!("Authorization: Bearer {key}\r\n");
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(b"\r\n").await.unwrap();
        // A server that refuses a body may close before it has read all.
        let _ = stream.write_all(&self.body).await;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        bytes
    }
}

impl Answer {
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers = lines.filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        });
        Self {
            status: status.parse().unwrap(),
            headers: headers.collect(),
            json: serde_json::from_str(body).unwrap(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A string of the body.
    pub(crate) fn text(&self, field: &str) -> &str {
        self.json[field].as_str().unwrap_or_default()
    }

    /// The status and the field that a refusal names.
    pub(crate) fn refused_field(&self) -> (u16, &str) {
        (
            self.status,
            self.json["details"]["field"].as_str().unwrap_or_default(),
        )
    }

    /// The status and the code of a refusal.
    pub(crate) fn refused_code(&self) -> (u16, &str) {
        (self.status, self.text("code"))
    }
}
