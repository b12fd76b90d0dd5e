//! docs/command.md: a recording of the command, made by this test so that it
//! stays true. `SNAPSHOTS=overwrite cargo test -p blooio-cli --test command
//! recording` writes it again.

use std::fmt::Write as _;
use std::process::Stdio;

use blooio_client::Clock;
use blooio_client::webhook::{SigningSecret, sign_at};
use blooio_sandbox::{Fault, Sandbox};
use snapbox::{assert_data_eq, file};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;

use crate::support::{ANA, Blooio, bare_command};

/// The time of everything in the recording.
const NOW: &str = "2026-04-19T12:34:56Z";
const PEOPLE: &str = "to,name\n+15551230001,Ben\n+15551230002,Cleo\n5551230003,Eve\n";
const SECRET: &str = "whsec_a1b2c3d4e5f6";

/// The recording so far, as Markdown.
struct Recording {
    blooio: Blooio,
    page: String,
}

impl Recording {
    async fn start() -> Self {
        let sandbox = Sandbox::builder()
            .clock(Clock::manual(NOW.parse().unwrap()))
            .seed(7)
            .start()
            .await
            .unwrap();
        Self {
            blooio: Blooio::around(sandbox),
            page: String::new(),
        }
    }

    fn text(&mut self, text: &str) {
        let _ = write!(self.page, "{text}\n\n");
    }

    /// Runs commands as a shell does, and records them with what they print.
    async fn session(&mut self, commands: &[&str]) {
        self.page.push_str("```console\n");
        for command in commands {
            let output = self.shell(command).await;
            let _ = write!(self.page, "$ {command}\n{output}");
        }
        self.page.push_str("```\n\n");
    }

    async fn shell(&self, command: &str) -> String {
        let folder = std::path::Path::new(env!("CARGO_BIN_EXE_blooio"));
        let path = std::env::var("PATH").unwrap();
        let output = Command::new("sh")
            .args(["-c", &format!("{{ {command}\n}} 2>&1")])
            .env_clear()
            .env(
                "PATH",
                format!("{}:{path}", folder.parent().unwrap().display()),
            )
            .env("HOME", self.blooio.folder.path())
            .env("TZ", "UTC")
            .env("BLOOIO_API_KEY", self.blooio.sandbox.api_key())
            .env("BLOOIO_BASE_URL", self.blooio.sandbox.url())
            .env("BLOOIO_WEBHOOK_SECRET", SECRET)
            .current_dir(self.blooio.folder.path())
            .stdin(Stdio::null())
            .output()
            .await
            .unwrap();
        steady(&String::from_utf8(output.stdout).unwrap())
    }
}

/// The output without what differs from run to run: keys and durations.
fn steady(output: &str) -> String {
    let mut steady = String::new();
    for line in output.lines() {
        let mut line = line.to_owned();
        if let Some((before, after)) = line.split_once("--key ") {
            let rest = after.split_once(' ').map_or("", |(_, rest)| rest);
            line = format!("{before}--key 0b9d5a4e-… {rest}");
        }
        if let Some((before, _)) = line.rsplit_once(" in ")
            && line.ends_with(" ms")
        {
            line = format!("{before} in 3 ms");
        }
        let _ = writeln!(steady, "{line}");
    }
    steady
}

