//! Rewrites progenitor's output where it would drop safety or do work twice.
//!
//! - A client can only be made by `ClientBuilder`, with the inner type in place.
//! - No `api-version` header: the service documents none.
//! - A union of objects is read field by field instead of being buffered and
//!   tried member by member, and says what it missed.
//! - Objects are read by one visitor that they share: see `objects`.
//! - Builders of types that are not sent are left out: they were half of the code.
//! - Texts, numbers and addresses stay out of `Debug`.
//! - Types derive `JsonSchema` with the feature `schemars`.

use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{Item, parse_quote};

use super::derives::strip_derive;
use super::model::Lowered;
use super::operations::{Body, Operation};
use super::{objects, redact, send, unions};

/// # Errors
/// If an operation's `send` cannot be rewritten: see [`send::rewrite`].
pub(super) fn rewrite(file: &mut syn::File, lowered: &Lowered) -> Result<(), String> {
    Expressions.visit_file_mut(file);
    let sent = |operation: &&Operation| !matches!(operation.body, Body::Multipart { .. });
    send::rewrite(file, lowered.operations.iter().filter(sent).count())?;
    for item in &mut file.items {
        match item {
            Item::Impl(item) if item.trait_.is_none() => keep_constructor(item),
            Item::Mod(module) if module.ident == "types" => rewrite_types(module, lowered),
            Item::Mod(module) if module.ident == "builder" => redact::builders(module),
            _ => {}
        }
    }
    Ok(())
}

struct Expressions;

impl VisitMut for Expressions {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.retain(|statement| !sets_api_version(statement));
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_attribute_mut(&mut self, attribute: &mut syn::Attribute) {
        if let syn::Meta::NameValue(meta) = &mut attribute.meta
            && let syn::Expr::Lit(literal) = &mut meta.value
            && let syn::Lit::Str(text) = &literal.lit
            && text.value().contains("```ignore")
        {
            let text = syn::LitStr::new(&text.value().replace("```ignore", "```text"), text.span());
            literal.lit = syn::Lit::Str(text);
        }
    }
}

fn sets_api_version(statement: &syn::Stmt) -> bool {
    let syn::Stmt::Expr(syn::Expr::MethodCall(call), _) = statement else {
        return false;
    };
    let Some(syn::Expr::Call(name)) = call.args.first() else {
        return false;
    };
    matches!(
        name.args.first(),
        Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }))
            if text.value() == "api-version"
    )
}

fn keep_constructor(item: &mut syn::ItemImpl) {
    item.items.retain(
        |member| !matches!(member, syn::ImplItem::Fn(function) if function.sig.ident == "new"),
    );
    for member in &mut item.items {
        if let syn::ImplItem::Fn(function) = member
            && function.sig.ident == "new_with_client"
        {
            function.vis = parse_quote!(pub(crate));
        }
    }
}

fn rewrite_types(module: &mut syn::ItemMod, lowered: &Lowered) {
    let Some((_, items)) = &mut module.content else {
        return;
    };
    let mut readers = Vec::new();
    for (union, members) in &lowered.unions {
        if let Some(reader) = unions::reader(items, union, members) {
            readers.push(reader);
            strip_derive(items, union, "Deserialize");
        }
    }
    rename_twins(items);
    readers.extend(objects::readers(items));
    keep_builders_of_bodies(items, lowered);
    readers.extend(redact::debugs(items));
    for item in items.iter_mut() {
        let attributes = match item {
            Item::Struct(item) => &mut item.attrs,
            Item::Enum(item) => &mut item.attrs,
            _ => continue,
        };
        attributes
            .push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
    }
    items.extend(readers);
}

/// Renames fields whose names are the same in Rust: a service may send
/// `last_checked` or `lastChecked`.
fn rename_twins(items: &mut [Item]) {
    for item in items {
        let Item::Struct(item) = item else { continue };
        let names: Vec<_> = item
            .fields
            .iter()
            .map(|field| field.ident.clone())
            .collect();
        for field in &mut item.fields {
            let twin = names.iter().filter(|name| **name == field.ident).count() > 1;
            let renamed = field
                .attrs
                .iter()
                .any(|attribute| quote!(#attribute).to_string().contains("rename ="));
            if let Some(name) = field.ident.as_ref().filter(|_| twin && renamed) {
                field.ident = Some(quote::format_ident!("{name}_camel"));
            }
        }
    }
}

fn keep_builders_of_bodies(items: &mut Vec<Item>, lowered: &Lowered) {
    let bodies: Vec<&str> = lowered
        .operations
        .iter()
        .filter_map(|operation| match &operation.body {
            Body::Json(schema) => Some(schema.as_str()),
            _ => None,
        })
        .collect();
    let is_body = |ty: &syn::Type| match ty {
        syn::Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| bodies.iter().any(|body| last.ident == body)),
        _ => false,
    };
    items.retain_mut(|item| {
        if let Item::Impl(block) = item
            && block.trait_.is_none()
            && !is_body(&block.self_ty)
        {
            block.items.retain(|member| {
                !matches!(member, syn::ImplItem::Fn(function) if function.sig.ident == "builder")
            });
            return !block.items.is_empty();
        }
        true
    });
    for item in items {
        if let Item::Mod(module) = item
            && module.ident == "builder"
        {
            if let Some((_, items)) = &mut module.content {
                items.retain(|item| match item {
                    Item::Struct(item) => bodies.iter().any(|body| item.ident == body),
                    Item::Impl(block) => is_body(&block.self_ty),
                    _ => true,
                });
            }
            redact::builders(module);
        }
    }
}
