//! Profiles, and the precedence of flags, environment and file.

use std::os::unix::fs::PermissionsExt as _;

use blooio_sandbox::Sandbox;

use crate::support::{ANA, Blooio, Folder, Run, bare_command, run};

/// The binary with nothing but its configuration.
async fn plain(folder: &Folder, args: &[&str], stdin: &str) -> Run {
    run(bare_command(folder, args), stdin).await
}

async fn login(blooio: &Blooio, profile: &str) {
    let url = blooio.sandbox.url();
    let args = ["login", "--profile", profile, "--base-url", &url];
    let run = plain(&blooio.folder, &args, blooio.sandbox.api_key()).await;
    assert_eq!(run.code, 0, "{}", run.stderr);
}

async fn config_path(folder: &Folder) -> std::path::PathBuf {
    plain(folder, &["config", "path"], "")
        .await
        .stdout
        .trim()
        .into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_logged_in_is_used_and_only_its_owner_reads_it() {
    let blooio = Blooio::start().await;
    login(&blooio, "default").await;
    let sent = plain(&blooio.folder, &["send", ANA, "Hello"], "").await;
    assert_eq!(sent.code, 0, "{}", sent.stderr);
    assert_eq!(blooio.sandbox.messages_sent().len(), 1);
    let path = config_path(&blooio.folder).await;
    assert!(path.starts_with(blooio.folder.path()));
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_not_kept() {
    let blooio = Blooio::start().await;
    let url = blooio.sandbox.url();
    let run = plain(
        &blooio.folder,
        &["login", "--base-url", &url],
        "bl_live_wrong\n",
    )
    .await;
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("the key was not kept"),
        "{}",
        run.stderr
    );
    assert!(!config_path(&blooio.folder).await.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn flag_wins_over_environment_over_env_file_over_profile() {
    let blooio = Blooio::start().await;
    login(&blooio, "default").await;
    let (flag, env, env_file) = (
        Sandbox::start().await.unwrap(),
        Sandbox::start().await.unwrap(),
        Sandbox::start().await.unwrap(),
    );
    let dotenv = format!("BLOOIO_BASE_URL={}\n", env_file.url());
    blooio.folder.file(".env", dotenv);
    let counts =
        || [&flag, &env, &env_file, &blooio.sandbox].map(|sandbox| sandbox.messages_sent().len());
    let flag_url = flag.url();
    let send = ["send", ANA, "Hello"];

    let mut command = bare_command(&blooio.folder, send);
    command.args(["--base-url", &flag_url, "--env-file"]);
    command.env("BLOOIO_BASE_URL", env.url());
    assert_eq!(run(command, "").await.code, 0);
    assert_eq!(counts(), [1, 0, 0, 0]);

    let mut command = bare_command(&blooio.folder, send);
    command.arg("--env-file").env("BLOOIO_BASE_URL", env.url());
    assert_eq!(run(command, "").await.code, 0);
    assert_eq!(counts(), [1, 1, 0, 0]);

    let mut command = bare_command(&blooio.folder, send);
    command.arg("--env-file");
    assert_eq!(run(command, "").await.code, 0);
    assert_eq!(counts(), [1, 1, 1, 0]);

    // Without --env-file the file is not read, although it is there.
    assert_eq!(run(bare_command(&blooio.folder, send), "").await.code, 0);
    assert_eq!(counts(), [1, 1, 1, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn profiles_are_told_apart_and_one_is_the_default() {
    let blooio = Blooio::start().await;
    login(&blooio, "work").await;
    let none = plain(&blooio.folder, &["me"], "").await;
    assert_eq!(none.code, 2, "{}", none.stderr);
    let named = plain(&blooio.folder, &["me", "--profile", "work"], "").await;
    assert_eq!(named.code, 0, "{}", named.stderr);
    let set = plain(&blooio.folder, &["config", "set", "profile", "work"], "").await;
    assert_eq!(set.code, 0, "{}", set.stderr);
    assert_eq!(plain(&blooio.folder, &["me"], "").await.code, 0);
    let unknown = plain(&blooio.folder, &["me", "--profile", "wrok"], "").await;
    assert!(
        unknown.stderr.contains("there are: work"),
        "{}",
        unknown.stderr
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_set_shown_and_removed() {
    let folder = Folder::new();
    let number = "+15550100002";
    plain(&folder, &["config", "set", "from_number", number], "").await;
    let get = plain(&folder, &["config", "get", "from_number"], "").await;
    assert_eq!(get.stdout, format!("{number}\n"));
    let wrong = plain(&folder, &["config", "set", "from_number", "5550100002"], "").await;
    assert_eq!(wrong.code, 2);
    plain(&folder, &["config", "set", "from_number", ""], "").await;
    assert_eq!(
        plain(&folder, &["config", "get", "from_number"], "")
            .await
            .code,
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_others_can_read_is_warned_about() {
    let blooio = Blooio::start().await;
    login(&blooio, "default").await;
    let path = config_path(&blooio.folder).await;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let run = plain(&blooio.folder, &["me"], "").await;
    assert!(
        run.stderr.contains("warning: others can read"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("chmod 600"), "{}", run.stderr);
}
