//! Signing secrets on the command line.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use blooio_client::webhook::SigningSecret;

use crate::config::Settings;
use crate::failure::Failure;
use crate::secret::read_text;

/// `whsec_…`, or `@FILE`, which no `ps` shows.
#[derive(Clone)]
pub(crate) struct SecretArg(String);

impl SecretArg {
    /// The secret itself.
    ///
    /// # Errors
    /// If the file cannot be read, or the secret is empty.
    pub(crate) fn read(&self) -> Result<SigningSecret, Failure> {
        let text = match self.0.strip_prefix('@') {
            Some(path) => read_text(Path::new(path))?,
            None => self.0.clone(),
        };
        secret(&text)
    }
}

impl FromStr for SecretArg {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for SecretArg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretArg(…)")
    }
}

/// The secrets given, or else the one from the environment or the profile.
///
/// # Errors
/// If one of them cannot be read.
pub(crate) fn secrets(
    given: &[SecretArg],
    settings: &Settings,
) -> Result<Vec<SigningSecret>, Failure> {
    if given.is_empty() {
        return settings
            .webhook_secret
            .iter()
            .map(|text| secret(text))
            .collect();
    }
    given.iter().map(SecretArg::read).collect()
}

fn secret(text: &str) -> Result<SigningSecret, Failure> {
    SigningSecret::new(text.trim())
        .map_err(|error| Failure::usage(format!("the signing secret: {error}")))
}
