//! Checks and sends the call of an `api` command.

use std::path::Path;

use blooio_client::generated::operations::{SET_CHAT_BACKGROUND, SET_GROUP_ICON};
use blooio_client::operation::{Location, Operation, Parameter};
use blooio_client::{Client, Upload};
use serde_json::Value;

use super::Api;
use crate::context::Context;
use crate::failure::Failure;
use crate::secret::read_text;

impl Api {
    pub(super) async fn call(
        &self,
        operation: &'static Operation,
        context: &mut Context,
    ) -> Result<(), Failure> {
        self.check(operation)?;
        let body = self.body(operation)?;
        let client = context.client().await?;
        if operation.upload.is_some() {
            return self.upload(operation, &client, context).await;
        }
        let method = operation
            .method
            .parse()
            .map_err(|_| Failure::usage(format!("{} is no method", operation.method)))?;
        let mut segments = operation.path.split('/').skip(1);
        // A path begins with a literal segment, which makes it one of the API's.
        let first = format!("/{}", segments.next().unwrap_or_default());
        let mut request = client.request(method, &first);
        for segment in segments {
            let name = segment
                .strip_prefix('{')
                .and_then(|rest| rest.strip_suffix('}'));
            let value = name.and_then(|name| self.value(name));
            request = request.segment(value.unwrap_or(segment));
        }
        for parameter in operation.parameters {
            let Some(value) = self.value(parameter.name) else {
                continue;
            };
            request = match parameter.location {
                Location::Path => request,
                Location::Query => request.query(parameter.name, value),
                Location::Header => request.header(parameter.name, value),
            };
        }
        if let Some(body) = &body {
            request = request.json(body);
        }
        context.output.record(request.send().await?.into_inner())
    }

    /// The operations that take a file have methods of their own.
    async fn upload(
        &self,
        operation: &'static Operation,
        client: &Client,
        context: &Context,
    ) -> Result<(), Failure> {
        let Some(file) = &self.file else {
            return Err(Failure::usage("--file is missing"));
        };
        let file = Upload::path(file)?;
        let id = self.value(path_parameter(operation)).unwrap_or_default();
        if operation.id == SET_GROUP_ICON.id {
            context
                .output
                .reply(&client.group(id)?.set_icon(file).await?)
        } else if operation.id == SET_CHAT_BACKGROUND.id {
            context
                .output
                .reply(&client.chat(id)?.set_background(file).await?)
        } else {
            Err(Failure::usage(format!(
                "{} cannot be called yet",
                operation.id
            )))
        }
    }

    /// Refuses unknown parameters and missing required ones.
    fn check(&self, operation: &Operation) -> Result<(), Failure> {
        let help = format!("blooio api {} --help", operation.id);
        let known = |name: &str| operation.parameters.iter().any(|known| known.name == name);
        if let Some((name, _)) = self.parameters.iter().find(|(name, _)| !known(name)) {
            let names: Vec<&str> = operation
                .parameters
                .iter()
                .map(|known| known.name)
                .collect();
            return Err(Failure::usage(format!(
                "{} has no parameter `{name}`; it has {}",
                operation.id,
                names.join(", ")
            ))
            .next(help));
        }
        let missing =
            |parameter: &&Parameter| parameter.required && self.value(parameter.name).is_none();
        match operation.parameters.iter().find(missing) {
            Some(Parameter { name, .. }) => {
                let what = format!("{} needs the parameter `{name}`: -p {name}=…", operation.id);
                Err(Failure::usage(what).next(help))
            }
            None => Ok(()),
        }
    }

    fn body(&self, operation: &Operation) -> Result<Option<Value>, Failure> {
        let Some(data) = &self.data else {
            return Ok(None);
        };
        let text = match (data.as_str(), data.strip_prefix('@')) {
            ("-", _) => read_text(Path::new("-"))?,
            (_, Some(path)) => read_text(Path::new(path))?,
            _ => data.clone(),
        };
        let body = serde_json::from_str(&text).map_err(|error| {
            Failure::usage(format!("the body is not JSON: {error}"))
                .next(format!("blooio api {} --help", operation.id))
        })?;
        Ok(Some(body))
    }

    fn value(&self, name: &str) -> Option<&str> {
        let mut named = self.parameters.iter().filter(|(given, _)| given == name);
        named.next_back().map(|(_, value)| value.as_str())
    }
}

fn path_parameter(operation: &Operation) -> &'static str {
    let mut parameters = operation.parameters.iter();
    let found = parameters.find(|parameter| parameter.location == Location::Path);
    found.map_or("", |parameter| parameter.name)
}
