//! A peer that speaks TCP and does as it is told: it resets, cuts, stalls and
//! answers the bytes that a test chooses, and keeps the requests.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use blooio_client::Clock;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the peer does with one connection.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Resets the connection before it reads.
    ResetBefore,
    /// Reads the request, then resets.
    ResetAfter,
    /// Reads the request and answers these bytes.
    Answer(String),
    /// Removes the file, then answers these bytes.
    Remove(PathBuf, String),
    /// Reads the request and never answers.
    Hang,
    /// Answers these bytes and lets time pass instead of going on.
    Stall(String),
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

pub(crate) struct Peer {
    pub(crate) url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    task: tokio::task::JoinHandle<()>,
}

impl Peer {
    /// Does one step for each connection, the last one for all that follow.
    pub(crate) async fn start(clock: &Clock, steps: impl IntoIterator<Item = Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let steps: Vec<Step> = steps.into_iter().collect();
        let (clock, kept) = (clock.clone(), Arc::clone(&asked));
        let task = tokio::spawn(async move {
            for index in 0.. {
                let (stream, _) = listener.accept().await.unwrap();
                let step = steps.get(index).or(steps.last()).cloned().unwrap();
                tokio::spawn(serve(stream, step, clock.clone(), Arc::clone(&kept)));
            }
        });
        Self { url, asked, task }
    }

    /// A URL that refuses connections.
    pub(crate) async fn refusing() -> String {
        // Bound without listening until the process ends: it refuses, and no other
        // program gets the port.
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let url = format!("http://{}", socket.local_addr().unwrap());
        std::mem::forget(socket);
        url
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A response with a length, after which the connection closes.
pub(crate) fn response(status: &str, headers: &[(&str, &str)], body: &str) -> Step {
    Step::Answer(text(status, headers, body, body.len()))
}

/// A response that promises more bytes than it has.
pub(crate) fn cut(status: &str, body: &str) -> Step {
    Step::Answer(text(
        status,
        &[("content-type", "application/json")],
        body,
        body.len() + 40,
    ))
}

/// A head, and then nothing.
pub(crate) fn slow_body(status: &str) -> Step {
    Step::Stall(text(status, &[], "", 40))
}

fn text(status: &str, headers: &[(&str, &str)], body: &str, length: usize) -> String {
    let headers: String = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    format!(
        "HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
}

async fn serve(mut stream: TcpStream, step: Step, clock: Clock, asked: Arc<Mutex<Vec<Asked>>>) {
    if matches!(step, Step::ResetBefore) {
        return reset(stream);
    }
    let Some(request) = read(&mut stream).await else {
        return;
    };
    asked.lock().unwrap().push(request);
    match step {
        Step::ResetBefore => {}
        Step::ResetAfter => reset(stream),
        Step::Answer(bytes) => {
            stream.write_all(bytes.as_bytes()).await.unwrap();
            stream.shutdown().await.unwrap();
        }
        Step::Remove(path, bytes) => {
            std::fs::remove_file(path).unwrap();
            stream.write_all(bytes.as_bytes()).await.unwrap();
            stream.shutdown().await.unwrap();
        }
        Step::Hang => {
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest).await;
        }
        Step::Stall(bytes) => {
            stream.write_all(bytes.as_bytes()).await.unwrap();
            stream.flush().await.unwrap();
            // The client reads what has come before its time runs out.
            for _ in 0..50 {
                tokio::task::yield_now().await;
            }
            clock.advance(Duration::from_secs(31));
            let mut rest = Vec::new();
            let _ = stream.read_to_end(&mut rest).await;
        }
    }
}

/// Closing a socket that lingers for no time resets the connection.
fn reset(stream: TcpStream) {
    stream.set_zero_linger().unwrap();
}

async fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let line = lines.next()?.to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
    while bytes.len() < end + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let body = String::from_utf8_lossy(&bytes[end..]).into_owned();
    Some(Asked {
        line,
        headers,
        body,
    })
}
