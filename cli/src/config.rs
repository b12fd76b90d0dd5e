//! The configuration: profiles in a file that only its owner can read, and the
//! precedence of flags, environment and file.

mod dotenv;
mod file;

use crate::failure::Failure;
use crate::global::Global;
use crate::secret::ApiKey;

pub(crate) use self::file::{Config, is_exposed, write_private};

/// The settings of one command: flags first, then the environment, then the
/// .env file if one was asked for, then the profile.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) api_key: Option<ApiKey>,
    pub(crate) base_url: Option<String>,
    pub(crate) from_number: Option<String>,
    pub(crate) webhook_secret: Option<String>,
}

impl Settings {
    /// Reads the settings that the flags select.
    ///
    /// # Errors
    /// If a file cannot be read, or the profile does not exist.
    pub(crate) fn read(global: &Global) -> Result<Self, Failure> {
        if global.api_key.is_some() {
            return Err(Failure::usage(
                "an API key on the command line shows in `ps` and in the shell's history",
            )
            .next("blooio login    # or BLOOIO_API_KEY, or --api-key-file FILE"));
        }
        let env_file = match &global.env_file {
            Some(path) => dotenv::read(path)?,
            None => Vec::new(),
        };
        let variable = |name: &str| {
            let own = std::env::var(name).ok().filter(|value| !value.is_empty());
            let in_file = || env_file.iter().find(|(key, _)| key == name);
            own.or_else(|| in_file().map(|(_, value)| value.clone()))
        };
        let config = Config::read(&Config::path()?)?;
        let profile_name = global
            .profile
            .clone()
            .or_else(|| variable("BLOOIO_PROFILE"));
        let profile = config.profile(profile_name.as_deref())?;
        let api_key = match (&global.api_key_file, variable("BLOOIO_API_KEY")) {
            (Some(path), _) => Some(ApiKey::read(path)?),
            (None, Some(key)) => Some(ApiKey::new(&key)?),
            (None, None) => profile.api_key,
        };
        let base_url = global.base_url.clone();
        Ok(Self {
            api_key,
            base_url: base_url
                .or_else(|| variable("BLOOIO_BASE_URL"))
                .or(profile.base_url),
            from_number: variable("BLOOIO_FROM_NUMBER").or(profile.from_number),
            webhook_secret: variable("BLOOIO_WEBHOOK_SECRET").or(profile.webhook_secret),
        })
    }
}
