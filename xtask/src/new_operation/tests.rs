//! New operations in a copy of the files that they change: what `check` finds
//! afterwards is what a person has to write, and nothing else.

use std::path::{Path, PathBuf};

use super::*;
use crate::check::check;

/// A copy of the files that a new operation changes or needs.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("operation-{}-{name}", std::process::id()));
        for path in [
            "openapi/documents",
            "openapi/vendor.json",
            SPEC,
            SOURCES,
            "src/resources.rs",
            RESOURCES,
            ROUTES,
            "sandbox/src/operations",
            CONTRACT,
        ] {
            copy(&root().join(path), &folder.join(path));
        }
        Self(folder)
    }

    fn write(&self, flags: &flags::NewOperation) -> Plan {
        let plan = plan(&self.0, flags).unwrap();
        for (path, text) in &plan.files {
            std::fs::write(self.0.join(path), text).unwrap();
        }
        plan
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.0.join(path)).unwrap()
    }

    /// What `check` finds: file, rule and message.
    fn findings(&self) -> Vec<String> {
        let path = self.0.join(SPEC);
        let sources = Sources::of(&path).unwrap();
        let mut findings: Vec<String> = check(&path, &self.read(SPEC), &sources)
            .into_iter()
            .map(|found| {
                let file = found
                    .file
                    .strip_prefix(&self.0)
                    .unwrap()
                    .display()
                    .to_string();
                format!("{file} [{}] {}", found.rule, found.message)
            })
            .collect();
        findings.sort();
        findings
    }

    /// Writes something for every placeholder.
    fn fill_in(&self, plan: &Plan) {
        for path in plan.files.keys() {
            let text = self.read(&path.display().to_string());
            let text = text.replace(&format!("{PLACEHOLDER}: "), "Words: ");
            std::fs::write(self.0.join(path), text).unwrap();
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        for entry in std::fs::read_dir(from).unwrap() {
            let name = entry.unwrap().file_name();
            copy(&from.join(&name), &to.join(&name));
        }
    } else {
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(from, to).unwrap();
    }
}

fn flags(like: &str, id: &str, call: &str, source: Option<&str>) -> flags::NewOperation {
    let (method, path) = call.split_once(' ').unwrap();
    flags::NewOperation {
        like: like.to_owned(),
        id: id.to_owned(),
        path: path.to_owned(),
        method: Some(method.to_owned()),
        source: source.map(str::to_owned),
    }
}

#[test]
fn a_new_get_lacks_its_words_and_its_documents_and_nothing_else() {
    let copy = Copy::new("get");
    let plan = copy.write(&flags(
        "getChat",
        "getChatSettings",
        "GET /chats/{chatId}/settings",
        None,
    ));
    assert_eq!(
        copy.findings(),
        [
            "openapi/blooio.yaml [held] no document says the parameter getChatSettings path chatId",
            "openapi/blooio.yaml [held] no document says the status getChatSettings 200",
            "openapi/blooio.yaml [held] no document says the status getChatSettings 400",
            "openapi/blooio.yaml [held] no document says the status getChatSettings 404",
            "openapi/blooio.yaml [placeholder] GET /chats/{chatId}/settings description is a placeholder",
            "openapi/blooio.yaml [placeholder] GET /chats/{chatId}/settings responses/200/description is a placeholder",
            "openapi/blooio.yaml [placeholder] GET /chats/{chatId}/settings summary is a placeholder",
            "openapi/blooio.yaml [sources] `getChatSettings` has no x-sources",
        ]
    );
    let wrapper = &plan.files[Path::new("src/resources/chats.rs")];
    assert!(
        wrapper.contains(
            "pub async fn get_chat_settings(&self) -> Result<Reply<ChatDetail>, Error> {"
        )
    );
    assert!(wrapper.contains(".raw().get_chat_settings().chat_id(&self.id)"));
    assert!(wrapper.contains("    /// TODO: what it does.\n"));
    assert!(
        plan.left
            .iter()
            .any(|line| line.starts_with("src/resources/chats.rs:"))
    );
    assert!(
        plan.left
            .iter()
            .any(|line| line.contains("places = [\"GET /chats/{}/settings\"]"))
    );
}

