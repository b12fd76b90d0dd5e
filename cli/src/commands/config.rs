//! `config`: what the profiles hold. A key is never printed.

use blooio_client::PhoneNumber;
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::config::Config;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::visible;

/// Show and change the configuration
///
/// A setting comes from a flag, else from the environment (BLOOIO_API_KEY,
/// BLOOIO_BASE_URL, BLOOIO_FROM_NUMBER, BLOOIO_WEBHOOK_SECRET, BLOOIO_PROFILE),
/// else from the file that --env-file names, else from the profile.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  blooio config get
  blooio config set from_number +15550001111
  blooio config set base_url http://127.0.0.1:8787/v2/api --profile sandbox
  blooio config set profile work           use it where no --profile is given
  blooio config path")]
pub(crate) struct Configure {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Show the settings of the profile, or one of them
    Get {
        /// Which one
        #[arg(value_name = "NAME", value_parser = NAMES)]
        name: Option<String>,
    },
    /// Change a setting
    Set {
        /// Which one
        #[arg(value_name = "NAME", value_parser = NAMES)]
        name: String,
        /// Its value; an empty one removes it
        #[arg(value_name = "VALUE")]
        value: String,
    },
    /// Show where the file is
    Path,
}

const NAMES: [&str; 5] = [
    "profile",
    "api_key",
    "base_url",
    "from_number",
    "webhook_secret",
];

impl Configure {
    pub(crate) fn run(self, context: &Context) -> Result<Exit, Failure> {
        let path = Config::path()?;
        match self.action {
            Action::Path => {
                let path = path.display().to_string();
                context.output.sentence(&json!({ "path": path }), &path)?;
            }
            Action::Get { name } => {
                let settings = shown(&Config::read(&path)?, context)?;
                match name {
                    None => context.output.record(settings)?,
                    Some(name) => {
                        let value = settings.get(&name).and_then(Value::as_str);
                        let Some(value) = value else {
                            return Err(Failure::usage(format!("{name} is not set")));
                        };
                        context
                            .output
                            .sentence(&json!({ name: value }), &visible(value))?;
                    }
                }
            }
            Action::Set { name, value } => {
                let mut config = Config::read(&path)?;
                set(&mut config, context, &name, value)?;
                config.write(&path)?;
            }
        }
        Ok(Exit::Success)
    }
}

/// The settings of the profile; for a secret, only whether it is set.
fn shown(config: &Config, context: &Context) -> Result<Value, Failure> {
    let profile = config.profile(context.global.profile.as_deref())?;
    let hidden = |is_set: bool| is_set.then_some("********");
    Ok(json!({
        "profile": context.global.profile.as_deref().or(config.profile.as_deref()),
        "api_key": hidden(profile.api_key.is_some()),
        "base_url": profile.base_url,
        "from_number": profile.from_number,
        "webhook_secret": hidden(profile.webhook_secret.is_some()),
    }))
}

fn set(config: &mut Config, context: &Context, name: &str, value: String) -> Result<(), Failure> {
    let value = Some(value).filter(|value| !value.is_empty());
    if name == "profile" {
        if let Some(name) = &value {
            config.profile(Some(name))?;
        }
        config.profile = value;
        return Ok(());
    }
    if name == "from_number"
        && let Some(number) = &value
    {
        let _: PhoneNumber = number.parse()?;
    }
    let profile = config.profile_mut(context.global.profile.as_deref());
    match (name, &value) {
        ("api_key", Some(_)) => {
            return Err(Failure::usage(
                "an API key on the command line shows in `ps` and in the shell's history; \
                 replace that key",
            )
            .next("blooio login"));
        }
        ("api_key", None) => profile.api_key = None,
        ("base_url", _) => profile.base_url = value,
        ("from_number", _) => profile.from_number = value,
        _ => profile.webhook_secret = value,
    }
    Ok(())
}
