//! Leads every operation to the one door, and leaves out what it would do twice.
//!
//! - `send` ends in `transport::call` instead of hooks that pass a rebuilt
//!   response around. It carries the operation itself, not its name.
//! - Headers that the door sets on each attempt are not set before it, so that a
//!   request can be copied for the next attempt without copying them.
//! - A path segment is encoded by our function, which leaves nothing alone but
//!   the unreserved characters of RFC 3986, and is written into the URL at once.
//! - A client shares its base URL instead of copying it for every call.

use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Item, Stmt, Token, parse_quote};

pub(super) fn rewrite(file: &mut syn::File) {
    Senders.visit_file_mut(file);
    BaseUrl.visit_file_mut(file);
    file.items.retain(|item| !asserts_hooks(item));
    file.items.insert(
        0,
        parse_quote!(
            use crate::transport::encode_segment as encode_path;
        ),
    );
}

/// The generator demands hooks, which nothing calls any more.
fn asserts_hooks(item: &Item) -> bool {
    matches!(item, Item::Const(item) if item.ident == "_")
}

struct Senders;

impl VisitMut for Senders {
    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.ident == "send" {
            through_the_door(&mut function.block);
        }
        visit_mut::visit_impl_item_fn_mut(self, function);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        // From the outside in: a chain of calls loses some of its links.
        while let Expr::MethodCall(call) = expression
            && is_the_doors(call)
        {
            *expression = (*call.receiver).clone();
        }
        match expression {
            Expr::MethodCall(call) if call.method == "json" => {
                let body = call.args.first().cloned();
                let receiver = &call.receiver;
                *expression = parse_quote!(#receiver.body(crate::transport::json(#body)?));
            }
            Expr::Call(call) if is_call_of(call, "encode_path") => {
                if let Some(Expr::Reference(reference)) = call.args.first_mut()
                    && let Expr::MethodCall(text) = &*reference.expr
                    && text.method == "to_string"
                {
                    reference.expr = text.receiver.clone();
                }
            }
            Expr::Call(call) if is_call_of(call, "with_capacity") => {
                // Most requests have no header of their own, and need no room.
                if let Expr::Path(path) = &mut *call.func
                    && path
                        .path
                        .segments
                        .iter()
                        .any(|part| part.ident == "HeaderMap")
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

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        if !call.path.is_ident("format") {
            return;
        }
        let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        if let Ok(mut arguments) = arguments {
            for argument in &mut arguments {
                self.visit_expr_mut(argument);
            }
            call.tokens = quote::quote!(#arguments);
        }
    }
}

/// Everything from the operation's name on becomes one call.
fn through_the_door(block: &mut syn::Block) {
    let found = block.stmts.iter().enumerate().find_map(|(at, statement)| {
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
    });
    let Some((at, name)) = found else { return };
    let operation = syn::Ident::new(&name.value().to_uppercase(), name.span());
    block.stmts.truncate(at);
    block.stmts.push(Stmt::Expr(
        parse_quote! {
            crate::transport::call(
                client,
                &super::operations::#operation,
                request,
                header_map,
            )
            .await
        },
        None,
    ));
}

/// `.header(ACCEPT, …)` and `.headers(header_map)`.
fn is_the_doors(call: &syn::ExprMethodCall) -> bool {
    let first = call.args.first();
    match call.method.to_string().as_str() {
        "header" => matches!(first, Some(Expr::Path(path))
            if path.path.segments.last().is_some_and(|last| last.ident == "ACCEPT")),
        "headers" => matches!(first, Some(Expr::Path(path)) if path.path.is_ident("header_map")),
        _ => false,
    }
}

fn is_call_of(call: &syn::ExprCall, name: &str) -> bool {
    matches!(&*call.func, Expr::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == name))
}

struct BaseUrl;

impl VisitMut for BaseUrl {
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

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.ident == "baseurl" {
            function.block = parse_quote!({ &self.baseurl });
        }
        visit_mut::visit_impl_item_fn_mut(self, function);
    }
}
