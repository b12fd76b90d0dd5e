//! String schemas with named values, which become enums that stay open or ignore
//! case.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

/// A string schema with named values.
pub(super) struct StringEnum {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) kind: EnumKind,
    /// Variant and value.
    pub(super) values: Vec<(String, String)>,
}

/// How an enum reads values that the spec does not list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum EnumKind {
    /// `x-extensible-enum`: any other value is kept as it came.
    Open,
    /// `enum` with `x-case-insensitive`: other spellings are read.
    Lenient,
}

pub(super) fn string_enum(item: &StringEnum) -> TokenStream {
    let name = ident(&item.name);
    let docs = if item.description.is_empty() {
        &item.name
    } else {
        &item.description
    };
    let variants = item.values.iter().map(|(variant, value)| {
        let variant = ident(variant);
        let doc = format!("`{value}`");
        quote!(#[doc = #doc] #variant = #value)
    });
    let kind = match item.kind {
        EnumKind::Open => quote!(open),
        EnumKind::Lenient => quote!(lenient),
    };
    quote! {
        crate::wire::string_enum::string_enum! {
            #[doc = #docs]
            #kind #name { #(#variants,)* }
        }
    }
}

pub(super) fn ident(name: &str) -> Ident {
    let reserved = ["type", "move", "ref", "self", "Self", "match", "use"];
    if reserved.contains(&name) {
        return format_ident!("{name}_");
    }
    Ident::new(name, Span::call_site())
}
