//! Mends progenitor's output where it would drop safety or do work twice.
//!
//! - A path segment is encoded by our function, which leaves nothing alone but
//!   the unreserved characters of RFC 3986.
//! - A client can only be made by `ClientBuilder`, with the inner type in place.
//! - No `api-version` header: the service documents none.
//! - A union of objects is read field by field instead of being buffered and
//!   tried member by member, and says what it missed.
//! - Types derive `JsonSchema` with the feature `schemars`.

use syn::visit_mut::{self, VisitMut};
use syn::{Item, parse_quote};

use super::lower::Lowered;

pub(super) fn polish(file: &mut syn::File, lowered: &Lowered) {
    Expressions.visit_file_mut(file);
    for item in &mut file.items {
        match item {
            Item::Use(item) => drop_import(&mut item.tree, "encode_path"),
            Item::Impl(item) if item.trait_.is_none() => keep_constructor(item),
            Item::Mod(module) if module.ident == "types" => polish_types(module, lowered),
            _ => {}
        }
    }
    file.items.insert(
        0,
        parse_quote!(
            use crate::transport::encode_segment as encode_path;
        ),
    );
}

struct Expressions;

impl VisitMut for Expressions {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        let before = block.stmts.len();
        block.stmts.retain(|statement| !sets_api_version(statement));
        if block.stmts.len() < before {
            OneHeaderLess.visit_block_mut(block);
        }
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

struct OneHeaderLess;

impl VisitMut for OneHeaderLess {
    fn visit_expr_call_mut(&mut self, call: &mut syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && path.path.segments.last().is_some_and(|last| last.ident == "with_capacity")
            && let Some(syn::Expr::Lit(literal)) = call.args.first_mut()
            && let syn::Lit::Int(size) = &literal.lit
            && let Ok(size) = size.base10_parse::<usize>()
        {
            let less = syn::LitInt::new(&size.saturating_sub(1).to_string(), literal.span());
            literal.lit = syn::Lit::Int(less);
        }
        visit_mut::visit_expr_call_mut(self, call);
    }
}

fn drop_import(tree: &mut syn::UseTree, name: &str) {
    match tree {
        syn::UseTree::Path(path) => drop_import(&mut path.tree, name),
        syn::UseTree::Group(group) => {
            let kept = group.items.iter().filter(|item| {
                !matches!(item, syn::UseTree::Name(item) if item.ident == name)
            });
            group.items = kept.cloned().collect();
        }
        _ => {}
    }
}

fn keep_constructor(item: &mut syn::ItemImpl) {
    item.items.retain(|member| {
        !matches!(member, syn::ImplItem::Fn(function) if function.sig.ident == "new")
    });
    for member in &mut item.items {
        if let syn::ImplItem::Fn(function) = member
            && function.sig.ident == "new_with_client"
        {
            function.vis = parse_quote!(pub(crate));
        }
    }
}

fn polish_types(module: &mut syn::ItemMod, lowered: &Lowered) {
    let Some((_, items)) = &mut module.content else {
        return;
    };
    let mut readers = Vec::new();
    for (union, members) in &lowered.unions {
        if let Some(reader) = union_reader(items, union, members) {
            readers.push(reader);
            strip_derive(items, union, "Deserialize");
        }
    }
    for item in items.iter_mut() {
        let attributes = match item {
            Item::Struct(item) => &mut item.attrs,
            Item::Enum(item) => &mut item.attrs,
            _ => continue,
        };
        attributes.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
    }
    items.extend(readers);
}

/// A `Deserialize` for an untagged enum of structs: one pass over the fields of
/// all members, then the first member whose required fields were all there.
fn union_reader(items: &[Item], union: &str, members: &[String]) -> Option<Item> {
    let declared = items.iter().find_map(|item| match item {
        Item::Enum(item) if item.ident == union => Some(item),
        _ => None,
    })?;
    let mut fields: Vec<syn::Field> = Vec::new();
    let mut arms: Vec<syn::Stmt> = Vec::new();
    let mut wanted = Vec::new();
    for (member, variant) in members.iter().zip(&declared.variants) {
        let own = struct_fields(items, member)?;
        let mut tests: Vec<syn::Expr> = Vec::new();
        let mut values: Vec<syn::FieldValue> = Vec::new();
        for field in own {
            let name = field.ident.clone()?;
            let optional = is_option(&field.ty);
            let inner = &field.ty;
            let merged: syn::Type = if optional {
                inner.clone()
            } else {
                parse_quote!(::std::option::Option<#inner>)
            };
            match fields.iter().find(|other| other.ident.as_ref() == Some(&name)) {
                Some(other) if other.ty == merged => {}
                Some(_) => return None,
                None => fields.push(merged_field(field, &name, &merged)),
            }
            if optional {
                values.push(parse_quote!(#name: read.#name));
            } else {
                tests.push(parse_quote!(let ::std::option::Option::Some(#name) = read.#name));
                wanted.push(name.to_string());
                values.push(parse_quote!(#name));
            }
        }
        let [test] = tests.as_slice() else { return None };
        let variant = &variant.ident;
        let member = syn::Ident::new(member, variant.span());
        arms.push(parse_quote! {
            if #test {
                return ::std::result::Result::Ok(Self::#variant(#member { #(#values),* }));
            }
        });
    }
    let name = &declared.ident;
    let message = format!("{union} needs one of the fields {wanted:?}");
    Some(parse_quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                #[derive(::serde::Deserialize)]
                struct Read { #(#fields),* }
                let read = Read::deserialize(deserializer)?;
                #(#arms)*
                ::std::result::Result::Err(::serde::de::Error::custom(#message))
            }
        }
    })
}

fn struct_fields<'a>(items: &'a [Item], name: &str) -> Option<Vec<&'a syn::Field>> {
    items.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => match &item.fields {
            syn::Fields::Named(fields) => Some(fields.named.iter().collect()),
            _ => None,
        },
        _ => None,
    })
}

fn merged_field(field: &syn::Field, name: &syn::Ident, ty: &syn::Type) -> syn::Field {
    let rename = field.attrs.iter().find_map(|attribute| {
        let mut rename = None;
        if attribute.path().is_ident("serde") {
            let _ = attribute.parse_nested_meta(|meta| {
                let value = meta.value().and_then(|value| value.parse::<syn::LitStr>());
                if meta.path.is_ident("rename") {
                    rename = value.ok();
                }
                Ok(())
            });
        }
        rename
    });
    match rename {
        Some(rename) => parse_quote!(#[serde(rename = #rename, default)] #name: #ty),
        None => parse_quote!(#[serde(default)] #name: #ty),
    }
}

fn is_option(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

fn strip_derive(items: &mut [Item], name: &str, derive: &str) {
    for item in items {
        let Item::Enum(item) = item else { continue };
        if item.ident != name {
            continue;
        }
        for attribute in &mut item.attrs {
            if !attribute.path().is_ident("derive") {
                continue;
            }
            let mut kept: Vec<syn::Path> = Vec::new();
            let _ = attribute.parse_nested_meta(|meta| {
                let last = meta.path.segments.last().map(|last| last.ident.to_string());
                if last.as_deref() != Some(derive) {
                    kept.push(meta.path);
                }
                Ok(())
            });
            *attribute = parse_quote!(#[derive(#(#kept),*)]);
        }
    }
}
