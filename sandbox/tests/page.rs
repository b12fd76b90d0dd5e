//! The page, as a person with a browser meets it.

#[path = "support/browser.rs"]
mod browser;

use std::path::Path;

use blooio_client::RetryPolicy;
use blooio_client::webhook::{SigningSecret, Verifier};
use blooio_sandbox::{Fault, Sandbox};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use browser::{Browser, Scheme};

const PERSON: &str = "+15551234567";

#[tokio::test(flavor = "multi_thread")]
async fn a_message_sent_by_the_client_is_a_bubble() {
    let Some(browser) = Browser::start(Scheme::Light, 1400).await else {
        return;
    };
    let sandbox = Sandbox::start().await.unwrap();
    browser.open(&page(&sandbox)).await;
    browser
        .wait_for("document.getElementById('live').dataset.state === 'live'")
        .await;

    let client = sandbox.client().build().unwrap();
    let chat = client.chat(PERSON).unwrap();
    chat.send("Hello <b>you</b>").await.unwrap();
    browser
        .wait_for(
            "document.querySelector('.bubble.mine .text')?.textContent === 'Hello <b>you</b>'",
        )
        .await;
    assert_eq!(
        browser
            .run("return document.querySelectorAll('.bubble b').length")
            .await,
        0
    );
    browser.wait_for("document.querySelector('#traffic-live code')?.textContent.startsWith('POST /v2/api/chats/')").await;
    assert_eq!(browser.console().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_in_the_page_is_a_signed_webhook() {
    let Some(browser) = Browser::start(Scheme::Light, 1400).await else {
        return;
    };
    let receiver = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", receiver.local_addr().unwrap());
    let sandbox = Sandbox::builder().webhook(&url).start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let chat = client.chat(PERSON).unwrap();
    chat.send("Are you there?").await.unwrap();

    browser.open(&page(&sandbox)).await;
    browser.type_into("#answer", "Yes, I am").await;
    browser.click(".compose button.primary").await;
    browser.wait_for("[...document.querySelectorAll('.bubble .text')].some(one => one.textContent === 'Yes, I am')").await;

    let secret: SigningSecret = sandbox.webhook_secret(&url).unwrap().parse().unwrap();
    let verifier = Verifier::new(secret).require_timestamp();
    loop {
        let (body, headers) = delivery(&receiver).await;
        let event = verifier.verify_and_parse(&body, &headers).unwrap();
        if event.text() == Some("Yes, I am") {
            break;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_switched_on_in_the_page_is_met_by_the_client() {
    let Some(browser) = Browser::start(Scheme::Light, 1400).await else {
        return;
    };
    let sandbox = Sandbox::start().await.unwrap();
    browser
        .open(&format!("{}?panel=faults", page(&sandbox)))
        .await;
    browser.type_into("#fault-times", "1").await;
    browser.click("aside form button[value=fault-on]").await;
    browser
        .wait_for("document.querySelector('#traffic-live button[value=fault-off]') !== null")
        .await;

    let client = sandbox
        .client()
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let chat = client.chat(PERSON).unwrap();
    let error = chat.send("Hello").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
    chat.send("Hello").await.unwrap();
    // The used-up one must be gone, or its button could be taken for the next one's.
    browser
        .wait_for("document.querySelector('#traffic-live button[value=fault-off]') === null")
        .await;

    sandbox.fault(blooio_sandbox::FaultRule::new(Fault::Status(500)));
    browser
        .wait_for("document.querySelector('#traffic-live button[value=fault-off]') !== null")
        .await;
    browser.click("#traffic-live button[value=fault-off]").await;
    browser
        .wait_for("document.querySelector('#traffic-live button[value=fault-off]') === null")
        .await;
    chat.send("Hello again").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn people_react_vote_read_and_fail_by_buttons() {
    let Some(browser) = Browser::start(Scheme::Light, 1400).await else {
        return;
    };
    let sandbox = Sandbox::start().await.unwrap();
    let client = sandbox.client().build().unwrap();
    let chat = client.chat(PERSON).unwrap();
    let sent = chat.send("Lunch?").await.unwrap();
    browser.open(&page(&sandbox)).await;

    let bubble = format!("#actions-{}", sent.message_id());
    browser.click(&format!("{bubble} summary")).await;
    browser.click(&format!("{bubble} button[value=like]")).await;
    browser
        .wait_for("document.querySelector('.tapbacks')?.textContent.includes('👍')")
        .await;
    browser.click(&format!("{bubble} button[value=read]")).await;
    browser
        .wait_for("document.querySelector('.bubble .state')?.textContent === 'read'")
        .await;

    let failing = chat.send("Dinner?").await.unwrap();
    let bubble = format!("#actions-{}", failing.message_id());
    browser
        .wait_for(&format!("document.querySelector('{bubble}') !== null"))
        .await;
    browser.click(&format!("{bubble} summary")).await;
    browser.click(&format!("{bubble} button[value=fail]")).await;
    browser
        .wait_for("document.querySelector('.bubble.failed .failed') !== null")
        .await;

    chat.send_poll("Where?", ["Here", "There"]).await.unwrap();
    browser
        .wait_for("document.querySelector('.poll button') !== null")
        .await;
    browser.click(".poll li:nth-child(2) button").await;
    browser
        .wait_for("document.querySelector('.poll li:nth-child(2) progress')?.value === 1")
        .await;
    assert_eq!(browser.console().await, Vec::<String>::new());
}

/// axe-core comes from npm; .ci/run puts it into target/.
#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_either_scheme_at_any_width() {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../target/node/node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(axe) else {
        assert!(
            std::env::var_os("CI").is_none(),
            "no axe-core: npm install --prefix target/node axe-core"
        );
        eprintln!(
            "SKIPPED: no axe-core in target/node; run npm install --prefix target/node axe-core"
        );
        return;
    };
    let sandbox = busy().await;
    for (name, scheme, width) in [
        ("light", Scheme::Light, 1400),
        ("dark", Scheme::Dark, 1400),
        ("narrow", Scheme::Light, 360),
    ] {
        let Some(browser) = Browser::start(scheme, width).await else {
            return;
        };
        for panel in ["requests", "deliveries", "faults"] {
            browser
                .open(&format!("{}?panel={panel}", page(&sandbox)))
                .await;
            browser.run(&axe).await;
            let found = browser
                .run_async(
                    "const done = arguments[arguments.length - 1];
                     axe.run().then(found => done(found.violations.map(one =>
                       one.id + ': ' + one.nodes.map(node => node.html).join(' | '))));",
                )
                .await;
            assert_eq!(found, json!([]), "{name}, {panel}");
            let wider = browser
                .run("return document.documentElement.scrollWidth > innerWidth")
                .await;
            assert_eq!(wider, false, "{name}, {panel}: wider than the window");
        }
        if let Some(folder) = std::env::var_os("BLOOIO_SCREENSHOTS") {
            browser.open(&page(&sandbox)).await;
            browser
                .wait_for("document.getElementById('live').dataset.state === 'live'")
                .await;
            let file = Path::new(&folder).join(format!("sandbox-{name}.png.base64"));
            std::fs::write(file, browser.screenshot().await).unwrap();
        }
    }
}

/// A sandbox with something of everything in it.
async fn busy() -> Sandbox {
    use blooio_client::{Attachment, Message};
    let sandbox = Sandbox::start().await.unwrap();
    sandbox.set_capability("+15557654321", blooio_sandbox::Reach::Sms);
    let client = sandbox.client().build().unwrap();
    client
        .chat("+15557654321")
        .unwrap()
        .send("Your table is ready.")
        .await
        .unwrap();
    let chat = client.chat(PERSON).unwrap();
    let sent = chat.send("Your order #4281 has shipped.").await.unwrap();
    sandbox
        .react(sent.message_id().as_str(), PERSON, "+love")
        .unwrap();
    sandbox
        .advance(sent.message_id().as_str(), blooio_sandbox::Stage::Read)
        .unwrap();
    sandbox.receive(PERSON, "Great! Do you have a picture?");
    let picture = Attachment::url("https://example.com/parcel.jpg");
    chat.send(Message::text("Here it is.").attachment(picture))
        .await
        .unwrap();
    chat.send_poll("When shall we ring?", ["Morning", "Evening"])
        .await
        .unwrap();
    sandbox.fail_next(1, Fault::Status(503));
    chat.send("See you soon!").await.unwrap();
    sandbox
}

fn page(sandbox: &Sandbox) -> String {
    sandbox.url().replace("/v2/api", "/")
}

/// One delivery, answered with 200.
async fn delivery(receiver: &TcpListener) -> (Vec<u8>, http::HeaderMap) {
    let (mut peer, _) = receiver.accept().await.unwrap();
    let mut bytes = Vec::new();
    loop {
        let mut headers = [httparse::EMPTY_HEADER; 64];
        let mut request = httparse::Request::new(&mut headers);
        if let Ok(httparse::Status::Complete(head)) = request.parse(&bytes) {
            let headers: http::HeaderMap = request
                .headers
                .iter()
                .map(|one| {
                    let name = http::HeaderName::try_from(one.name).unwrap();
                    (name, http::HeaderValue::from_bytes(one.value).unwrap())
                })
                .collect();
            let length: usize = headers["content-length"].to_str().unwrap().parse().unwrap();
            if bytes.len() >= head + length {
                let answer = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                peer.write_all(answer.as_bytes()).await.unwrap();
                return (bytes[head..head + length].to_vec(), headers);
            }
        }
        let read = peer.read_buf(&mut bytes).await.unwrap();
        assert!(read > 0, "the delivery broke off");
    }
}
