//! The sandbox's other resources: contacts, tags, groups, webhooks, polls,
//! reactions, pictures, presence and lookup.

#[allow(dead_code, reason = "each test file uses a part")]
#[path = "support/raw_http.rs"]
mod raw_http;

use blooio_sandbox::{Reach, Sandbox};
use raw_http::{Answer, get, post, request};
use serde_json::{Value, json};

const CHAT: &str = "/chats/%2B15551234567";
const JANE: &str = "/contacts/%2B15551234567";

async fn jane(sandbox: &Sandbox) -> Answer {
    let body = json!({"identifier": "+15551234567", "name": "Jane"});
    post("/contacts", body).send(sandbox).await
}

fn patch(path: impl Into<String>, body: Value) -> raw_http::Request {
    request("PATCH", path).json(body)
}

fn delete(path: impl Into<String>) -> raw_http::Request {
    request("DELETE", path)
}

#[tokio::test]
async fn a_contact_is_created_once_changed_and_deleted() {
    let sandbox = Sandbox::start().await.unwrap();
    let made = jane(&sandbox).await;
    assert_eq!(
        (made.status, made.text("type"), made.text("id")),
        (201, "phone", "+15551234567")
    );
    assert_eq!(jane(&sandbox).await.status, 409);
    let nobody = post("/contacts", json!({"identifier": "Jane"}))
        .send(&sandbox)
        .await;
    assert_eq!(nobody.refused_field(), (400, "identifier"));

    let renamed = patch(JANE, json!({"name": "Jane Doe"}))
        .send(&sandbox)
        .await;
    assert_eq!((renamed.status, renamed.text("name")), (200, "Jane Doe"));
    assert_eq!(
        patch(JANE, json!({"name": null})).send(&sandbox).await.json["name"],
        Value::Null
    );
    assert_eq!(
        delete(JANE).send(&sandbox).await.json["success"],
        json!(true)
    );
    assert_eq!(get(JANE).send(&sandbox).await.status, 404);
    assert_eq!(get("/contacts/jane").send(&sandbox).await.status, 404);
    assert_eq!(
        get("/contacts/+15551234567").send(&sandbox).await.status,
        400
    );
}

