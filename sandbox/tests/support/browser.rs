//! A headless Chromium, driven over WebDriver's own HTTP: a few calls are all
//! that the tests of the page need.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with one window. It closes when it is dropped.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    http: reqwest::Client,
    profile: PathBuf,
}

impl Browser {
    /// Starts one; None if the machine has no Chromium or no ChromeDriver.
    ///
    /// In CI a missing browser is a failure, because .ci/run installs it.
    pub(crate) async fn start(dark: Scheme, width: u32) -> Option<Self> {
        let (Some(chromium), Some(driver)) = (find("chromium"), find("chromedriver")) else {
            assert!(
                std::env::var_os("CI").is_none(),
                "no Chromium: install the packages chromium and chromium-driver"
            );
            eprintln!("SKIPPED: no Chromium or ChromeDriver on this machine");
            return None;
        };
        let mut driver = Command::new(driver)
            .args(["--port=0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let port = port(&mut driver);
        let profile =
            std::env::temp_dir().join(format!("blooio-page-{}-{port}", std::process::id()));
        let limit = std::time::Duration::from_secs(120);
        let http = reqwest::Client::builder().no_proxy().timeout(limit);
        let http = http.build().unwrap();
        let mut args = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--hide-scrollbars".to_owned(),
            format!("--window-size={width},900"),
            format!("--user-data-dir={}", profile.display()),
        ];
        if dark == Scheme::Dark {
            args.push("--force-dark-mode".to_owned());
            args.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        let mut options = json!({"binary": chromium, "args": args});
        // A window cannot be as narrow as a phone.
        if width < 500 {
            options["mobileEmulation"] =
                json!({"deviceMetrics": {"width": width, "height": 800, "pixelRatio": 1.0}});
        }
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": options,
        }}});
        let base = format!("http://127.0.0.1:{port}/session");
        let answer = http.post(&base).json(&wanted).send().await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        let id = answer["value"]["sessionId"].as_str();
        let id = id.unwrap_or_else(|| panic!("Chromium does not start: {answer}"));
        Some(Self {
            driver,
            session: format!("{base}/{id}"),
            http,
            profile,
        })
    }

    pub(crate) async fn open(&self, url: &str) {
        self.post("/url", json!({ "url": url })).await;
    }

    /// Runs the body of a function and returns its value.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({"script": script, "args": []}))
            .await
    }

    /// Runs the body of a function that calls its last argument when it is done.
    pub(crate) async fn run_async(&self, script: &str) -> Value {
        self.post("/execute/async", json!({"script": script, "args": []}))
            .await
    }

    /// Waits until a script's value is true; the browser itself polls.
    pub(crate) async fn wait_for(&self, condition: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const end = performance.now() + 20000;
             (function look() {{
               if ({condition}) return done(true);
               if (performance.now() > end) return done(false);
               setTimeout(look, 30);
             }})();"
        );
        let seen = self.run_async(&script).await;
        assert_eq!(seen, true, "never seen: {condition}\n{}", self.text().await);
    }

    /// Clicks what the selector names. The page may put a newer one in its
    /// place between looking and clicking; then it is looked up again.
    pub(crate) async fn click(&self, selector: &str) {
        for _ in 0..50 {
            let id = self.find(selector).await;
            let clicked = self.send(&format!("/element/{id}/click"), json!({})).await;
            match clicked {
                Ok(_) => return,
                Err(answer) if answer["value"]["error"] == "stale element reference" => {}
                Err(answer) => panic!("{selector}: {answer}"),
            }
        }
        panic!("{selector}: replaced again and again");
    }

    pub(crate) async fn type_into(&self, selector: &str, text: &str) {
        let id = self.find(selector).await;
        self.post(&format!("/element/{id}/value"), json!({ "text": text }))
            .await;
    }

    /// The text of the page as it is shown.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body.innerText").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What the page wrote to the console, and what the browser complained of.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = self.post("/se/log", json!({"type": "browser"})).await;
        let lines = log.as_array().into_iter().flatten();
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// The window as a PNG in base64.
    pub(crate) async fn screenshot(&self) -> String {
        let url = format!("{}/screenshot", self.session);
        let answer: Value = self
            .http
            .get(url)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap();
        answer["value"].as_str().unwrap().to_owned()
    }

    async fn find(&self, selector: &str) -> String {
        let found = self
            .post(
                "/element",
                json!({"using": "css selector", "value": selector}),
            )
            .await;
        let id = found[ELEMENT].as_str();
        id.unwrap_or_else(|| panic!("{selector}: {found}"))
            .to_owned()
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let sent = self.send(path, body).await;
        sent.unwrap_or_else(|answer| panic!("{path}: {answer}"))
    }

    async fn send(&self, path: &str, body: Value) -> Result<Value, Value> {
        let url = format!("{}{path}", self.session);
        let answer = self.http.post(url).json(&body).send().await.unwrap();
        let status = answer.status();
        let answer: Value = answer.json().await.unwrap();
        if status.is_success() {
            Ok(answer["value"].clone())
        } else {
            Err(answer)
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // ChromeDriver takes its browser with it.
        let _ = Command::new("pkill")
            .args(["-P", &self.driver.id().to_string()])
            .status();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// What the person prefers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| Path::new(&folder).join(program))
        .find(|file| file.is_file())
}

/// The port that ChromeDriver chose, from the line in which it says so.
fn port(driver: &mut Child) -> u16 {
    let out = driver.stdout.take().unwrap();
    for line in BufReader::new(out).lines() {
        let line = line.unwrap();
        if let Some((_, rest)) = line.split_once("successfully on port ") {
            return rest.trim_end_matches('.').parse().unwrap();
        }
    }
    panic!("ChromeDriver ended before it listened");
}
