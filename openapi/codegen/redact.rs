//! Keeps personal data out of `Debug`: a generated type prints its fields, but of a
//! string, a map or a raw value only that it is present.

use quote::{format_ident, quote};
use syn::{Fields, Item, parse_quote};

use super::derives::is_option;
use super::derives::strip_derive;

/// Replaces the derived `Debug` of every struct and every enum with fields.
pub(super) fn debugs(items: &mut [Item]) -> Vec<Item> {
    let mut debugs: Vec<Item> = Vec::new();
    let mut names = Vec::new();
    for item in items.iter() {
        let (name, body) = match item {
            Item::Struct(item) => (&item.ident, struct_body(&item.ident, &item.fields)),
            Item::Enum(item) if item.variants.iter().any(|one| !one.fields.is_empty()) => {
                (&item.ident, enum_body(item))
            }
            _ => continue,
        };
        names.push(name.to_string());
        debugs.push(parse_quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    #body
                }
            }
        });
    }
    for name in names {
        strip_derive(items, &name, "Debug");
    }
    debugs
}

/// Makes `Debug` of a builder print only its name: it holds what is to be sent.
pub(super) fn builders(module: &mut syn::ItemMod) {
    let Some((_, items)) = &mut module.content else {
        return;
    };
    let mut debugs: Vec<Item> = Vec::new();
    let mut names = Vec::new();
    for item in items.iter() {
        let Item::Struct(item) = item else { continue };
        let (name, label) = (&item.ident, item.ident.to_string());
        let (impls, types, bounds) = item.generics.split_for_impl();
        names.push(label.clone());
        debugs.push(parse_quote! {
            impl #impls ::std::fmt::Debug for #name #types #bounds {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct(#label).finish_non_exhaustive()
                }
            }
        });
    }
    for name in names {
        strip_derive(items, &name, "Debug");
    }
    items.extend(debugs);
}

fn struct_body(name: &syn::Ident, fields: &Fields) -> proc_macro2::TokenStream {
    let label = name.to_string();
    let shown = fields.iter().enumerate().map(|(index, field)| {
        let (access, label) = match &field.ident {
            Some(name) => (quote!(self.#name), name.to_string()),
            None => {
                let index = syn::Index::from(index);
                (quote!(self.#index), index.index.to_string())
            }
        };
        let value = shown(quote!(&#access), &field.ty);
        quote!(.field(#label, #value))
    });
    quote!(f.debug_struct(#label)#(#shown)*.finish())
}

fn enum_body(item: &syn::ItemEnum) -> proc_macro2::TokenStream {
    let arms = item.variants.iter().map(|variant| {
        let (name, label) = (&variant.ident, variant.ident.to_string());
        let bound: Vec<_> = (0..variant.fields.len())
            .map(|index| format_ident!("field_{index}"))
            .collect();
        let values = variant.fields.iter().zip(&bound).map(|(field, name)| {
            let value = shown(quote!(#name), &field.ty);
            quote!(.field(#value))
        });
        if bound.is_empty() {
            quote!(Self::#name => f.write_str(#label))
        } else {
            quote! {
                #[allow(unused_variables)]
                Self::#name(#(#bound),*) => f.debug_tuple(#label)#(#values)*.finish()
            }
        }
    });
    quote!(match self { #(#arms,)* })
}

/// How a field is printed, given a reference to it.
fn shown(reference: proc_macro2::TokenStream, ty: &syn::Type) -> proc_macro2::TokenStream {
    let text = quote!(#ty).to_string();
    let private = ["String", "serde_json", "f64"]
        .iter()
        .any(|name| text.contains(name));
    match (private, is_option(ty)) {
        (false, _) => reference,
        (true, true) => quote!(&crate::wire::redact::hidden(#reference)),
        (true, false) => quote!(&crate::wire::redact::Hidden),
    }
}