#[tokio::test]
async fn contacts_are_searched_sorted_and_paged() {
    let sandbox = Sandbox::start().await.unwrap();
    for (identifier, name) in [
        ("b@example.com", "Bob"),
        ("a@example.com", "Ann"),
        ("c@example.org", "Cid"),
    ] {
        post("/contacts", json!({"identifier": identifier, "name": name}))
            .send(&sandbox)
            .await;
    }
    let cases = [
        ("", vec!["Cid", "Ann", "Bob"]),
        ("?sort=oldest", vec!["Bob", "Ann", "Cid"]),
        ("?sort=created_at:asc", vec!["Bob", "Ann", "Cid"]),
        ("?sort=up", vec!["Cid", "Ann", "Bob"]),
        ("?sort=name:desc", vec!["Cid", "Bob", "Ann"]),
        ("?sort=name_desc", vec!["Cid", "Bob", "Ann"]),
        ("?sort=name_asc&limit=1&offset=1", vec!["Bob"]),
        ("?q=EXAMPLE.COM&sort=name_asc", vec!["Ann", "Bob"]),
    ];
    for (query, expected) in cases {
        let answer = get(format!("/contacts{query}")).send(&sandbox).await;
        let contacts = answer.json["contacts"].as_array().unwrap();
        let names: Vec<_> = contacts
            .iter()
            .map(|one| one["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, expected, "{query}");
    }
}

#[tokio::test]
async fn a_tag_is_added_once_and_removed() {
    let sandbox = Sandbox::start().await.unwrap();
    let tags = format!("{JANE}/tags");
    let add = |tags: &str, names: Value| post(tags, json!({"tags": names}));
    assert_eq!(add(&tags, json!(["vip"])).send(&sandbox).await.status, 404);
    jane(&sandbox).await;
    let added = add(&tags, json!(["vip", "a/b"])).send(&sandbox).await;
    assert_eq!(
        (added.status, &added.json["tags_added"]),
        (201, &json!(["vip", "a/b"]))
    );
    assert_eq!(
        add(&tags, json!(["vip"])).send(&sandbox).await.json["tags_added"],
        json!([])
    );
    assert_eq!(
        add(&tags, json!([])).send(&sandbox).await.refused_field(),
        (400, "tags")
    );

    assert_eq!(
        delete(format!("{tags}/a%2Fb")).send(&sandbox).await.status,
        200
    );
    assert_eq!(
        delete(format!("{tags}/..")).send(&sandbox).await.status,
        400
    );
    let left = get(&tags).send(&sandbox).await.json;
    assert_eq!(left["tags"][0]["tag"], json!("vip"));
    assert_eq!(get(JANE).send(&sandbox).await.json["tags"], json!(["vip"]));
}

#[tokio::test]
async fn a_group_is_made_renamed_and_deleted() {
    let sandbox = Sandbox::start().await.unwrap();
    jane(&sandbox).await;
    let body = json!({"name": "Team", "members": ["+15551234567", "john@example.com"]});
    let made = post("/groups", body.clone()).send(&sandbox).await;
    assert_eq!((made.status, &made.json["member_count"]), (201, &json!(2)));
    assert_eq!(made.json["created_contacts"], json!(["john@example.com"]));
    assert_eq!(post("/groups", body).send(&sandbox).await.status, 409);
    let long = post("/groups", json!({"name": "x".repeat(256)}))
        .send(&sandbox)
        .await;
    assert_eq!(long.refused_field(), (400, "name"));

    let path = format!("/groups/{}", made.text("group_id"));
    let renamed = patch(&path, json!({"name": "The team"}))
        .send(&sandbox)
        .await;
    assert_eq!(renamed.text("name"), "The team");
    let members = get(format!("{path}/members?limit=1"))
        .send(&sandbox)
        .await
        .json;
    assert_eq!(members["pagination"]["total"], json!(2));
    assert_eq!(members["members"][0]["name"], json!("Jane"));
    assert_eq!(
        get("/groups?q=team").send(&sandbox).await.json["pagination"]["total"],
        json!(1)
    );

    assert_eq!(delete(&path).send(&sandbox).await.status, 200);
    assert_eq!(get(&path).send(&sandbox).await.status, 404);
}

#[tokio::test]
async fn a_group_in_which_nothing_was_written_is_a_chat_without_a_last_message() {
    let sandbox = Sandbox::start().await.unwrap();
    let group = post("/groups", json!({"name": "Team"}))
        .send(&sandbox)
        .await;
    let chat = format!("/chats/{}", group.text("group_id"));
    let chat = get(chat).send(&sandbox).await;
    assert_eq!((chat.status, &chat.json["message_count"]), (200, &json!(0)));
    assert!(chat.json.get("last_message").is_none());
}

#[tokio::test]
async fn changing_the_members_of_a_group_is_coming_soon() {
    let sandbox = Sandbox::start().await.unwrap();
    let made = post("/groups", json!({"name": "Team"}))
        .send(&sandbox)
        .await;
    let members = format!("/groups/{}/members", made.text("group_id"));
    let add = post(&members, json!({"contact_id": "+15551234567"}))
        .send(&sandbox)
        .await;
    let expected =
        json!({"error": "Coming soon", "message": "Adding group members is coming soon"});
    assert_eq!((add.status, &add.json), (501, &expected));
    assert_eq!(
        delete(format!("{members}/%2B15551234567"))
            .send(&sandbox)
            .await
            .status,
        501
    );
    assert_eq!(
        get("/groups/grp_x/members").send(&sandbox).await.status,
        404
    );
}

#[tokio::test]
async fn members_come_and_go_where_what_is_coming_soon_works() {
    let sandbox = Sandbox::builder().enable_coming_soon();
    let sandbox = sandbox.start().await.unwrap();
    let made = post("/groups", json!({"name": "Team"}));
    let made = made.send(&sandbox).await;
    let members = format!("/groups/{}/members", made.text("group_id"));
    let add = |who: &str| post(&members, json!({"contact_id": who})).send(&sandbox);
    let added = add("+15551234567").await;
    assert_eq!(
        (added.status, &added.json["contact_created"]),
        (201, &json!(true))
    );
    assert_eq!(add("+15551234567").await.status, 200);
    assert_eq!(add("Jane").await.refused_field(), (400, "contact_id"));
    let listed = get(&members).send(&sandbox).await.json;
    assert_eq!(listed["members"][0]["identifier"], "+15551234567");
    let remove = || delete(format!("{members}/%2B15551234567")).send(&sandbox);
    assert_eq!(remove().await.status, 200);
    assert_eq!(remove().await.status, 404);
}

#[tokio::test]
async fn pictures_are_uploaded_as_forms() {
    let sandbox = Sandbox::start().await.unwrap();
    let background = format!("{CHAT}/background");
    let put = |field: &str, kind: &str, bytes: &[u8]| {
        request("PUT", &background).form(field, kind, bytes)
    };
    let set = put("background", "image/png", b"\x89PNG")
        .send(&sandbox)
        .await;
    assert_eq!(
        (
            set.status,
            &set.json["has_background"],
            &set.json["changed"]
        ),
        (200, &json!(true), &json!(true))
    );
    assert_eq!(
        get(&background).send(&sandbox).await.json["background_version"],
        json!(1)
    );
    let gone = delete(&background).send(&sandbox).await;
    assert_eq!(
        (&gone.json["has_background"], &gone.json["changed"]),
        (&json!(false), &json!(true))
    );

    let refused = [
        put("picture", "image/png", b"\x89PNG"),
        put("background", "text/plain", b"Hello"),
        put("background", "image/png", b""),
        put("background", "image/png", &vec![0; 10 * 1024 * 1024 + 1]),
        request("PUT", &background).json(json!({})),
    ];
    for put in refused {
        assert_eq!(
            put.send(&sandbox).await.refused_field(),
            (400, "background")
        );
    }

    let group = post("/groups", json!({"name": "Team"}))
        .send(&sandbox)
        .await;
    let icon = format!("/groups/{}/icon", group.text("group_id"));
    let set = request("POST", &icon)
        .form("icon", "image/jpeg", b"\xff\xd8\xff")
        .send(&sandbox)
        .await;
    assert_eq!(
        (set.status, &set.json["device_sync"]["synced"]),
        (200, &json!(true))
    );
    assert!(set.json["icon_url"].is_string());
    assert_eq!(
        delete(&icon).send(&sandbox).await.json["icon_url"],
        Value::Null
    );
}

#[tokio::test]
async fn reactions_go_to_a_message_by_id_or_by_place() {
    let sandbox = Sandbox::start().await.unwrap();
    let first = sandbox.receive("+15551234567", "One");
    let second = sandbox.receive("+15551234567", "Two");
    post(format!("{CHAT}/messages"), json!({"text": "Three"}))
        .send(&sandbox)
        .await;
    let react = |id: &str, body| post(format!("{CHAT}/messages/{id}/reactions"), body);

    let answer = react(&first, json!({"reaction": "+love"}))
        .send(&sandbox)
        .await;
    let expected =
        json!({"success": true, "message_id": first, "reaction": "love", "action": "add"});
    assert_eq!((answer.status, &answer.json), (200, &expected));
    let inbound = json!({"reaction": "-👍", "direction": "inbound"});
    let answer = react("-1", inbound).send(&sandbox).await;
    assert_eq!(
        (answer.text("message_id"), answer.text("action")),
        (second.as_str(), "remove")
    );
    let message = get(format!("{CHAT}/messages/{first}")).send(&sandbox).await;
    assert_eq!(message.json["reactions"][0]["reaction"], json!("love"));

    for reaction in ["love", "+sparkle", "+", ""] {
        let answer = react("-1", json!({"reaction": reaction}))
            .send(&sandbox)
            .await;
        assert_eq!(answer.refused_field(), (400, "reaction"), "{reaction}");
    }
    assert_eq!(
        react("-0", json!({"reaction": "+love"}))
            .send(&sandbox)
            .await
            .status,
        400
    );
    assert_eq!(
        react("-4", json!({"reaction": "+love"}))
            .send(&sandbox)
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_poll_has_two_to_ten_options() {
    let sandbox = Sandbox::start().await.unwrap();
    let polls = format!("{CHAT}/polls");
    let sent = post(&polls, json!({"title": "Lunch?", "options": ["Yes", "No"]}))
        .send(&sandbox)
        .await;
    assert_eq!(
        (sent.status, &sent.json["poll"]["options"]),
        (200, &json!(["Yes", "No"]))
    );
    let results = get(format!("{polls}/{}", sent.text("poll_id")))
        .send(&sandbox)
        .await
        .json;
    assert_eq!(
        results["options"],
        json!([{"text": "Yes", "votes": 0}, {"text": "No", "votes": 0}])
    );
    assert_eq!(results["total_votes"], json!(0));
    for (options, field) in [
        (json!(["Yes"]), "options"),
        (json!(vec!["Yes"; 11]), "options"),
        (json!(["Yes", 5]), "options[1]"),
    ] {
        let answer = post(&polls, json!({"options": options}))
            .send(&sandbox)
            .await;
        assert_eq!(answer.refused_field(), (400, field));
    }
    assert_eq!(
        get(format!("{polls}/unknown")).send(&sandbox).await.status,
        404
    );
}

#[tokio::test]
async fn typing_warns_on_rcs_and_read_needs_a_chat() {
    let sandbox = Sandbox::start().await.unwrap();
    let typing = format!("{CHAT}/typing");
    let started = request("POST", &typing).send(&sandbox).await.json;
    assert!(
        started["started_at"].is_i64()
            && started.get("stopped_at").is_none()
            && started.get("warning").is_none()
    );
    sandbox.set_capability("+15551234567", Reach::Rcs);
    let stopped = delete(&typing).send(&sandbox).await.json;
    assert!(
        stopped["stopped_at"].is_i64()
            && stopped.get("started_at").is_none()
            && stopped["warning"].is_string()
    );

    let read = format!("{CHAT}/read");
    assert_eq!(request("POST", &read).send(&sandbox).await.status, 404);
    sandbox.receive("+15551234567", "Hello");
    assert_eq!(
        request("POST", &read).send(&sandbox).await.text("status"),
        "read"
    );
    let card = request("POST", format!("{CHAT}/contact-card"))
        .send(&sandbox)
        .await;
    assert_eq!((card.status, &card.json["success"]), (200, &json!(true)));
}

#[tokio::test]
async fn a_webhook_shows_its_secret_when_made_and_when_rotated_only() {
    let sandbox = Sandbox::start().await.unwrap();
    let body = json!({"webhook_url": "https://yourapp.example.com/hooks", "webhook_type": "all"});
    let made = post("/webhooks", body.clone()).send(&sandbox).await;
    assert_eq!((made.status, made.text("webhook_type")), (201, "all"));
    assert!(made.text("signing_secret").starts_with("whsec_"));
    let again = post("/webhooks", body).send(&sandbox).await;
    assert_eq!(
        (again.status, again.text("webhook_id")),
        (200, made.text("webhook_id"))
    );
    assert!(again.json.get("signing_secret").is_none());

    let path = format!("/webhooks/{}", made.text("webhook_id"));
    let rotated = request("POST", format!("{path}/secret/rotate"))
        .send(&sandbox)
        .await;
    assert_eq!(
        (rotated.status, &rotated.json["rotation_count"]),
        (200, &json!(1))
    );
    assert_ne!(rotated.text("signing_secret"), made.text("signing_secret"));

    let paused = patch(&path, json!({"deprecate": true, "valid_until": null}))
        .send(&sandbox)
        .await
        .json;
    assert_eq!(
        (&paused["is_active"], &paused["valid_until"]),
        (&json!(false), &json!(-1))
    );
    assert!(paused.get("signing_secret").is_none());
    let logs = get(format!("{path}/logs")).send(&sandbox).await.json;
    assert_eq!(
        (&logs["logs"], &logs["pagination"]["has_more"]),
        (&json!([]), &json!(false))
    );
    assert_eq!(
        request("POST", format!("{path}/logs/evt_1/replay"))
            .send(&sandbox)
            .await
            .status,
        404
    );
    assert_eq!(delete(&path).send(&sandbox).await.status, 200);
    assert_eq!(
        get("/webhooks").send(&sandbox).await.json,
        json!({"webhooks": []})
    );
}

#[tokio::test]
async fn webhooks_go_to_https_or_this_machine_and_are_64_at_most() {
    let sandbox = Sandbox::start().await.unwrap();
    let make = |url: String| post("/webhooks", json!({"webhook_url": url}));
    let local = make("http://127.0.0.1:8080/hooks".to_owned())
        .send(&sandbox)
        .await;
    assert_eq!((local.status, local.text("webhook_type")), (201, "message"));
    for url in [
        "http://example.com/hooks",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.1:80@example.com/",
        "yourapp",
    ] {
        let answer = make(url.to_owned()).send(&sandbox).await;
        assert_eq!(answer.refused_field(), (400, "webhook_url"), "{url}");
    }
    for index in 1..64 {
        assert_eq!(
            make(format!("https://example.com/{index}"))
                .send(&sandbox)
                .await
                .status,
            201
        );
    }
    assert_eq!(
        make("https://example.com/64".to_owned())
            .send(&sandbox)
            .await
            .status,
        409
    );
}

#[tokio::test]
async fn numbers_are_looked_up_by_their_form() {
    let sandbox = Sandbox::start().await.unwrap();
    let found = get("/phone-numbers/lookup?number=%2B1+555+123-4567")
        .send(&sandbox)
        .await;
    assert_eq!(
        (found.text("e164"), found.text("country")),
        ("+15551234567", "US")
    );
    let same = post("/phone-numbers/lookup", json!({"number": "+15551234567"}))
        .send(&sandbox)
        .await;
    assert_eq!(same.json["valid"], json!(true));
    let batch = post(
        "/phone-numbers/batch",
        json!({"numbers": ["+15551234567", "x"]}),
    )
    .send(&sandbox)
    .await;
    assert_eq!(batch.json["results"][1]["valid"], json!(false));
    let many = post("/phone-numbers/batch", json!({"numbers": vec!["x"; 101]}))
        .send(&sandbox)
        .await;
    assert_eq!(many.refused_field(), (400, "numbers"));
    assert_eq!(
        get("/phone-numbers/lookup")
            .send(&sandbox)
            .await
            .refused_field(),
        (400, "number")
    );
}
