//! Help pages, completions and man pages.

use snapbox::{assert_data_eq, file};

use crate::support::{Folder, Run, bare_command, run};

async fn blooio(args: &[&str]) -> Run {
    run(bare_command(&Folder::new(), args), "").await
}

/// The commands that the help page lists.
async fn commands() -> Vec<String> {
    let help = blooio(&["--help"]).await.stdout;
    let list = help.split("Commands:\n").nth(1).unwrap();
    let list = list.split("\n\n").next().unwrap();
    list.lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .filter(|name| name != "help")
        .collect()
}

#[tokio::test]
async fn help_pages_are_as_recorded() {
    let root = blooio(&["--help"]).await;
    assert_data_eq!(root.stdout, file!["../golden/help/blooio.txt"]);
    let folder = snapbox::utils::current_dir!().join("../golden/help");
    for command in commands().await {
        let page = blooio(&[&command, "--help"]).await;
        assert_eq!((page.code, page.stderr.as_str()), (0, ""), "{command}");
        let path = folder.join(format!("{command}.txt"));
        assert_data_eq!(page.stdout, snapbox::Data::read_from(&path, None));
    }
}

#[tokio::test]
async fn every_help_page_has_examples_and_exit_codes() {
    for command in commands().await {
        let page = blooio(&[&command, "--help"]).await.stdout;
        assert!(page.contains("Examples:\n  blooio"), "{command}");
        for code in 0..=5 {
            assert!(page.contains(&format!("\n  {code}  ")), "{command} {code}");
        }
    }
}

#[tokio::test]
async fn a_typing_error_is_answered_with_a_suggestion() {
    let run = blooio(&["snd"]).await;
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("'send'"), "{}", run.stderr);
    let run = blooio(&["trigger", "message.recieved"]).await;
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("'message.received'"), "{}", run.stderr);
}

#[tokio::test]
async fn completions_name_every_command() {
    let commands = commands().await;
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = blooio(&["completions", shell]).await.stdout;
        for command in &commands {
            assert!(script.contains(command.as_str()), "{shell} {command}");
        }
    }
}

#[tokio::test]
async fn each_command_has_a_man_page_with_exit_codes() {
    let folder = Folder::new();
    let target = folder.path().join("man1");
    let args = ["man", "--write", target.to_str().unwrap()];
    let written = run(bare_command(&folder, args), "").await;
    assert_eq!(written.code, 0, "{}", written.stderr);
    for command in commands().await {
        let page = std::fs::read_to_string(target.join(format!("blooio-{command}.1"))).unwrap();
        assert!(page.contains("Exit codes:"), "{command}");
    }
    let root = blooio(&["man"]).await.stdout;
    assert!(root.starts_with(".ie") && root.contains("Exit codes:"));
}

#[tokio::test]
async fn the_version_is_the_one_of_the_package() {
    let version = blooio(&["--version"]).await.stdout;
    assert_eq!(version, format!("blooio {}\n", env!("CARGO_PKG_VERSION")));
}
