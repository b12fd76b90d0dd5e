//! What users try first, written as they write it.

use blooio_client::http::Method;
use blooio_client::types::MessageState;
use blooio_client::{
    ChatId, ClientBuilder, Clock, ErrorKind, GroupId, IdempotencyKey, Message, Outcome, PhoneNumber,
};
use blooio_sandbox::{Reach, Sandbox};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

type Anything = Result<(), Box<dyn std::error::Error>>;

async fn start() -> Result<(Sandbox, ClientBuilder), std::io::Error> {
    let sandbox = Sandbox::start().await?;
    let client = sandbox.client();
    Ok((sandbox, client))
}

#[tokio::test]
async fn a_message_can_be_sent_by_reference() -> Anything {
    let (sandbox, client) = start().await?;
    let client = client.build()?;
    let chat = client.chat("+15551234567")?;
    let message = Message::text("Hello");
    chat.send(&message).await?;
    chat.send(&String::from("Hello again")).await?;
    chat.send("And again").await?;
    chat.send(message).await?;
    assert_eq!(sandbox.messages_sent().len(), 4);
    Ok(())
}

#[tokio::test]
async fn a_key_can_be_a_literal() -> Anything {
    let (sandbox, client) = start().await?;
    let chat = client.build()?.chat("+15551234567")?;
    let sent = chat.send_with_key("order-4281-shipped", "Shipped").await?;
    let key = String::from("order-4281-shipped");
    let again = chat.send_with_key(&key, "Shipped").await?;
    assert_eq!(sent.message_id(), again.message_id());
    assert_eq!(sandbox.messages_sent().len(), 1);

    let error = chat
        .send_with_key("two words", "Shipped")
        .await
        .unwrap_err();
    assert_eq!(error.field(), Some("idempotency_key"));
    assert_eq!(error.outcome(), Outcome::NotSent);
    Ok(())
}

