//! Generates how objects are read: through `object!`, which lists only a type's
//! fields, where serde's derive would generate a visitor for each type.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::{Item, parse_quote};

use super::derives::{is_option, strip_derive};

/// Replaces the derived `Deserialize` of every struct that has nothing but
/// named fields.
pub(super) fn readers(items: &mut [Item]) -> Vec<Item> {
    let mut readers = Vec::new();
    let mut names = Vec::new();
    for item in items.iter() {
        let Item::Struct(item) = item else { continue };
        if item.attrs.iter().any(is_serde) {
            continue;
        }
        if let Some(reader) = reader(&item.ident, &item.fields) {
            names.push(item.ident.to_string());
            readers.push(parse_quote!(#reader));
        }
    }
    for name in names {
        strip_derive(items, &name, "Deserialize");
    }
    readers
}

/// The reader of one struct; `None` if a field is read in a way that `object!`
/// does not know.
fn reader(name: &syn::Ident, fields: &syn::Fields) -> Option<TokenStream> {
    let syn::Fields::Named(fields) = fields else {
        return None;
    };
    let readings = fields.named.iter().map(Reading::of);
    Some(object(name, &readings.collect::<Option<Vec<_>>>()?))
}

/// The call of `object!` for a struct of these fields.
pub(super) fn object(name: &syn::Ident, fields: &[Reading]) -> TokenStream {
    let fields = fields.iter().enumerate().map(|(index, field)| {
        let index = Literal::usize_unsuffixed(index);
        let Reading {
            name,
            wire,
            presence,
        } = field;
        let presence = quote::format_ident!("{presence}");
        quote!(#index #name #wire #presence,)
    });
    quote!(crate::wire::object::object! { #name { #(#fields)* } })
}

/// How a field is read, according to its attributes.
pub(super) struct Reading {
    name: syn::Ident,
    wire: String,
    /// What `object!` calls it.
    presence: &'static str,
}

impl Reading {
    pub(super) fn of(field: &syn::Field) -> Option<Self> {
        let name = field.ident.clone()?;
        let mut wire = name.unraw().to_string();
        let mut presence = if is_option(&field.ty) {
            "optional"
        } else {
            "required"
        };
        let mut understood = true;
        for attribute in field.attrs.iter().filter(|attribute| is_serde(attribute)) {
            attribute
                .parse_nested_meta(|meta| {
                    if meta.path.is_ident("rename") {
                        wire = meta.value()?.parse::<syn::LitStr>()?.value();
                    } else if meta.path.is_ident("skip_serializing_if") {
                        let _ = meta.value()?.parse::<syn::LitStr>()?;
                    } else if meta.path.is_ident("default") && !meta.input.peek(syn::Token![=]) {
                        if presence == "required" {
                            presence = "default";
                        }
                    } else if meta.path.is_ident("deserialize_with") {
                        // typify's form of a required nullable field.
                        let path = meta.value()?.parse::<syn::LitStr>()?.value();
                        understood &= path == "::std::option::Option::deserialize";
                        presence = "required";
                    } else {
                        understood = false;
                    }
                    Ok(())
                })
                .ok()?;
        }
        understood.then_some(Self {
            name,
            wire,
            presence,
        })
    }

    /// The same, where the field may be missing.
    pub(super) fn optional(self) -> Self {
        Self {
            presence: "optional",
            ..self
        }
    }
}

fn is_serde(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("serde")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(item: syn::ItemStruct) -> Option<String> {
        reader(&item.ident, &item.fields).map(|tokens| tokens.to_string())
    }

    #[test]
    fn attributes_say_what_a_missing_field_means() {
        let found = read(parse_quote! {
            struct Parcel {
                to: String,
                #[serde(skip_serializing_if = "Option::is_none")]
                note: Option<String>,
                #[serde(default, rename = "allLabels")]
                labels: Vec<String>,
                #[serde(deserialize_with = "::std::option::Option::deserialize")]
                weight: Option<u32>,
                r#type: Option<String>,
            }
        });
        let expected = quote!(crate::wire::object::object! { Parcel {
            0 to "to" required,
            1 note "note" optional,
            2 labels "allLabels" default,
            3 weight "weight" required,
            4 r#type "type" optional,
        } });
        assert_eq!(found, Some(expected.to_string()));
    }

    #[test]
    fn what_is_read_in_another_way_keeps_its_derive() {
        for item in [
            parse_quote!(
                struct Parcel {
                    #[serde(flatten)]
                    rest: Map<String, Value>,
                }
            ),
            parse_quote!(
                struct Parcel {
                    #[serde(default = "one")]
                    count: u32,
                }
            ),
            parse_quote!(
                struct Parcel {
                    #[serde(deserialize_with = "other")]
                    to: Option<u32>,
                }
            ),
            parse_quote!(
                struct Parcel(u32);
            ),
        ] {
            assert_eq!(read(item), None);
        }
        let mut items = vec![parse_quote! {
            #[derive(Clone, ::serde::Deserialize)]
            #[serde(transparent)]
            struct Parcel { to: String }
        }];
        assert!(readers(&mut items).is_empty());
    }
}
