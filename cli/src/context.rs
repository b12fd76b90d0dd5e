//! What every command gets: the output, the clock, and a client of the account
//! that the flags, the environment and the profile name.

use std::time::Duration;

use blooio_client::{Client, Clock, PhoneNumber};
use blooio_sandbox::Sandbox;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, Settings};
use crate::failure::Failure;
use crate::global::Global;
use crate::output::{Format, Output};

/// The state that every command gets.
pub(crate) struct Context {
    pub(crate) output: Output,
    pub(crate) clock: Clock,
    pub(crate) global: Global,
    /// The sandbox of `--sandbox`; it ends with the command.
    sandbox: Option<Sandbox>,
}

impl Context {
    pub(crate) fn new(global: &Global) -> Self {
        if global.debug {
            log_to_stderr();
        }
        let format = if global.json {
            Format::Json
        } else {
            Format::People
        };
        Self {
            output: Output::new(format, global.color),
            clock: Clock::system(),
            global: global.clone(),
            sandbox: None,
        }
    }

    /// The settings from the flags, the environment and the profile.
    ///
    /// # Errors
    /// If one of them cannot be read.
    pub(crate) fn settings(&self) -> Result<Settings, Failure> {
        let path = Config::path()?;
        if crate::config::is_exposed(&path) {
            let path = path.display();
            self.output.warn(&format!(
                "others can read your API key; type: chmod 600 {path}"
            ));
        }
        Settings::read(&self.global)
    }

    /// A client of the account, or of the sandbox that `--sandbox` asks for.
    ///
    /// # Errors
    /// If there is no API key, or a setting is wrong.
    pub(crate) async fn client(&mut self) -> Result<Client, Failure> {
        let settings = self.settings()?;
        let mut builder = if self.global.sandbox {
            let sandbox = Sandbox::start().await?;
            self.output
                .note("sandbox: nothing leaves this machine, and nothing is kept");
            let builder = sandbox.client();
            self.sandbox = Some(sandbox);
            builder
        } else {
            let key = settings.api_key.ok_or_else(|| {
                Failure::usage("there is no API key; nothing was sent")
                    .next("blooio login    # or try it without one: blooio --sandbox …")
            })?;
            self.output.hide(&key);
            let builder = Client::builder().api_key(key.expose());
            match settings.base_url {
                Some(url) => builder.base_url(url),
                None => builder,
            }
        };
        if let Some(number) = settings.from_number {
            let number = number.parse::<PhoneNumber>().map_err(|error| {
                Failure::usage(format!("from_number: {error}"))
                    .next("blooio config set from_number +15551234567")
            })?;
            builder = builder.from_number(number);
        }
        let client = builder
            .user_agent(concat!("blooio-cli/", env!("CARGO_PKG_VERSION")))
            .deadline(Duration::from_secs(self.global.timeout))
            .build()?;
        Ok(client)
    }

    /// Waits.
    pub(crate) async fn pause(&self, duration: Duration) {
        self.clock.sleep_until(self.clock.now() + duration).await;
    }

    /// The sandbox of `--sandbox`, once a client has been made.
    pub(crate) fn sandbox(&self) -> Option<&Sandbox> {
        self.sandbox.as_ref()
    }
}

/// Prints the client's own events, which contain no key, number or text. Events of
/// other crates may contain a URL and are left out.
fn log_to_stderr() {
    let own = Targets::new()
        .with_target("blooio_client", LevelFilter::DEBUG)
        .with_target("blooio_sandbox", LevelFilter::DEBUG);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    tracing_subscriber::registry()
        .with(lines.with_filter(own))
        .init();
}
