//! The binary with an environment of its own, beside a sandbox.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use blooio_sandbox::Sandbox;
use serde_json::{Map, Value, json};
use tokio::io::AsyncWriteExt as _;
use tokio::process::{Child, Command};

/// The recipient in every test.
pub(crate) const ANA: &str = "+15551234567";

/// A sandbox, and a folder for configuration and files.
pub(crate) struct Blooio {
    pub(crate) sandbox: Sandbox,
    pub(crate) folder: Folder,
}

/// The result of a run of the binary.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Blooio {
    pub(crate) async fn start() -> Self {
        Self::around(Sandbox::start().await.unwrap())
    }

    pub(crate) fn around(sandbox: Sandbox) -> Self {
        let folder = Folder::new();
        Self { sandbox, folder }
    }

    /// The binary with the sandbox's URL and key in its environment.
    pub(crate) fn command<I: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = I>) -> Command {
        let mut command = bare_command(&self.folder, args);
        command
            .env("BLOOIO_API_KEY", self.sandbox.api_key())
            .env("BLOOIO_BASE_URL", self.sandbox.url());
        command
    }

    pub(crate) async fn run<I: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = I>) -> Run {
        run(self.command(args), "").await
    }

    /// A run that succeeds.
    pub(crate) async fn ok<I: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = I>) -> Run {
        let run = self.run(args).await;
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        run
    }

    /// The JSON that a successful run prints.
    pub(crate) async fn json<I: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = I>) -> Value {
        let run = run_with_json(self.command(args)).await;
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        serde_json::from_str(&run.stdout).unwrap()
    }
}

async fn run_with_json(mut command: Command) -> Run {
    command.arg("--json");
    run(command, "").await
}

/// The binary with an empty environment but a home in `folder`.
pub(crate) fn bare_command<I: AsRef<OsStr>>(
    folder: &Folder,
    args: impl IntoIterator<Item = I>,
) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_blooio"));
    command
        .args(args)
        .env_clear()
        .env("HOME", folder.path())
        .env("TZ", "UTC")
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

pub(crate) async fn run(mut command: Command, stdin: &str) -> Run {
    let mut child = command.spawn().unwrap();
    feed(&mut child, stdin).await;
    let output = child.wait_with_output().await.unwrap();
    Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        code: code(output.status),
    }
}

/// Writes to the standard input of a process and closes it. A process that does
/// not read it may have ended already.
async fn feed(child: &mut Child, text: &str) {
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(text.as_bytes()).await;
}

pub(crate) fn code(status: ExitStatus) -> i32 {
    status.code().expect("not ended by a signal")
}

/// A folder that is removed after the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("blooio-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A file with this content, by its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Asserts that a value is valid under a schema of the spec.
pub(crate) fn assert_valid(schema: &str, value: &Value) {
    static DEFINITIONS: OnceLock<Map<String, Value>> = OnceLock::new();
    let definitions = DEFINITIONS.get_or_init(|| {
        let lines = blooio_client::schemas::SCHEMAS.lines();
        let schemas = lines.filter_map(|line| line.strip_prefix("schema "));
        let pairs = schemas.map(|line| line.split_once(' ').unwrap());
        pairs
            .map(|(name, schema)| (name.to_owned(), serde_json::from_str(schema).unwrap()))
            .collect()
    });
    assert!(definitions.contains_key(schema), "no schema {schema}");
    let root = json!({
        "$ref": format!("#/definitions/{schema}"),
        "definitions": definitions,
    });
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft4)
        .should_validate_formats(true)
        .build(&root)
        .unwrap();
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{schema}: {errors:#?}\n{value:#}");
}

/// Asserts that each item of a list is valid under a schema of the spec, and that
/// there is one.
pub(crate) fn assert_items_valid(schema: &str, list: &Value) {
    let items = list.as_array().expect("a list");
    assert!(!items.is_empty());
    for item in items {
        assert_valid(schema, item);
    }
}