#[test]
fn a_new_post_has_everything_once_its_words_are_written() {
    let copy = Copy::new("post");
    let plan = copy.write(&flags(
        "markChatRead",
        "archiveChat",
        "POST /chats/{chatId}/archive",
        Some("docs-site"),
    ));
    assert_eq!(
        copy.findings(),
        [
            "openapi/SOURCES.md [placeholder] a part of the line is a placeholder",
            "openapi/blooio.yaml [placeholder] POST /chats/{chatId}/archive description is a placeholder",
            "openapi/blooio.yaml [placeholder] POST /chats/{chatId}/archive responses/200/description is a placeholder",
            "openapi/blooio.yaml [placeholder] POST /chats/{chatId}/archive summary is a placeholder",
            "openapi/documents/docs-site.toml [placeholder] a part of the line is a placeholder",
        ]
    );
    copy.fill_in(&plan);
    assert_eq!(copy.findings(), [""; 0]);
    assert!(
        copy.read(ROUTES)
            .contains("    (operations::ARCHIVE_CHAT, presence::archive_chat),\n")
    );
    let handler = "/// `POST /chats/{chatId}/archive`\n///\n/// Words: what it changes and what it answers.\npub(crate) fn archive_chat(store: &mut Store, call: &Call<'_>) -> Outcome {\n";
    assert!(
        copy.read("sandbox/src/operations/presence.rs")
            .contains(handler)
    );
    let call = "    \"archiveChat\": |client, s| async { client.chat(s.path(\"chatId\"))?.archive_chat().await };\n";
    assert!(copy.read(CONTRACT).contains(call));
}

#[test]
fn every_form_of_operation_can_be_copied_and_is_yaml_and_rust() {
    let copy = Copy::new("forms");
    for (like, id, call) in [
        ("getMe", "getPlan", "GET /me/plan"),
        (
            "listGroupMembers",
            "listGroupPolls",
            "GET /groups/{groupId}/polls",
        ),
        (
            "setGroupIcon",
            "setGroupBanner",
            "PUT /groups/{groupId}/banner",
        ),
        (
            "updateContact",
            "replaceContact",
            "PUT /contacts/{contactId}",
        ),
        (
            "sendPoll",
            "closePoll",
            "DELETE /chats/{chatId}/polls/{pollId}",
        ),
        ("listNumbers", "claimNumber", "POST /me/numbers"),
        (
            "sendMessage",
            "forwardMessage",
            "POST /chats/{chatId}/messages/{messageId}/forward",
        ),
    ] {
        let plan = plan(&copy.0, &flags(like, id, call, None)).unwrap();
        let spec = Document::parse(&copy.0.join(SPEC), &plan.files[Path::new(SPEC)]).unwrap();
        let all = operations(&spec);
        let written = all.iter().find(|operation| operation.id() == id).unwrap();
        let new = format!("{} {}", written.method.to_uppercase(), written.path);
        assert_eq!(new, call);
        let has_key = written
            .parameters(&spec)
            .iter()
            .any(|(parameter, _)| parameter["name"] == "Idempotency-Key");
        assert_eq!(has_key, written.method == "post", "{id}");
        for (path, text) in &plan.files {
            if path.extension().is_some_and(|end| end == "rs") {
                assert!(syn::parse_file(text).is_ok(), "{id}: {}", path.display());
                let written = root().join(path);
                assert_ne!(*text, std::fs::read_to_string(written).unwrap(), "{id}");
            }
        }
        let copies = plan
            .files
            .keys()
            .filter(|path| path.starts_with("src") || path.starts_with("sandbox"));
        assert!(copies.count() >= 3, "{id}: {:?}", plan.files.keys());
    }
}

#[test]
fn what_cannot_be_written_is_refused_with_line_and_remedy() {
    let copy = Copy::new("refused");
    for (like, id, call, source, reason, remedy) in [
        (
            "markchat",
            "a",
            "POST /a",
            None,
            "there is no operation `markchat`",
            "did you mean `markChatRead`?",
        ),
        (
            "getMe",
            "getChat",
            "GET /a",
            None,
            "GET /chats/{chatId} is `getChat` already",
            "choose another id, path or method",
        ),
        (
            "getMe",
            "a",
            "GET /chats",
            None,
            "GET /chats is `listChats` already",
            "choose another id, path or method",
        ),
        (
            "getMe",
            "a",
            "FETCH /a",
            None,
            "`fetch` is no HTTP method",
            "write get, put, post, patch or delete",
        ),
        (
            "getMe",
            "a",
            "GET a",
            None,
            "the path `a` does not begin with `/`",
            "write it as the document does, below the server's address",
        ),
        (
            "getMe",
            "a",
            "GET /a/{thing}",
            None,
            "no operation has the path parameter `thing`",
            "add it to components.parameters, with a schema that refuses `..`",
        ),
        (
            "getMe",
            "a",
            "GET /a",
            Some("gossip"),
            "`gossip` is not a document of SOURCES.md",
            "add it to the table \"The documents\" first",
        ),
    ] {
        let refused = plan(&copy.0, &flags(like, id, call, source)).err().unwrap();
        assert_eq!(
            (refused.reason.as_str(), refused.remedy.as_str()),
            (reason, remedy)
        );
        assert!(refused.line >= 1);
    }
}
