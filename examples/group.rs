//! Writes to several people at once: the first message makes a group, the next
//! finds it again; a group that exists is a chat by its id.

use blooio_client::ChatId;
use blooio_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client().build()?;

    let people = ChatId::recipients_of(["+15551234567", "+15557654321"])?;
    let chat = client.chat(people)?;
    for text in ["Morning team!", "Coffee?"] {
        let sent = chat.send(text).await?;
        let group = sent.group_id().ok_or("several people are a group")?;
        println!(
            "{group}, made now: {}, people: {}",
            sent.is_group_created(),
            sent.participants().len()
        );
    }

    let groups = client.groups().list().page().await?;
    let group = groups
        .items
        .first()
        .and_then(|group| group.group_id.clone())
        .ok_or("there is a group")?;
    let sent = client.chat(group.as_str())?.send("See you at ten").await?;
    println!("To the group by its id: {}", sent.message_id());
    Ok(())
}
