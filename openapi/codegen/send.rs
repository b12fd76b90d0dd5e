//! Ends every generated `send` in the transport, with this crate's own reply and
//! error, so that nothing of the generator's support library is compiled.
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

use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Item, Stmt, Token, parse_quote};

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

/// Imports of the support library, what implements its traits, and the check
/// that hooks are there, which nothing calls.
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

/// The builders of operations.
#[derive(Default)]
struct Senders {
    rewritten: usize,
    /// The first builder whose `send` has an unknown form.
    missed: Option<String>,
}

impl VisitMut for Senders {
    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        for member in &mut block.items {
            let syn::ImplItem::Fn(function) = member else {
                continue;
            };
            if function.sig.ident != "send" {
                continue;
            }
            if through_the_transport(function).is_some() {
                self.rewritten += 1;
            } else if self.missed.is_none() {
                let builder = &block.self_ty;
                self.missed = Some(quote!(#builder).to_string());
            }
        }
        Conversions.visit_item_impl_mut(block);
        visit_mut::visit_item_impl_mut(self, block);
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        Conversions.visit_item_struct_mut(item);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        // From the outside in: a chain of calls loses some of its links.
        while let Expr::MethodCall(call) = expression
            && is_set_by_the_transport(call)
        {
            *expression = (*call.receiver).clone();
        }
        match expression {
            Expr::MethodCall(call) if call.method == "json" => {
                let body = call.args.first().cloned();
                let receiver = &call.receiver;
                *expression = parse_quote!(#receiver.body(crate::transport::json(#body)?));
            }
            Expr::MethodCall(call) if call.method == "append" => header_value(call),
            Expr::Try(outer) => {
                if let Expr::MethodCall(call) = &*outer.expr
                    && call.method == "build"
                {
                    let built = &outer.expr;
                    *outer.expr = parse_quote!(#built.map_err(crate::transport::unbuildable));
                }
            }
            Expr::Call(call) if is_call_of(call, "new") => {
                if let Expr::Path(path) = &*call.func
                    && is_named(&path.path, "QueryParam")
                {
                    let (name, value) = (call.args.first(), call.args.last());
                    *expression = parse_quote!([(#name, #value)]);
                }
            }
            Expr::Call(call) if is_call_of(call, "with_capacity") => {
                // Most requests have no header of their own, and need no room.
                if let Expr::Path(path) = &mut *call.func
                    && is_named(&path.path, "HeaderMap")
                    && let Some(last) = path.path.segments.last_mut()
                {
                    last.ident = syn::Ident::new("new", last.ident.span());
                    call.args.clear();
                }
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// Gives a `send` our signature, and makes one call of everything from the
/// operation's name on. `None` if it has another form.
fn through_the_transport(function: &mut syn::ImplItemFn) -> Option<()> {
    let syn::ReturnType::Type(_, returned) = &mut function.sig.output else {
        return None;
    };
    let value = argument_of(argument_of(returned, "Result")?, "ResponseValue")?.clone();
    *returned = parse_quote!(::std::result::Result<crate::Reply<#value>, crate::Error>);
    let statements = &mut function.block.stmts;
    let (at, name) = statements.iter().enumerate().find_map(|(at, statement)| {
        let Stmt::Local(local) = statement else {
            return None;
        };
        let Expr::Struct(info) = &*local.init.as_ref()?.expr else {
            return None;
        };
        match &info.fields.first()?.expr {
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(name),
                ..
            }) if info.path.is_ident("OperationInfo") => Some((at, name.clone())),
            _ => None,
        }
    })?;
    let operation = syn::Ident::new(&name.value().to_uppercase(), name.span());
    statements.truncate(at);
    let url = statements.iter_mut().find_map(formatted_url)?;
    let segments = segments(url)?;
    *url = parse_quote!(super::operations::#operation.url(&client.baseurl, &[#(#segments),*]));
    statements.push(Stmt::Expr(
        parse_quote! {
            crate::transport::call(
                &client.inner,
                &super::operations::#operation,
                request,
                header_map,
            )
            .await
        },
        None,
    ));
    Some(())
}

/// The value of `let url = format!(…)`.
fn formatted_url(statement: &mut Stmt) -> Option<&mut Expr> {
    let Stmt::Local(local) = statement else {
        return None;
    };
    let is_url = matches!(&local.pat, syn::Pat::Ident(name) if name.ident == "url");
    let value = local.init.as_mut().filter(|_| is_url)?;
    matches!(&*value.expr, Expr::Macro(call) if call.mac.path.is_ident("format"))
        .then_some(&mut *value.expr)
}

/// The values of the path parameters in `format!("{}/chats/{}", client.baseurl,
/// encode_path(&chat_id.to_string()))`.
fn segments(url: &Expr) -> Option<Vec<Expr>> {
    let Expr::Macro(call) = url else { return None };
    let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
    let arguments = call.mac.parse_body_with(parse).ok()?;
    let segment = |argument: &Expr| {
        let Expr::Call(call) = argument else {
            return None;
        };
        let Some(Expr::Reference(reference)) = call.args.first() else {
            return None;
        };
        match &*reference.expr {
            Expr::MethodCall(text) if text.method == "to_string" => {
                let value = &text.receiver;
                Some(parse_quote!(#value.as_ref()))
            }
            _ => None,
        }
    };
    arguments.iter().skip(2).map(segment).collect()
}

/// `.header(ACCEPT, …)` and `.headers(header_map)`.
fn is_set_by_the_transport(call: &syn::ExprMethodCall) -> bool {
    let first = call.args.first();
    match call.method.to_string().as_str() {
        "header" => matches!(first, Some(Expr::Path(path)) if is_named(&path.path, "ACCEPT")),
        "headers" => matches!(first, Some(Expr::Path(path)) if path.path.is_ident("header_map")),
        _ => false,
    }
}

/// `header_map.append("X-Name", value.to_string().try_into()?)`: a value that no
/// header can hold is an error that names the parameter.
fn header_value(call: &mut syn::ExprMethodCall) {
    let Some(Expr::Lit(name)) = call.args.first().cloned() else {
        return;
    };
    let Some(Expr::Try(value)) = call.args.last_mut() else {
        return;
    };
    if matches!(&*value.expr, Expr::MethodCall(converted) if converted.method == "try_into") {
        *value.expr = parse_quote!(crate::transport::header_value(#name, &value));
    }
}

/// How builders convert values and keep their errors.
struct Conversions;

impl VisitMut for Conversions {
    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        with_our_error(&mut field.ty);
    }

    fn visit_where_predicate_mut(&mut self, predicate: &mut syn::WherePredicate) {
        let syn::WherePredicate::Type(predicate) = predicate else {
            return;
        };
        // `V: TryInto<T>`, with any bound on its error.
        for bound in &mut predicate.bounds {
            let syn::TypeParamBound::Trait(bound) = bound else {
                continue;
            };
            let Some(last) = bound.path.segments.last_mut() else {
                continue;
            };
            if last.ident == "TryInto"
                && let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments
            {
                let error = parse_quote!(Error: ::std::convert::Into<crate::Error>);
                arguments.args.push(error);
            }
        }
    }

    fn visit_generics_mut(&mut self, generics: &mut syn::Generics) {
        if let Some(clause) = &mut generics.where_clause {
            let kept = clause.predicates.iter();
            let kept = kept.filter(|predicate| !demands_display(predicate));
            clause.predicates = kept.cloned().collect();
        }
        visit_mut::visit_generics_mut(self, generics);
    }

    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        let converts = block
            .trait_
            .as_ref()
            .is_some_and(|(path, ..)| is_named(path, "TryFrom"));
        for member in &mut block.items {
            match member {
                syn::ImplItem::Type(item) if converts && item.ident == "Error" => {
                    item.ty = parse_quote!(crate::Error);
                }
                syn::ImplItem::Fn(function) if converts => {
                    function.sig.output =
                        parse_quote!(-> ::std::result::Result<Self, crate::Error>);
                }
                syn::ImplItem::Fn(function) => setter(function),
                _ => {}
            }
        }
        visit_mut::visit_item_impl_mut(self, block);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        while let Expr::MethodCall(call) = expression
            && is_translation(call)
        {
            *expression = (*call.receiver).clone();
        }
        match expression {
            // `Err("name was not initialized".to_string())`
            Expr::Call(call) if is_call_of(call, "Err") => {
                if let Some(name) = call.args.first().and_then(uninitialised) {
                    *call = parse_quote!(Err(crate::Error::missing(#name)));
                }
            }
            // `|v| types::X::try_from(v).map_err(|e| e.to_string())`
            Expr::Closure(closure) => {
                if let Expr::MethodCall(call) = &*closure.body
                    && call.method == "map_err"
                    && let Expr::Call(conversion) = &*call.receiver
                    && is_call_of(conversion, "try_from")
                {
                    *expression = (*conversion.func).clone();
                }
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// A setter keeps the error of a conversion under the name of its parameter. A
/// body's error keeps the name of the field inside.
fn setter(function: &mut syn::ImplItemFn) {
    struct Named(String);

    impl VisitMut for Named {
        fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
            if call.method == "map_err" && matches!(call.args.first(), Some(Expr::Closure(_))) {
                let name = &self.0;
                call.args = Punctuated::new();
                call.args.push(if name == "body" {
                    parse_quote!(::std::convert::Into::into)
                } else {
                    parse_quote!(|error| crate::Error::of_parameter(#name, error))
                });
            }
            visit_mut::visit_expr_method_call_mut(self, call);
        }
    }

    if function.sig.inputs.len() == 2 && function.sig.ident != "body_map" {
        Named(function.sig.ident.unraw().to_string()).visit_block_mut(&mut function.block);
    }
}

/// `Result<T, String>` keeps its reason as our error.
fn with_our_error(ty: &mut syn::Type) {
    let syn::Type::Path(path) = ty else { return };
    if let Some(last) = path.path.segments.last_mut()
        && last.ident == "Result"
        && let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments
        && let Some(error) = arguments.args.last_mut()
    {
        *error = parse_quote!(crate::Error);
    }
}

/// `<V as TryInto<T>>::Error: Display`
fn demands_display(predicate: &syn::WherePredicate) -> bool {
    matches!(predicate, syn::WherePredicate::Type(predicate)
        if predicate.bounds.to_token_stream().to_string().ends_with("Display"))
}

/// `.map_err(Error::InvalidRequest)`
fn is_translation(call: &syn::ExprMethodCall) -> bool {
    call.method == "map_err"
        && matches!(call.args.first(), Some(Expr::Path(path)) if is_named(&path.path, "InvalidRequest"))
}

/// The name of a required value that was not given.
fn uninitialised(reason: &Expr) -> Option<String> {
    let Expr::MethodCall(call) = reason else {
        return None;
    };
    let Expr::Lit(syn::ExprLit {
        lit: syn::Lit::Str(text),
        ..
    }) = &*call.receiver
    else {
        return None;
    };
    let text = text.value();
    let name = text
        .strip_suffix(" was not initialized")
        .or_else(|| text.strip_prefix("no value supplied for "))?;
    Some(name.to_owned())
}

/// The first argument of a generic type of this name.
fn argument_of<'a>(ty: &'a syn::Type, name: &str) -> Option<&'a syn::Type> {
    let syn::Type::Path(path) = ty else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == name)?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

fn is_call_of(call: &syn::ExprCall, name: &str) -> bool {
    matches!(&*call.func, Expr::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == name))
}

fn is_named(path: &syn::Path, name: &str) -> bool {
    path.segments.iter().any(|part| part.ident == name)
}

/// The client itself: one shared base URL.
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

/// The first name of the generator's library that is left.
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
                crate::transport::call(&client.inner, &super::operations::GET_CHAT, request, header_map).await
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
            "chat_id: Result<ChatId, crate::Error>",
            r#"Err(crate::Error::missing("chat_id"))"#,
            "TryInto<ChatId, Error: ::std::convert::Into<crate::Error>>",
            r#"crate::Error::of_parameter("chat_id", error)"#,
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