#[tokio::test]
async fn a_listed_thing_is_its_own_handle() -> Anything {
    let (sandbox, client) = start().await?;
    sandbox.receive("+15551234567", "Is my order ready?");
    let client = client.build()?;
    for chat in client.chats().list().page().await?.items.clone() {
        client.chat(&chat)?.mark_read().await?;
        client.chat(chat)?.send("It is!").await?;
    }
    let chat = client.chat("+15551234567")?;
    for message in &chat.messages().page().await?.items {
        assert!(message.message_id().is_some());
        assert!(message.sent_at().is_some());
        chat.message(message)?.get().await?;
    }
    let contact = client
        .contacts()
        .create("+15559876543", Some("Ann"))
        .await?;
    client.contact(&*contact)?.rename(Some("Anne")).await?;
    client.contact(&*contact)?.chat()?.send("Hello").await?;
    let webhook = client.webhooks().create("https://example.com/hook").await?;
    client.webhook(&*webhook)?.delete().await?;
    for line in &client.numbers().list().await?.items {
        client.number(line)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_group_is_a_chat_and_a_chat_may_be_a_group() -> Anything {
    let (sandbox, client) = start().await?;
    let client = client.build()?;
    let members = ["+15551234567", "+15559876543"];
    let group = client.groups().create("Team", members).await?;
    let id = group.group_id().ok_or("a group has an id")?;
    client.chat(&id)?.send("Hello, all").await?;
    client.group(&id)?.chat().send("Hello again").await?;
    assert_eq!(sandbox.messages_sent().len(), 2);

    let chat = ChatId::from(id.clone());
    assert_eq!(GroupId::try_from(&chat)?, id);
    assert_eq!(client.chat(chat)?.group()?.id(), &id);
    let single: ChatId = "+15551234567".parse()?;
    let error = client.chat(&single)?.group().unwrap_err();
    assert_eq!(error.field(), Some("group_id"));
    Ok(())
}

#[tokio::test]
async fn messages_are_filtered_by_a_date() -> Anything {
    let now: DateTime<Utc> = "2026-04-19T12:34:56Z".parse()?;
    let sandbox = Sandbox::builder().clock(Clock::manual(now)).start().await?;
    let chat = sandbox.client().build()?.chat("+15551234567")?;
    chat.send("Hello").await?;
    let hour = TimeDelta::hours(1);
    let since = chat.messages().since(now - hour).page().await?;
    assert_eq!(since.items.len(), 1);
    let local = DateTime::parse_from_rfc3339("2020-01-01T00:00:00+02:00")?;
    let until = chat.messages().until(local).page().await?;
    assert_eq!(until.items.len(), 0);
    let millis = (now + hour).timestamp_millis();
    let until = chat.messages().until(millis).page().await?;
    assert_eq!(until.items.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_page_knows_whether_there_are_more() -> Anything {
    let (_sandbox, client) = start().await?;
    let chat = client.build()?.chat("+15551234567")?;
    for number in 1..=3 {
        chat.send(format!("Message {number}")).await?;
    }
    let first = chat.messages().limit(2).page().await?;
    assert_eq!((first.has_more, first.total), (Some(true), Some(3)));
    let last = chat.messages().limit(2).offset(2).page().await?;
    assert_eq!(last.has_more, Some(false));
    Ok(())
}

#[test]
fn a_message_can_be_compared_and_stored() -> Anything {
    let message = Message::text("Two files")
        .attachments(["https://example.com/a.pdf", "https://example.com/b.pdf"]);
    let stored = serde_json::to_string(&message)?;
    assert_eq!(serde_json::from_str::<Message>(&stored)?, message);
    assert_ne!(message, Message::text("Two files"));
    let body = json!({
        "text": "Two files",
        "attachments": ["https://example.com/a.pdf", "https://example.com/b.pdf"],
    });
    assert_eq!(serde_json::to_value(&message)?, body);
    Ok(())
}

#[tokio::test]
async fn the_sending_line_is_chosen_for_a_client() -> Anything {
    let (sandbox, client) = start().await?;
    let line = client.build()?.numbers().list().await?.items[0].line_number();
    let line = line.ok_or("a line has a number")?;
    let client = sandbox.client().build()?.with_from_number(line.as_str())?;
    client.chat("+15551234567")?.send("Hello").await?;
    let number: PhoneNumber = line.as_str().parse()?;
    let client = client.with_from_number(number)?;
    client.chat("+15551234567")?.send("Hello").await?;
    for request in sandbox
        .requests()
        .iter()
        .filter(|request| request.method() == "POST")
    {
        assert_eq!(request.json().unwrap()["from_number"], line.as_str());
    }

    let error = client.with_from_number("5550001111").unwrap_err();
    assert_eq!(error.field(), Some("from_number"));
    Ok(())
}

#[tokio::test]
async fn a_contact_says_whether_it_has_imessage() -> Anything {
    let (sandbox, client) = start().await?;
    sandbox.set_capability("+15559876543", Reach::Sms);
    let client = client.build()?;
    let capabilities = client.contact("+15551234567")?.capabilities().await?;
    assert!(capabilities.has_imessage());
    assert!(capabilities.last_checked().is_some());
    let capabilities = client.contact("+15559876543")?.capabilities().await?;
    assert!(!capabilities.has_imessage() && capabilities.has_sms());
    Ok(())
}

#[test]
fn kinds_and_outcomes_are_words() -> Anything {
    assert_eq!(ErrorKind::RateLimited.as_str(), "rate_limited");
    assert_eq!(ErrorKind::TooLarge.to_string(), "too_large");
    assert_eq!(serde_json::to_value(ErrorKind::Dns)?, "dns");
    assert_eq!(Outcome::NotSent.to_string(), "not_sent");
    assert_eq!(serde_json::to_value(Outcome::Unknown)?, "unknown");
    Ok(())
}

#[tokio::test]
async fn an_error_of_the_client_names_field_and_reason() -> Anything {
    let (_sandbox, client) = start().await?;
    let client = client.build()?;
    let error = client.chat("5551234567").unwrap_err();
    assert_eq!(error.field(), Some("chat_id"));
    assert!(error.message().unwrap().contains("E.164"), "{error}");

    let raw = client.raw().get_chat().chat_id("..").send().await;
    let error = raw.unwrap_err();
    assert_eq!(
        (error.kind(), error.field()),
        (ErrorKind::Invalid, Some("chat_id"))
    );
    assert!(error.message().unwrap().contains("dot segment"), "{error}");
    let error = client.raw().get_chat().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid chat_id: it is required and was not given"
    );

    let error = client.contacts().list().limit(0).page().await.unwrap_err();
    assert_eq!(error.field(), Some("limit"));
    Ok(())
}

#[tokio::test]
async fn a_raw_operation_says_which_value_is_wrong() -> Anything {
    let (_sandbox, client) = start().await?;
    let client = client.build()?;
    let list = client.raw().list_chat_messages().chat_id("+15551234567");
    let error = list
        .clone()
        .limit(5_000_000_000_i64)
        .send()
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid limit: the number is out of range"
    );
    let error = list.chat_id("sideways").send().await.unwrap_err();
    assert_eq!(error.field(), Some("chat_id"));
    assert!(!error.to_string().contains("sideways"), "{error}");

    let lookup = client.raw().lookup_phone_number().send().await;
    assert_eq!(lookup.unwrap_err().field(), Some("number"));
    let key = client.raw().start_typing().chat_id("+15551234567");
    let error = key.idempotency_key("two words").send().await.unwrap_err();
    assert_eq!(error.field(), Some("idempotency_key"));
    Ok(())
}

#[tokio::test]
async fn unknown_fields_of_a_success_can_be_read() -> Anything {
    let server = wiremock::MockServer::start().await;
    let body = json!({ "message_id": "m1", "status": "queued", "region": "eu" });
    let answer = wiremock::ResponseTemplate::new(202).set_body_json(&body);
    let any = wiremock::Mock::given(wiremock::matchers::any());
    any.respond_with(answer).mount(&server).await;
    let client = ClientBuilder::default()
        .api_key("sk_live_test")
        .base_url(format!("{}/v2/api", server.uri()))
        .build()?;
    let sent = client.chat("+15551234567")?.send("Hello").await?;
    assert_eq!(sent.reply().json()?, body);
    Ok(())
}

#[tokio::test]
async fn any_path_can_be_requested_under_the_same_rules() -> Anything {
    let (sandbox, client) = start().await?;
    let client = client.build()?;
    let sent = client
        .request(Method::POST, "/chats/+15551234567/messages")
        .json(&json!({ "text": "Hello" }))
        .idempotency_key("welcome-1")
        .send()
        .await?;
    assert_eq!(sent["status"], "queued");
    assert_eq!(
        sent.idempotency_key(),
        Some(&IdempotencyKey::new("welcome-1")?)
    );
    let request = sandbox.requests().last().cloned().unwrap();
    assert_eq!(request.path(), "/v2/api/chats/%2B15551234567/messages");
    assert_eq!(request.idempotency_key(), Some("welcome-1"));

    let chats = client.request(Method::GET, "/chats").query("limit", 1);
    let chats: blooio_client::Reply<blooio_client::types::ChatList> = chats.send_as().await?;
    assert_eq!(chats.http_status(), 200);

    for (path, reason) in [
        ("/chats/../webhooks", "dot segment"),
        ("/chats//messages", "empty"),
        ("chats", "begin with /"),
        ("/chats/%2B15551234567", "plain text"),
        ("/chats?limit=1", "query"),
        ("/chats/a\nb", "control character"),
    ] {
        let error = client.request(Method::GET, path).send().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.field()),
            (ErrorKind::Invalid, Some("path"))
        );
        assert!(error.to_string().contains(reason), "{path}: {error}");
    }
    let error = client
        .request(Method::GET, "/me")
        .header("authorization", "Bearer x");
    assert_eq!(error.send().await.unwrap_err().field(), Some("header"));
    let tag = client
        .request(Method::DELETE, "/contacts/+15551234567/tags")
        .segment("a/b");
    let error = tag.send().await.unwrap_err();
    assert_eq!(error.operation(), Some("removeContactTag"));
    Ok(())
}

#[tokio::test]
async fn a_status_can_be_compared_and_printed() -> Anything {
    let (_sandbox, client) = start().await?;
    let chat = client.build()?.chat("+15551234567")?;
    let sent = chat.send("Hello").await?;
    assert_eq!(sent.status().to_string(), "queued");
    let status = chat.message(sent.message_id())?.status().await?;
    assert_ne!(status.status, Some(MessageState::Failed));
    Ok(())
}
