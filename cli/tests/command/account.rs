//! Chats, contacts, groups, numbers, capabilities and the account itself.

use serde_json::json;

use crate::support::{ANA, Blooio, assert_items_valid, assert_valid};

#[tokio::test(flavor = "multi_thread")]
async fn chats_are_listed_and_shown() {
    let blooio = Blooio::start().await;
    blooio.ok(["send", ANA, "Hello"]).await;
    assert_items_valid("Chat", &blooio.json(["chats"]).await);
    assert_valid("ChatDetail", &blooio.json(["chats", ANA]).await);
    let table = blooio.ok(["chats"]).await.stdout;
    assert!(table.starts_with("CHAT"), "{table}");
    assert!(table.contains(ANA));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_lives_through_all_its_commands() {
    let blooio = Blooio::start().await;
    let created = blooio
        .json(["contacts", "create", ANA, "--name", "Ana Lima"])
        .await;
    assert_valid("Contact", &created);
    let tagged = blooio.json(["contacts", "tag", ANA, "vip", "beta"]).await;
    assert_valid("AddContactTagsResponse", &tagged);
    assert_items_valid("ContactTag", &blooio.json(["contacts", "tags", ANA]).await);
    let untagged = blooio.json(["contacts", "untag", ANA, "beta"]).await;
    assert_valid("DeleteResponse", &untagged);
    let renamed = blooio.json(["contacts", "rename", ANA, "Ana"]).await;
    assert_eq!(renamed["name"], json!("Ana"));
    assert_valid("Contact", &blooio.json(["contacts", "show", ANA]).await);
    assert_items_valid("Contact", &blooio.json(["contacts", "list"]).await);
    assert_valid(
        "DeleteResponse",
        &blooio.json(["contacts", "delete", ANA]).await,
    );
    let empty = blooio.ok(["contacts", "list"]).await;
    assert_eq!(
        (empty.stdout.as_str(), empty.stderr.as_str()),
        ("", "nothing there\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_made_and_listed() {
    let blooio = Blooio::start().await;
    let group = blooio
        .json(["groups", "create", "Team", ANA, "+15559876543"])
        .await;
    assert_valid("CreatedGroup", &group);
    let id = group["group_id"].as_str().unwrap();
    assert_items_valid("Group", &blooio.json(["groups", "list"]).await);
    assert_valid("Group", &blooio.json(["groups", "show", id]).await);
    assert_items_valid("GroupMember", &blooio.json(["groups", "members", id]).await);
    assert_valid(
        "UpdatedGroup",
        &blooio.json(["groups", "rename", id, "All"]).await,
    );
    assert_valid(
        "DeleteResponse",
        &blooio.json(["groups", "delete", id]).await,
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_account_its_numbers_and_capabilities_are_shown() {
    let blooio = Blooio::start().await;
    assert_valid("MeResponse", &blooio.json(["me"]).await);
    assert_items_valid("Number", &blooio.json(["numbers"]).await);
    let found = blooio.json(["capabilities", ANA, "ana@example.com"]).await;
    assert_items_valid("ContactCapabilities", &found);
    assert_eq!(found.as_array().unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_longer_than_its_limit_says_so() {
    let blooio = Blooio::start().await;
    for last in 0..4 {
        let contact = format!("+1555123456{last}");
        blooio.ok(["contacts", "create", &contact]).await;
    }
    let run = blooio.ok(["contacts", "list", "--limit", "3"]).await;
    assert_eq!(run.stdout.lines().count(), 4, "{}", run.stdout);
    assert_eq!(
        run.stderr,
        "there are more than 3; --all shows all of them\n"
    );
    let run = blooio.ok(["contacts", "list", "--all"]).await;
    assert_eq!((run.stdout.lines().count(), run.stderr.as_str()), (5, ""));
}
