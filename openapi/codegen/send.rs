//! Makes every generated `send` end in the transport, with this crate's own reply
//! and error, so that the generator's support library is not compiled.
//!
//! - `send` ends in `transport::call` and not in hooks that pass a rebuilt
//!   response around. It names the operation itself, not its id.
//! - A builder keeps the error of a refused value: it names the parameter and
//!   says what is wrong with the value.
//! - Headers that the transport sets on each attempt are not set before it, so
//!   that a request can be copied for the next attempt without copying them.
//! - A URL is made by `Operation::url`, which encodes a path segment so that only
//!   the unreserved characters of RFC 3986 are left alone.
//! - A client shares its base URL instead of copying it for every call.

mod bodies;
mod conversions;
mod senders;
mod shape;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Item, parse_quote};

use bodies::Bodies;
use conversions::Conversions;
use senders::Senders;

/// Rewrites the client and its builders.
///
/// # Errors
/// If the output does not have the form that this rewrites, so that one `send`
/// would be left with the generator's own types: names the builder.
pub(super) fn rewrite(file: &mut syn::File, operations: usize) -> Result<(), String> {
    file.items.retain(|item| !is_of_the_generator(item));
    Client.visit_file_mut(file);
    let mut senders = Senders::default();
    for item in &mut file.items {
        let Item::Mod(module) = item else { continue };
        let Some((_, items)) = &mut module.content else {
            continue;
        };
        if module.ident == "builder" {
            items.retain(|item| !is_of_the_generator(item));
            senders.visit_item_mod_mut(module);
            Bodies.visit_item_mod_mut(module);
        } else if module.ident == "types" {
            for item in items {
                if let Item::Mod(module) = item
                    && module.ident == "builder"
                {
                    Conversions.visit_item_mod_mut(module);
                }
            }
        }
    }
    if let Some(missed) = senders.missed {
        return Err(format!("the `send` of `{missed}` has another form"));
    }
    if senders.rewritten != operations {
        return Err(format!(
            "{} builders have a `send`, and {operations} operations need one",
            senders.rewritten
        ));
    }
    let mut leftovers = Leftovers(None);
    leftovers.visit_file_mut(file);
    match leftovers.0 {
        Some(name) => Err(format!("`{name}` is still in it")),
        None => Ok(()),
    }
}

/// Whether an item is an import of the support library, an implementation of its
/// trait, or the unused check for hooks.
fn is_of_the_generator(item: &Item) -> bool {
    match item {
        Item::Const(item) => item.ident == "_",
        Item::Impl(item) => item.trait_.as_ref().is_some_and(|(path, ..)| {
            path.segments
                .last()
                .is_some_and(|last| last.ident == "ClientInfo")
        }),
        Item::Use(item) => {
            let text = item.tree.to_token_stream().to_string();
            text.contains("progenitor_client") || text.contains("RequestBuilderExt")
        }
        _ => false,
    }
}

/// Makes the client share its base URL.
struct Client;

impl VisitMut for Client {
    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        if field.ident.as_ref().is_some_and(|name| name == "baseurl") {
            field.ty = parse_quote!(::std::sync::Arc<str>);
        }
    }

    fn visit_field_value_mut(&mut self, value: &mut syn::FieldValue) {
        if matches!(&value.member, syn::Member::Named(name) if name == "baseurl") {
            value.expr = parse_quote!(baseurl.into());
        }
    }
}

/// Finds the first remaining name of the generator's library.
struct Leftovers(Option<String>);

