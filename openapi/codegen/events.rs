//! The generated file for receiving: the enums that the bodies and headers of
//! callbacks use, and the example bodies. It is separate because a receiver needs
//! no client.

use std::collections::BTreeSet;

use heck::ToLowerCamelCase;
use quote::quote;
use serde_json::Value;

use super::document::{METHODS, component, members, reference};
use super::string_enums::{self, StringEnum};

/// The schemas and the examples of callbacks.
#[derive(Default)]
pub(super) struct Events {
    /// Names of the schemas that callbacks use.
    pub(super) schemas: BTreeSet<String>,
    samples: Vec<Sample>,
}

/// An example body of a callback.
struct Sample {
    /// The callback, as the spec names it.
    callback: String,
    example: String,
    body: String,
}

impl Events {
    pub(super) fn read(spec: &Value) -> Self {
        let mut events = Self {
            schemas: BTreeSet::new(),
            samples: Vec::new(),
        };
        let operations = members(spec, "paths")
            .flat_map(|(_, item)| METHODS.iter().filter_map(|method| item.get(method)));
        for (name, callback) in operations.flat_map(|operation| members(operation, "callbacks")) {
            for (_, item) in callback.as_object().into_iter().flatten() {
                for delivery in METHODS.iter().filter_map(|method| item.get(method)) {
                    events.walk(spec, delivery);
                    events.read_samples(name, delivery);
                }
            }
        }
        events
    }

    /// Collects every schema that a value refers to.
    fn walk(&mut self, spec: &Value, value: &Value) {
        if let Some(name) = component(value) {
            let target = reference(value).and_then(|pointer| spec.pointer(pointer));
            // Parameters are referred to as well, but are not schemas.
            if let Some(target) = target
                && self.schemas.insert(name.to_owned())
            {
                self.walk(spec, target);
            }
            return;
        }
        match value {
            Value::Object(members) => {
                let members = members.iter();
                let members = members.filter(|(key, _)| !key.starts_with("example"));
                members.for_each(|(_, value)| self.walk(spec, value));
            }
            Value::Array(items) => items.iter().for_each(|value| self.walk(spec, value)),
            _ => {}
        }
    }

    fn read_samples(&mut self, callback: &str, delivery: &Value) {
        let content = delivery.pointer("/requestBody/content/application~1json");
        let content = content.unwrap_or(&Value::Null);
        let example = content.get("example").map(|value| ("example", value));
        let examples = members(content, "examples")
            .filter_map(|(name, example)| Some((name.as_str(), example.get("value")?)));
        for (name, value) in example.into_iter().chain(examples) {
            self.samples.push(Sample {
                callback: callback.to_owned(),
                example: name.to_owned(),
                body: value.to_string(),
            });
        }
    }

    /// The file that a receiver compiles.
    pub(super) fn file(&self, enums: &[StringEnum]) -> syn::Result<syn::File> {
        let used = enums
            .iter()
            .filter(|item| self.schemas.contains(&item.name));
        let declared = used.clone().map(string_enums::string_enum);
        let names: Vec<&str> = used
            .flat_map(|item| &item.values)
            .map(|(_, value)| value.as_str())
            .collect();
        let samples = self.samples.iter().map(|sample| {
            let Sample { example, body, .. } = sample;
            // `messageReceived` is the event that bodies name `message.received`.
            let name = names
                .iter()
                .find(|name| name.to_lower_camel_case() == sample.callback);
            let name = name.copied().unwrap_or(&sample.callback);
            let body = raw_string(body);
            quote!(Sample { event: #name, name: #example, body: #body })
        });
        syn::parse2(quote! {
            #(#declared)*

            /// The example bodies of webhook deliveries.
            pub mod samples {
                use crate::wire::sample::Sample;

                /// Every example, by the names of the events.
                pub static ALL: &[Sample] = &[#(#samples),*];
            }
        })
    }
}

/// A raw string literal, as people would write JSON in Rust.
fn raw_string(text: &str) -> proc_macro2::TokenStream {
    let raw = format!("r#\"{text}\"#").parse();
    raw.unwrap_or_else(|_| quote!(#text))
}
