//! The client against a peer that does everything wrong, at random from a seed:
//! afterwards what the client said of every send is compared with what the peer
//! did.
//!
//! ```text
//! BLOOIO_FAULT_SENDS=20000 BLOOIO_FAULT_SEED=7 cargo test --test fault_suite -- --nocapture
//! ```
#![cfg(feature = "client")]

mod peer;

use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::thread;
use std::time::Duration;

use blooio_client::{Client, Clock, Error, ErrorKind, IdempotencyKey, Outcome, Randomness, Sent};
use peer::{Peer, Service};

const SENDS: u64 = 2_000;
const DEADLINE: Duration = Duration::from_secs(120);
/// Time that passes while the peer waits for the client to give up.
const SLACK: Duration = Duration::from_secs(20);
/// Each has a client, a clock and a peer of its own.
const WORKERS: u64 = 4;

/// What the client said of a send.
enum Said {
    Sent(Box<Sent>),
    Failed(Error),
    /// The caller went away.
    Cancelled,
}

/// How often a send ended in which way.
#[derive(Debug, Default)]
struct Figures {
    sends: u64,
    accepted: u64,
    not_sent: u64,
    rejected: u64,
    unknown: u64,
    unreadable: u64,
    cancelled: u64,
    repeated_by_the_caller: u64,
    requests: u64,
    processed: u64,
    replayed: u64,
}

fn setting(name: &str, default: u64) -> u64 {
    let text = std::env::var(name);
    text.map_or(default, |text| text.parse().expect(name))
}

#[test]
fn what_the_client_says_is_true_of_what_the_peer_did() {
    let seed = setting("BLOOIO_FAULT_SEED", 1);
    let sends = setting("BLOOIO_FAULT_SENDS", SENDS);
    println!("BLOOIO_FAULT_SEED={seed} BLOOIO_FAULT_SENDS={sends}");
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            let seed = seed.wrapping_mul(1_000_003).wrapping_add(worker);
            thread::spawn(move || runtime.block_on(work(seed, worker, sends / WORKERS)))
        })
        .collect();
    let figures: Vec<Figures> = workers
        .into_iter()
        .map(|worker| {
            worker
                .join()
                .expect("a worker's claim failed; its seed is above")
        })
        .collect();
    for figures in &figures {
        println!("{figures:?}");
    }
    let all = |count: fn(&Figures) -> u64| figures.iter().map(count).sum::<u64>();
    assert_eq!(all(|figures| figures.sends), sends / WORKERS * WORKERS);
    // Every way to end was met.
    for count in [
        all(|figures| figures.accepted),
        all(|figures| figures.not_sent),
        all(|figures| figures.rejected),
        all(|figures| figures.unknown),
        all(|figures| figures.unreadable),
        all(|figures| figures.cancelled),
        all(|figures| figures.replayed),
    ] {
        assert!(count > 0, "{figures:?}");
    }
}

async fn work(seed: u64, worker: u64, sends: u64) -> Figures {
    let mut random = fastrand::Rng::with_seed(seed);
    let clock = Clock::manual("2026-04-19T12:34:56Z".parse().unwrap());
    let service = Arc::new(Service::default());
    let peer = Peer::start(random.fork(), clock.clone(), Arc::clone(&service)).await;
    let client = Client::builder()
        .api_key("sk_live_test")
        .base_url(&peer.url)
        .clock(clock.clone())
        .randomness(Randomness::seeded(seed))
        .deadline(DEADLINE)
        .response_cap(64 * 1024)
        .build()
        .unwrap();
    let mut figures = Figures::default();
    for index in 0..sends {
        let key = IdempotencyKey::derive(["fault", &worker.to_string(), &index.to_string()]);
        let text = format!("{worker}-{index}");
        figures.sends += 1;
        let started = clock.now();
        let said = send(&client, &text, &key, &mut random).await;
        let took = (clock.now() - started).to_std().unwrap();
        assert!(took <= DEADLINE + SLACK, "{text} took {took:?}");
        let repeats = matches!(said, Said::Cancelled)
            || matches!(&said, Said::Failed(error) if error.outcome() == Outcome::Unknown);
        check(&service, &text, &key, &said, &mut figures);
        if repeats && random.u8(..) < 128 {
            figures.repeated_by_the_caller += 1;
            let said = send(&client, &text, &key, &mut random).await;
            check_repetition(&service, &text, &key, &said);
        }
        // Time goes on between two sends, and may pass what holds the client.
        if random.u8(..) < 25 {
            clock.advance(Duration::from_secs(random.u64(..400)));
        }
    }
    let counts = service.check();
    figures.requests = counts.requests;
    figures.processed = counts.processed;
    figures.replayed = counts.replayed;
    figures
}

/// Sends once; now and then the caller gives up after some polls.
async fn send(
    client: &Client,
    text: &str,
    key: &IdempotencyKey,
    random: &mut fastrand::Rng,
) -> Said {
    let patience = match random.u8(..) {
        0..13 => Some(random.u32(1..12)),
        _ => None,
    };
    let chat = client.chat("+15551234567").unwrap();
    let mut sending = pin!(chat.send_with_key(key, text));
    let mut polls = 0;
    let result = std::future::poll_fn(|context| {
        if patience.is_some_and(|patience| polls >= patience) {
            return Poll::Ready(None);
        }
        polls += 1;
        sending.as_mut().poll(context).map(Some)
    });
    match result.await {
        None => Said::Cancelled,
        Some(Ok(sent)) => Said::Sent(Box::new(sent)),
        Some(Err(error)) => Said::Failed(error),
    }
}

fn check(service: &Service, text: &str, key: &IdempotencyKey, said: &Said, figures: &mut Figures) {
    let processed = service.message_of(key.as_str());
    match said {
        Said::Cancelled => figures.cancelled += 1,
        Said::Sent(sent) => {
            figures.accepted += 1;
            let id = sent.message_id().as_str();
            assert_eq!(
                processed.as_deref(),
                Some(id),
                "{text} was reported accepted"
            );
        }
        Said::Failed(error) => {
            if error.kind() != ErrorKind::Invalid {
                assert_eq!(error.idempotency_key(), Some(key), "{error:?}");
            }
            match error.outcome() {
                Outcome::NotSent => {
                    figures.not_sent += 1;
                    assert_eq!(processed, None, "{text}: {error:?}");
                }
                Outcome::Rejected => {
                    figures.rejected += 1;
                    assert_eq!(processed, None, "{text}: {error:?}");
                }
                Outcome::Accepted => {
                    figures.unreadable += 1;
                    assert!(processed.is_some(), "{text}: {error:?}");
                }
                _ => {
                    figures.unknown += 1;
                    assert!(error.attempts() > 0, "{text}: {error:?}");
                }
            }
        }
    }
}

/// The first send may have been carried out: only what is said of success counts.
fn check_repetition(service: &Service, text: &str, key: &IdempotencyKey, said: &Said) {
    let processed = service.message_of(key.as_str());
    match said {
        Said::Sent(sent) => {
            let id = sent.message_id().as_str();
            assert_eq!(
                processed.as_deref(),
                Some(id),
                "{text} was reported accepted"
            );
        }
        Said::Failed(error) if error.outcome() == Outcome::Accepted => {
            assert!(processed.is_some(), "{text}: {error:?}");
        }
        _ => {}
    }
}
