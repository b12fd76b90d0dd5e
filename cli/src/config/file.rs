//! The configuration file: TOML, of mode 0600, replaced in one step.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::secret::ApiKey;

/// The profile that is used if none is named.
const DEFAULT_PROFILE: &str = "default";

/// The content of the configuration file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// The profile that is used if no flag or variable names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) profile: Option<String>,
    #[serde(default)]
    pub(crate) profiles: BTreeMap<String, Profile>,
}

/// One account and how to reach it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) api_key: Option<ApiKey>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) base_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) webhook_secret: Option<String>,
}

impl Config {
    /// The file that `BLOOIO_CONFIG` names, or the one in the platform's directory.
    ///
    /// # Errors
    /// If neither is known.
    pub(crate) fn path() -> Result<PathBuf, Failure> {
        if let Some(path) = std::env::var_os("BLOOIO_CONFIG").filter(|path| !path.is_empty()) {
            return Ok(path.into());
        }
        let strategy = etcetera::app_strategy::choose_native_strategy(AppStrategyArgs {
            top_level_domain: "com".to_owned(),
            author: "blooio".to_owned(),
            app_name: "blooio".to_owned(),
        });
        let strategy = strategy.map_err(|_| {
            Failure::usage("no home directory is known; set BLOOIO_CONFIG to a file")
        })?;
        Ok(strategy.in_config_dir("config.toml"))
    }

    /// Reads a file; one that does not exist is an empty configuration.
    ///
    /// # Errors
    /// If it cannot be read, or is not a configuration.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Failure::file(path, &error)),
        };
        toml::from_str(&text).map_err(|error| {
            // The error's own text quotes the line, which may hold a key.
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(0, |before| before.matches('\n').count()) + 1;
            Failure::usage(format!("{}:{line}: {}", path.display(), error.message()))
        })
    }

    /// The named profile, or the default one.
    ///
    /// # Errors
    /// If a profile is named that does not exist.
    pub(crate) fn profile(&self, name: Option<&str>) -> Result<Profile, Failure> {
        let wanted = name.or(self.profile.as_deref());
        match self.profiles.get(wanted.unwrap_or(DEFAULT_PROFILE)) {
            Some(profile) => Ok(profile.clone()),
            None if wanted.is_none_or(|name| name == DEFAULT_PROFILE) => Ok(Profile::default()),
            None => {
                let name = wanted.unwrap_or_default();
                let known: Vec<&str> = self.profiles.keys().map(String::as_str).collect();
                let known = match known.as_slice() {
                    [] => "there are none yet".to_owned(),
                    _ => format!("there are: {}", known.join(", ")),
                };
                Err(Failure::usage(format!("no profile `{name}`; {known}"))
                    .next(format!("blooio login --profile {name}")))
            }
        }
    }

    /// The named profile, or the default one, for changing it.
    pub(crate) fn profile_mut(&mut self, name: Option<&str>) -> &mut Profile {
        let name = name.or(self.profile.as_deref()).unwrap_or(DEFAULT_PROFILE);
        self.profiles.entry(name.to_owned()).or_default()
    }

    /// Writes the file through a temporary one beside it, so that it is never half
    /// written and never readable by others.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = toml::to_string(self)
            .map_err(|error| Failure::usage(format!("the configuration: {}", error)))?;
        write_private(path, text.as_bytes()).map_err(|error| Failure::file(path, &error))
    }
}

/// Writes a file that only its owner can read, through a temporary one beside it.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn write_private(path: &Path, text: &[u8]) -> io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        create_folder(folder)?;
    }
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    let mut file = create_private(&beside)?;
    let written = file
        .write_all(text)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Whether anyone but its owner can read a file.
pub(crate) fn is_exposed(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

fn create_private(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_in_the_file_names_the_line_and_quotes_nothing() {
        let folder = std::env::temp_dir().join(format!("blooio-config-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("config.toml");
        fs::write(&path, "[profiles.default]\napi_key = sk_live_secret\n").unwrap();
        let text = Config::read(&path).unwrap_err().to_string();
        assert!(text.contains("config.toml:2: "), "{text}");
        assert!(!text.contains("secret"), "{text}");
        fs::remove_dir_all(folder).unwrap();
    }
}
