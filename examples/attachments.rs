//! Sends a photo with a text, and a file under a name of its own.

use blooio_client::{Attachment, Message};
use blooio_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().build()?;
    let chat = client.chat("+15551234567")?;

    let photo = Message::text("Check out this photo").attachment("https://example.com/photo.jpg");
    println!("Photo: {}", chat.send(photo).await?.message_id());

    let contract = Attachment::url("https://cdn.example.com/doc.pdf").name("contract.pdf");
    println!(
        "Contract: {}",
        chat.send(Message::attachments_only([contract]))
            .await?
            .message_id()
    );

    for message in sandbox.messages_sent() {
        println!(
            "{} with {:?}",
            message.text().unwrap_or("no text"),
            message.attachments()
        );
    }
    Ok(())
}
