//! Secrets: an API key is read without showing it, and never printed.

use std::fmt;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// An API key. Its `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ApiKey(String);

impl ApiKey {
    /// The key without the white space around it.
    ///
    /// # Errors
    /// If it is empty.
    pub(crate) fn new(text: &str) -> Result<Self, Failure> {
        match text.trim() {
            "" => Err(Failure::usage("the API key is empty")),
            key => Ok(Self(key.to_owned())),
        }
    }

    /// Reads a key from a file; `-` is standard input.
    ///
    /// # Errors
    /// If the file cannot be read or holds no key.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        Self::new(&read_text(path)?)
    }

    /// Asks for a key without showing it, or reads it from standard input if
    /// that is not a terminal.
    ///
    /// # Errors
    /// If nothing was given.
    pub(crate) fn ask(prompt: &str) -> Result<Self, Failure> {
        if io::stdin().is_terminal() {
            Self::new(&rpassword::prompt_password(prompt)?)
        } else {
            Self::read(Path::new("-"))
        }
    }

    /// The key itself, for a client.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}

/// The text of a file; `-` is standard input.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().read_to_string(&mut text).map(drop)
    } else {
        std::fs::read_to_string(path).map(|read| text = read)
    };
    match read {
        Ok(()) => Ok(text),
        Err(error) if path == Path::new("-") => {
            Err(Failure::usage(format!("standard input: {error}")))
        }
        Err(error) => Err(Failure::file(path, &error)),
    }
}
