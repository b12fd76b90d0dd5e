//! A client configured by environment variables.

use std::env::VarError;

use crate::client::Client;
use crate::error::Error;
use crate::ids::PhoneNumber;

const ENV_API_KEY: &str = "BLOOIO_API_KEY";
const ENV_BASE_URL: &str = "BLOOIO_BASE_URL";
const ENV_FROM_NUMBER: &str = "BLOOIO_FROM_NUMBER";

impl Client {
    /// A client configured by environment variables: `BLOOIO_API_KEY`, and
    /// optionally `BLOOIO_BASE_URL` and `BLOOIO_FROM_NUMBER`.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), blooio_client::Error> {
    /// let client = blooio_client::Client::from_env()?;
    /// client.chat("+15551234567")?.send("Hello").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// If the key is missing or a variable is not valid; [`Error::field`] names the
    /// variable.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(|name| std::env::var(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Result<String, VarError>) -> Result<Self, Error> {
        let read = |name: &'static str| match variable(name) {
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(Error::invalid(name, "it is not UTF-8")),
        };
        let Some(key) = read(ENV_API_KEY)? else {
            return Err(Error::invalid(
                ENV_API_KEY,
                "it is not set; export your API key under this name",
            ));
        };
        let mut builder = Self::builder().api_key(key);
        if let Some(url) = read(ENV_BASE_URL)? {
            builder = builder.base_url(url);
        }
        if let Some(number) = read(ENV_FROM_NUMBER)? {
            let number = number.parse::<PhoneNumber>();
            let number =
                number.map_err(|error| Error::invalid(ENV_FROM_NUMBER, error.to_string()))?;
            builder = builder.from_number(number);
        }
        builder.build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_is_read_and_refused_by_name() {
        let from = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect();
            Client::from_variables(move |name| {
                let found = pairs.iter().find(|(key, _)| key == name);
                found
                    .map(|(_, value)| value.clone())
                    .ok_or(VarError::NotPresent)
            })
        };
        let key = (ENV_API_KEY, "sk_live_your_key_here");
        assert_eq!(from(&[]).unwrap_err().field(), Some(ENV_API_KEY));
        assert_eq!(
            from(&[key]).unwrap().base_url(),
            crate::generated::DEFAULT_SERVER
        );
        let own = from(&[
            key,
            (ENV_BASE_URL, "http://localhost:1/"),
            (ENV_FROM_NUMBER, "+15550001111"),
        ]);
        let own = own.unwrap();
        assert_eq!(
            (own.base_url(), own.sender().unwrap().as_str()),
            ("http://localhost:1", "+15550001111")
        );
        let error = from(&[key, (ENV_FROM_NUMBER, "5550001111")]).unwrap_err();
        assert_eq!(error.field(), Some(ENV_FROM_NUMBER));
        assert!(!error.to_string().contains("5550001111"));
    }
}
