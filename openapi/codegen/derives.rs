//! Helpers for generated types: test for `Option`, remove a derive.

use syn::{Item, parse_quote};

pub(super) fn strip_derive(items: &mut [Item], name: &str, derive: &str) {
    for item in items {
        let (ident, attributes) = match item {
            Item::Enum(item) => (&item.ident, &mut item.attrs),
            Item::Struct(item) => (&item.ident, &mut item.attrs),
            _ => continue,
        };
        if ident != name {
            continue;
        }
        for attribute in attributes {
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

/// Whether a field may be left out.
pub(super) fn is_option(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}
