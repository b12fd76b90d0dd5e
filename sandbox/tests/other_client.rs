//! Another hand-written client of this API, `blooio` of crates.io, through all
//! of its methods. What it sends and reads was written by people who read the
//! same documents, so a method that fails here shows where one of us is wrong.

use std::collections::HashSet;

use blooio::resources::chats::{ListChatMessages, ListChats, ReplyToRequest, SetChatBackground};
use blooio::resources::contact_card::UpdateMyContactCard;
use blooio::resources::contacts::{CreateContact, ListContacts};
use blooio::resources::groups::{CreateGroup, ListGroups, UploadGroupIcon};
use blooio::resources::numbers::RequestCallForwarding;
use blooio::resources::webhooks::{CreateWebhook, ListWebhookLogs, UpdateWebhook};
use blooio::{BlooioCreds, ClientConfig};
use blooio_client::generated::operations;
use blooio_sandbox::{Lifecycle, Sandbox};

const JANE: &str = "+15551234567";
const JOHN: &str = "+15557654321";
const LINE: &str = "+15550100001";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Its methods that do not work here, with what the documents say.
const FAILS: [(&str, &str); 2] = [
    // It sends the picture's address as JSON; an icon is uploaded as a form.
    ("groups.set_icon", "icon"),
    // Its example leaves the sign out; a reaction begins with + or -.
    ("chat.add_reaction, as in its example", "reaction"),
];

/// Operations that none of its methods calls: `cancelMessage` is in prose only.
const WITHOUT: [&str; 1] = ["cancelMessage"];

/// The methods tried so far.
struct Tried<'a> {
    sandbox: &'a Sandbox,
    methods: HashSet<&'static str>,
    /// Those that failed, with the field that the sandbox refused.
    failed: Vec<(&'static str, String)>,
}

impl Tried<'_> {
    fn note<T>(&mut self, method: &'static str, result: Result<T, blooio::Error>) -> Option<T> {
        assert!(self.methods.insert(method), "{method} twice");
        if let Err(error) = &result {
            let requests = self.sandbox.requests();
            let answer = requests.last().unwrap().response();
            let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
            let field = answer["details"]["field"].as_str();
            let field = field.unwrap_or_else(|| panic!("{method}: {error}: {answer}"));
            self.failed.push((method, field.to_owned()));
        }
        result.ok()
    }
}

