//! Reads a union of objects in one pass. serde's own way buffers the whole
//! document, tries member by member, and says nothing about what was missing.

use quote::quote;
use syn::{Item, parse_quote};

use super::derives::is_option;
use super::objects::{self, Reading};

/// A `Deserialize` for an untagged enum of structs: one pass over the fields of
/// all members, then the first member whose required fields were all there.
pub(super) fn reader(items: &[Item], union: &str, members: &[String]) -> Option<Item> {
    let declared = items.iter().find_map(|item| match item {
        Item::Enum(item) if item.ident == union => Some(item),
        _ => None,
    })?;
    let mut fields: Vec<syn::Field> = Vec::new();
    let mut readings = Vec::new();
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
            match fields
                .iter()
                .find(|other| other.ident.as_ref() == Some(&name))
            {
                Some(other) if tokens(&other.ty) == tokens(&merged) => {}
                Some(_) => return None,
                None => {
                    readings.push(Reading::of(field)?.optional());
                    fields.push(parse_quote!(#name: #merged));
                }
            }
            if optional {
                values.push(parse_quote!(#name: read.#name));
            } else {
                tests.push(parse_quote!(let ::std::option::Option::Some(#name) = read.#name));
                wanted.push(name.to_string());
                values.push(parse_quote!(#name));
            }
        }
        let [test] = tests.as_slice() else {
            return None;
        };
        let variant = &variant.ident;
        let member = syn::Ident::new(member, variant.span());
        arms.push(parse_quote! {
            if #test {
                return ::std::result::Result::Ok(Self::#variant(#member { #(#values),* }));
            }
        });
    }
    let name = &declared.ident;
    let read = objects::object(&parse_quote!(Read), &readings);
    Some(parse_quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                struct Read { #(#fields),* }
                #read
                let read = Read::deserialize(deserializer)?;
                #(#arms)*
                ::std::result::Result::Err(crate::wire::object::missing_one_of(&[#(#wanted),*]))
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

fn tokens(ty: &syn::Type) -> String {
    quote!(#ty).to_string()
}
