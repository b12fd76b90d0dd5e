//! `login`: keeps an API key in a profile, and checks it first.

use blooio_client::Client;
use clap::Args;
use serde_json::json;

use crate::config::{Config, is_exposed};
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::global::Misplaced;
use crate::secret::ApiKey;

/// Keep an API key in a profile
///
/// Asks for the key without showing it, or reads it from standard input or
/// --api-key-file. The key is kept in a file that only you can read; see
/// `blooio config path`.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio login
  blooio login --profile work
  pass show blooio | blooio login")]
pub(crate) struct Login {
    /// Keep the key without asking the service whether it is good
    #[arg(long)]
    no_check: bool,

    /// Taken only to say why a key does not belong here.
    #[arg(hide = true, value_name = "KEY")]
    misplaced: Option<Misplaced>,
}

impl Login {
    pub(crate) async fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        if self.misplaced.is_some() || context.global.api_key.is_some() {
            return Err(Failure::usage(
                "an API key on the command line shows in `ps` and in the shell's history; \
                 replace that key",
            )
            .next("blooio login    # asks for it, or reads it from standard input"));
        }
        let path = Config::path()?;
        let mut config = Config::read(&path)?;
        let name = context.global.profile.clone();
        let key = match &context.global.api_key_file {
            Some(file) => ApiKey::read(file)?,
            None => ApiKey::ask("API key (not shown): ")?,
        };
        context.output.hide(&key);
        let profile = config.profile_mut(name.as_deref());
        if let Some(url) = &context.global.base_url {
            profile.base_url = Some(url.clone());
        }
        let mut client = Client::builder().api_key(key.expose());
        if let Some(url) = &profile.base_url {
            client = client.base_url(url);
        }
        let client = client.build()?;
        if !self.no_check {
            let me = client.me().await;
            let me = me.map_err(|error| Failure::from(error).within("the key was not kept"))?;
            if me.valid == Some(false) {
                return Err(Failure::new(
                    Exit::Rejected,
                    "the service says that the key is not valid; it was not kept",
                ));
            }
        }
        profile.api_key = Some(key);
        config.write(&path)?;
        if is_exposed(&path) {
            context.output.warn("the file can be read by others");
        }
        let kept = path.display().to_string();
        context
            .output
            .sentence(&json!({ "path": kept }), &format!("kept in {kept}"))?;
        context.output.next("blooio send +15551234567 'Hello'");
        Ok(Exit::Success)
    }
}
