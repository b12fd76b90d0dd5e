//! A network between the workers and the sandbox that is slow at times, and
//! breaks after the service has done what was asked.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::fleet::pause;

/// A sequence of random numbers that a seed repeats.
#[derive(Clone)]
pub(crate) struct Chance(Arc<Mutex<u64>>);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(
            seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        )))
    }

    /// A number from 0 to `end - 1`.
    pub(crate) fn below(&self, end: u64) -> u64 {
        let mut state = self.0.lock().unwrap();
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        (*state >> 11) % end
    }
}

/// Listens for connections to `upstream` (host and port), and returns where.
pub(crate) async fn unreliable(upstream: String, chance: Chance) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let (upstream, chance) = (upstream.clone(), chance.clone());
            tokio::spawn(async move {
                let _ = pass(client, &upstream, chance).await;
            });
        }
    });
    address.to_string()
}

async fn pass(client: TcpStream, upstream: &str, chance: Chance) -> std::io::Result<()> {
    let server = TcpStream::connect(upstream).await?;
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let requests =
        tokio::spawn(async move { tokio::io::copy(&mut from_client, &mut to_server).await });
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let length = from_server.read(&mut buffer).await?;
        if length == 0 {
            break;
        }
        match chance.below(100) {
            // The service did it, and the answer is lost.
            0..5 => break,
            5..20 => pause(chance.below(300)).await,
            _ => {}
        }
        to_client.write_all(&buffer[..length]).await?;
    }
    requests.abort();
    Ok(())
}