#[tokio::test(flavor = "multi_thread")]
async fn recording_of_the_command() {
    let mut recording = Recording::start().await;
    let page = &mut recording;
    page.text(
        "# The command `blooio`, recorded\n\n\
         A test runs these commands against a sandbox and writes this page. Times are\n\
         in UTC here; on your terminal they are in your zone, and tables fit its width.",
    );
    page.text("## Send");
    page.session(&[
        "blooio send +15551234567 'Your order has shipped'",
        "blooio send +15551234567 'See the label' --attach https://example.com/l.pdf=label.pdf --wait delivered",
        "echo 'from a pipe' | blooio send +15551234567 - --json",
    ])
    .await;
    page.text("A message is checked before it is sent, and can be looked at first:");
    page.session(&[
        "blooio send +15551234567 'Hello' --effect sparkles",
        "blooio send +15551234567 'Hello' --effect fireworks --dry-run",
    ])
    .await;

    page.blooio.folder.file("people.csv", PEOPLE);
    page.text("A campaign from a file is checked first, and goes on where it was interrupted:");
    page.session(&[
        "cat people.csv",
        "blooio bulk people.csv --template 'Hi {name}, we open on Monday' --dry-run",
        "sed -i '/Eve/d' people.csv",
        "blooio bulk people.csv --template 'Hi {name}, we open on Monday' --dry-run",
        "blooio bulk people.csv --template 'Hi {name}, we open on Monday' --concurrency 1",
        "blooio bulk people.csv --template 'Hi {name}, we open on Monday' --concurrency 1",
    ])
    .await;

    page.text("## Look");
    page.blooio
        .sandbox
        .receive(ANA, "Thank you! When does it arrive?");
    page.session(&[
        "blooio contacts create +15551234567 --name 'Ana Lima'",
        "blooio chats",
        "blooio messages +15551234567 --limit 3",
        "blooio react +15551234567 -1 love --direction inbound",
        "blooio capabilities +15551234567 ana@example.com",
        "blooio numbers",
    ])
    .await;

    page.text(
        "## When something goes wrong\n\n\
         An error says what happened, whether something was sent, and what to type next.\n\
         The exit code tells a script the same: `blooio --help` lists them.",
    );
    page.session(&["blooio send 5551234 'Hello'; echo \"exit code $?\""])
        .await;
    page.blooio
        .sandbox
        .fail_next(3, Fault::StatusAfterProcessing(500));
    page.session(&["blooio send +15551234567 'Hello'; echo \"exit code $?\""])
        .await;
    page.session(&[
        "env -u BLOOIO_API_KEY blooio me; echo \"exit code $?\"",
        "blooio --api-key=secret me; echo \"exit code $?\"",
        "blooio snd +15551234567 'Hello'",
    ])
    .await;

    page.text(
        "## Any operation\n\n\
         Every operation of the API can be called by its name; names, parameters and\n\
         help come from the same document as the client.",
    );
    page.session(&[
        "blooio api --list | head -4",
        "blooio api getChat -p chatId=+15551234567",
        "blooio api listChats -p page=2",
    ])
    .await;

    page.text("## Webhooks\n\nA signature that is wrong is explained:");
    let body = "{\"event\":\"message.received\",\"message_id\":\"msg_abc\"}";
    let secret = SigningSecret::new(SECRET).unwrap();
    let signature = sign_at(&secret, body.as_bytes(), NOW.parse().unwrap());
    page.blooio.folder.file("good.json", body);
    page.blooio.folder.file("edited.json", format!("{body}\n"));
    page.session(&[
        &format!("SIGNATURE={signature}; blooio verify good.json --header \"$SIGNATURE\" --at {NOW}"),
        &format!("SIGNATURE={signature}; blooio verify edited.json --header \"$SIGNATURE\" --at {NOW}"),
        &format!("SIGNATURE={signature}; blooio verify good.json --header \"$SIGNATURE\" --at 2026-04-19T12:50:00Z"),
    ])
    .await;
    let listened = listen_and_trigger(page).await;
    page.text(
        "`listen` receives, verifies and forwards; `trigger`, in another terminal, sends\n\
         a signed sample of any documented event:",
    );
    page.page.push_str(&listened);

    let page = recording.page.trim_end().to_owned() + "\n";
    assert_data_eq!(page, file!["../../../docs/command.md"].raw());
}

/// The output of two terminals.
async fn listen_and_trigger(recording: &Recording) -> String {
    let folder = &recording.blooio.folder;
    let mut listen = bare_command(folder, ["listen", "--port", "0", "--count", "2"]);
    listen
        .env("BLOOIO_WEBHOOK_SECRET", SECRET)
        .stdin(Stdio::null());
    let mut listen = listen.spawn().unwrap();
    let mut lines = BufReader::new(listen.stderr.take().unwrap()).lines();
    let first = lines.next_line().await.unwrap().unwrap();
    let url = first.strip_prefix("listening on ").unwrap().to_owned();
    let mut triggered = String::from("```console\n");
    for command in [
        "blooio trigger message.received --set message_id=msg_1 --set 'text=Is it on its way?'",
        "blooio trigger message.failed --set message_id=msg_2",
    ] {
        let output = recording.shell(&format!("{command} --to {url}")).await;
        let _ = write!(triggered, "$ {command}\n{output}");
    }
    triggered.push_str("```\n\n");
    let shown = listen.wait_with_output().await.unwrap().stdout;
    let shown = String::from_utf8(shown).unwrap();
    format!(
        "```console\n$ blooio listen\nlistening on http://127.0.0.1:8790/\n{shown}```\n\n{triggered}"
    )
}