impl VisitMut for Leftovers {
    fn visit_ident_mut(&mut self, name: &mut proc_macro2::Ident) {
        const THEIRS: [&str; 6] = [
            "ByteStream",
            "ClientHooks",
            "OperationInfo",
            "ResponseValue",
            "encode_path",
            "progenitor_client",
        ];
        if THEIRS.iter().any(|theirs| name == theirs) && self.0.is_none() {
            self.0 = Some(name.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(send: syn::ImplItemFn) -> syn::File {
        parse_quote! {
            pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
            pub mod builder {
                use super::{encode_path, RequestBuilderExt, ResponseValue};
                pub struct GetChat<'a> {
                    client: &'a super::Client,
                    chat_id: Result<ChatId, String>,
                }
                impl<'a> GetChat<'a> {
                    pub fn new(client: &'a super::Client) -> Self {
                        Self { client, chat_id: Err("chat_id was not initialized".to_string()) }
                    }
                    pub fn chat_id<V>(mut self, value: V) -> Self
                    where
                        V: std::convert::TryInto<ChatId>,
                    {
                        self.chat_id = value.try_into().map_err(|_| "conversion failed".to_string());
                        self
                    }
                    #send
                }
            }
        }
    }

    fn usual() -> syn::ImplItemFn {
        parse_quote! {
            pub async fn send(self) -> Result<ResponseValue<types::Chat>, Error<()>> {
                let Self { client, chat_id } = self;
                let chat_id = chat_id.map_err(Error::InvalidRequest)?;
                let url = format!("{}/chats/{}", client.baseurl, encode_path(&chat_id.to_string()));
                let request = client.client.get(url).build()?;
                let info = OperationInfo { operation_id: "get_chat" };
                client.pre(&mut request, &info).await?;
                Ok(())
            }
        }
    }

    #[test]
    fn a_send_returns_our_reply_and_our_error() {
        let mut file = output(usual());
        assert_eq!(rewrite(&mut file, 1), Ok(()));
        let expected = output(parse_quote! {
            pub async fn send(self) -> ::std::result::Result<crate::Reply<types::Chat>, crate::Error> {
                let Self { client, chat_id } = self;
                let chat_id = chat_id?;
                let url = super::operations::GET_CHAT.url(&client.baseurl, &[chat_id.as_ref()]);
                let request = client.client.get(url).build().map_err(crate::transport::unbuildable)?;
                crate::transport::call(&client.inner, &super::operations::GET_CHAT, request, header_map, None).await
            }
        });
        let send = |file: &syn::File| {
            let text = prettyplease::unparse(file);
            text.split_once("pub async fn send")
                .map(|(_, rest)| rest.to_owned())
        };
        assert_eq!(send(&file), send(&expected));
    }

    #[test]
    fn a_builder_keeps_the_reason_and_the_parameter() {
        let mut file = output(usual());
        assert_eq!(rewrite(&mut file, 1), Ok(()));
        let text = prettyplease::unparse(&file);
        for expected in [
            "chat_id: Result<ChatId, crate::error::NoValue>",
            r#"Err(crate::error::NoValue::Missing("chat_id"))"#,
            "TryInto<ChatId, Error: ::std::convert::Into<crate::Error>>",
            r#"crate::error::NoValue::refused("chat_id", error)"#,
        ] {
            assert!(text.contains(expected), "{expected} is not in {text}");
        }
    }

    #[test]
    fn a_send_of_another_form_stops_the_build() {
        let mut file = output(parse_quote! {
            pub async fn send(self) -> Result<ByteStream, Error<()>> {
                todo()
            }
        });
        let error = rewrite(&mut file, 1).unwrap_err();
        assert!(error.contains("GetChat"), "{error}");
    }

    #[test]
    fn a_missing_send_stops_the_build() {
        let mut file = output(usual());
        let error = rewrite(&mut file, 2).unwrap_err();
        assert!(error.contains("1 builders"), "{error}");
    }

    #[test]
    fn a_name_of_the_support_library_stops_the_build() {
        let mut file = output(usual());
        file.items.push(parse_quote!(
            fn other() -> progenitor_client::Error {}
        ));
        let error = rewrite(&mut file, 1).unwrap_err();
        assert!(error.contains("progenitor_client"), "{error}");
    }
}