#[tokio::test]
async fn all_methods_of_another_client_work_but_those_listed() {
    // Nothing listens there; the attempt is logged all the same.
    let sandbox = Sandbox::builder()
        .lifecycle(Lifecycle::ByHand)
        .enable_coming_soon()
        .webhook("http://127.0.0.1:9/hook")
        .start()
        .await
        .unwrap();
    let mut changes = sandbox.changes();
    let asked = sandbox.receive(JANE, "Is my order ready?");
    sandbox.share_location(JANE, 52.52, 13.405);
    while sandbox.deliveries().is_empty() {
        changes.recv().await.unwrap();
    }
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let config = ClientConfig::new().with_base_url(sandbox.url());
    let client = blooio::Client::try_from_config_and_http_client(config, http).unwrap();
    let creds = BlooioCreds::new(sandbox.api_key());
    let account = client.account(&creds);
    let mut tried = Tried {
        sandbox: &sandbox,
        methods: HashSet::new(),
        failed: Vec::new(),
    };

    tried.note("me.get", account.me().get().await);
    tried.note("numbers.list", account.numbers().list().await);
    let forwarded = account.numbers().request_call_forwarding(LINE, JOHN).await;
    tried.note("numbers.request_call_forwarding", forwarded);
    let lines = account.numbers();
    let forward = RequestCallForwarding::new(LINE, JOHN);
    let forwarded = lines.request_call_forwarding_with(forward).await;
    tried.note("numbers.request_call_forwarding_with", forwarded);
    tried.note("contact_card.get", account.contact_card().get(LINE).await);
    let card = UpdateMyContactCard::new(LINE).first_name("Sand");
    tried.note(
        "contact_card.update",
        account.contact_card().update(card).await,
    );
    tried.note("facetime.call", account.facetime().call(JANE).await);
    tried.note("location.list", account.location().list().await);
    tried.note("location.get", account.location().get(JANE).await);
    tried.note("location.refresh", account.location().refresh().await);
    let numbers = account.phone_numbers();
    tried.note("phone_numbers.lookup", numbers.lookup(JANE).await);
    tried.note("phone_numbers.lookup_post", numbers.lookup_post(JANE).await);
    tried.note("phone_numbers.batch", numbers.batch([JANE, JOHN]).await);

    let contacts = account.contacts();
    let made = contacts.create(CreateContact::new(JOHN).name("John")).await;
    tried.note("contacts.create", made);
    tried.note("contacts.list", contacts.list().await);
    let some = ListContacts {
        q: Some("john".to_owned()),
        ..ListContacts::default()
    };
    tried.note("contacts.list_with", contacts.list_with(some).await);
    tried.note("contacts.list_all", contacts.list_all().collect_all().await);
    tried.note("contacts.get", contacts.get(JOHN).await);
    let name = Some("John Smith".to_owned());
    tried.note("contacts.update", contacts.update(JOHN, name).await);
    tried.note("contacts.capabilities", contacts.capabilities(JOHN).await);
    tried.note("contacts.add_tags", contacts.add_tags(JOHN, ["vip"]).await);
    tried.note("contacts.tags", contacts.tags(JOHN).await);
    tried.note(
        "contacts.remove_tag",
        contacts.remove_tag(JOHN, "vip").await,
    );

    let groups = account.groups();
    let team = CreateGroup::new("Team").members([JANE, JOHN]);
    let made = tried
        .note("groups.create", groups.create(team).await)
        .unwrap();
    let group = made["group_id"].as_str().unwrap().to_owned();
    tried.note("groups.list", groups.list().await);
    tried.note(
        "groups.list_with",
        groups.list_with(ListGroups::default()).await,
    );
    tried.note("groups.list_all", groups.list_all().collect_all().await);
    tried.note("groups.get", groups.get(&group).await);
    let name = Some("Renamed".to_owned());
    tried.note("groups.update", groups.update(&group, name).await);
    let icon = groups.set_icon(&group, "not a picture").await;
    tried.note("groups.set_icon", icon);
    let icon = groups.set_icon_bytes(&group, PICTURE).await;
    tried.note("groups.set_icon_bytes", icon);
    let icon = UploadGroupIcon::new(&group, PICTURE).content_type("image/png");
    tried.note("groups.set_icon_with", groups.set_icon_with(icon).await);
    tried.note("groups.remove_icon", groups.remove_icon(&group).await);
    let members = groups.members(&group);
    tried.note("members.list", members.list().await);
    tried.note("members.list_all", members.list_all().collect_all().await);
    tried.note("members.add", members.add("+15550000003").await);
    tried.note("members.remove", members.remove("+15550000003").await);

    let chats = account.chats();
    tried.note("chats.list", chats.list().await);
    tried.note(
        "chats.list_with",
        chats.list_with(ListChats::default()).await,
    );
    tried.note("chats.list_all", chats.list_all().collect_all().await);
    let chat = account.chat(JANE);
    tried.note("chat.get", chat.get().await);
    let sent = tried.note("chat.send_text", chat.send_text("It is!").await);
    let id = sent.unwrap().ids()[0].to_owned();
    let message = chat
        .message()
        .text("It is!")
        .effect("confetti")
        .reply_to(ReplyToRequest::message_id(&asked))
        .idempotency_key("order-1");
    tried.note("chat.send", chat.send(message).await);
    tried.note("chat.list_messages", chat.list_messages().await);
    let newest = chat.list_messages_with(ListChatMessages::new(JANE)).await;
    tried.note("chat.list_messages_with", newest);
    let all = chat.list_messages_all().collect_all().await;
    tried.note("chat.list_messages_all", all);
    tried.note("chat.get_message", chat.get_message(&id).await);
    tried.note("chat.message_status", chat.message_status(&id).await);
    tried.note(
        "chat.add_reaction",
        chat.add_reaction(&id, "+love", None).await,
    );
    // As its own example writes it.
    let bare = chat.add_reaction(&id, "love", None).await;
    tried.note("chat.add_reaction, as in its example", bare);
    let poll = chat.send_poll(Some("Lunch?".to_owned()), ["Yes", "No"]);
    let poll = tried.note("chat.send_poll", poll.await).unwrap();
    let poll = poll.poll_id.unwrap();
    tried.note("chat.poll_results", chat.poll_results(poll).await);
    tried.note("chat.start_typing", chat.start_typing().await);
    tried.note("chat.stop_typing", chat.stop_typing().await);
    tried.note("chat.mark_read", chat.mark_read().await);
    tried.note("chat.share_contact_card", chat.share_contact_card().await);
    let set = chat.set_background(PICTURE).await;
    tried.note("chat.set_background", set);
    let set = SetChatBackground::new(JANE, PICTURE).content_type("image/png");
    let set = chat.set_background_with(set).await;
    tried.note("chat.set_background_with", set);
    tried.note("chat.background", chat.background().await);
    tried.note("chat.remove_background", chat.remove_background().await);

    let hooks = account.webhooks();
    let made = CreateWebhook::new("https://example.com/hook").webhook_type("all");
    tried.note("webhooks.create", hooks.create(made).await);
    let listed = tried.note("webhooks.list", hooks.list().await).unwrap();
    let hook = listed.webhooks[0].webhook_id.clone().unwrap();
    tried.note("webhooks.get", hooks.get(&hook).await);
    let update = UpdateWebhook::new(&hook).deprecate(false);
    tried.note("webhooks.update", hooks.update(update).await);
    tried.note("webhooks.rotate_secret", hooks.rotate_secret(&hook).await);
    let logs = hooks.logs(&hook);
    tried.note("logs.list", logs.list().await);
    let newest = ListWebhookLogs {
        webhook_id: hook.clone(),
        ..ListWebhookLogs::default()
    };
    tried.note("logs.list_with", logs.list_with(newest).await);
    tried.note("logs.list_all", logs.list_all().collect_all().await);
    let event = sandbox.deliveries()[0].event_id.clone();
    tried.note("logs.replay", logs.replay(event).await);
    tried.note("webhooks.delete", hooks.delete(&hook).await);
    tried.note("groups.delete", groups.delete(&group).await);
    tried.note("contacts.delete", contacts.delete(JOHN).await);

    let failed = tried.failed.iter();
    let failed: Vec<(&str, &str)> = failed.map(|(one, why)| (*one, why.as_str())).collect();
    assert_eq!(tried.methods.len(), 72);
    assert_eq!(failed, FAILS);

    // Every operation was met, and nothing that it sends is ignored.
    let requests = sandbox.requests();
    let met = requests.iter().filter(|one| one.status() < 400);
    let met: HashSet<_> = met.filter_map(|one| one.operation()).collect();
    for operation in &operations::ALL {
        let expected = !WITHOUT.contains(&operation.id);
        assert_eq!(met.contains(operation.id), expected, "{}", operation.id);
    }
    for request in &requests {
        assert_eq!(request.warnings(), [] as [&str; 0], "{}", request.path());
    }
}
