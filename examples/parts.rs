//! Sends text and a file as one bubble, and several rich links in a row.

use blooio_client::{LinkPreview, Message, Part};
use blooio_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().build()?;
    let chat = client.chat("+15551234567")?;

    let bubble = Message::parts([
        Part::text("Order update — tracking attached"),
        Part::attachment("https://tracking.example.com/abc").name("Track package"),
    ]);
    println!("One bubble: {}", chat.send(bubble).await?.message_id());

    let links = Message::link_batch([
        (
            "https://example.com/one",
            LinkPreview::new().title("The first"),
        ),
        ("https://example.com/two", LinkPreview::new()),
    ]);
    for id in chat.send(links).await?.message_ids() {
        println!("Rich link: {id}");
    }

    // A part is a text or a file. What cannot be sent is refused by its field.
    let wrong = Message::parts([Part::text("Look").name("look.png")]);
    println!(
        "Refused: {}",
        chat.send(wrong).await.expect_err("a text has no name")
    );
    Ok(())
}
