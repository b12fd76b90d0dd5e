//! Emits what progenitor does not: open enums, the table of operations, the
//! limits, and (feature `schemars`) schemas and operations by name.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Item;

use super::model::Lowered;
use super::operations::{Body, Operation, Parameter};
use super::string_enums::{StringEnum, ident, string_enum};

pub(super) fn append(file: &mut syn::File, lowered: &Lowered) -> syn::Result<()> {
    let enums: Vec<Item> = lowered
        .enums
        .iter()
        .map(|item| match lowered.events.schemas.contains(&item.name) {
            true => shared_enum(item),
            false => string_enum(item),
        })
        .map(syn::parse2)
        .collect::<syn::Result<_>>()?;
    for item in &mut file.items {
        if let Item::Mod(module) = item
            && module.ident == "types"
            && let Some((_, items)) = &mut module.content
        {
            items.extend(enums);
            break;
        }
    }
    let server = &lowered.server;
    let server = quote! {
        /// The first of the spec's servers.
        pub const DEFAULT_SERVER: &str = #server;
    };
    for tokens in [
        server,
        time_fields(lowered),
        operations(lowered),
        limits(lowered),
        by_name(lowered),
    ] {
        file.items.push(syn::parse2(tokens)?);
    }
    Ok(())
}

/// Re-exports an enum that is declared in the file for receiving.
fn shared_enum(item: &StringEnum) -> TokenStream {
    let name = ident(&item.name);
    quote!(pub use crate::generated::events::#name;)
}

fn operations(lowered: &Lowered) -> TokenStream {
    let count = lowered.operations.len();
    let constants = lowered.operations.iter().map(operation_constant);
    let names = lowered.operations.iter().map(constant_name);
    quote! {
        /// The operations of the spec, as data.
        pub mod operations {
            use crate::wire::operation::{
                Availability, Location, Operation, Parameter, RequestBody, Retry,
            };

            #(#constants)*

            /// Every operation, in the order of the spec.
            pub static ALL: [Operation; #count] = [#(#names),*];
        }
    }
}

fn time_fields(lowered: &Lowered) -> TokenStream {
    let names = &lowered.times;
    quote! {
        /// Names of the fields that hold a time: milliseconds since 1970, or a
        /// date and time.
        pub const TIME_FIELDS: &[&str] = &[#(#names),*];
    }
}

fn constant_name(operation: &Operation) -> Ident {
    ident(&heck::ToShoutySnakeCase::to_shouty_snake_case(
        operation.id.as_str(),
    ))
}

fn operation_constant(operation: &Operation) -> TokenStream {
    let Operation {
        id,
        summary,
        tag,
        method,
        path,
        ..
    } = operation;
    let constant = constant_name(operation);
    let name = operation.rust_name();
    let retry = variant(&operation.retry);
    let availability = variant(operation.availability.as_deref().unwrap_or("available"));
    let statuses: Vec<proc_macro2::Literal> = operation
        .statuses
        .iter()
        .filter_map(|status| status.replace("XX", "00").parse().ok())
        .map(proc_macro2::Literal::u16_unsuffixed)
        .collect();
    let upload = match &operation.body {
        Body::Multipart { field, .. } => quote!(::std::option::Option::Some(#field)),
        _ => quote!(::std::option::Option::None),
    };
    let parameters = operation.parameters.iter().map(parameter);
    let body = match &operation.body {
        Body::None => None,
        Body::Json(schema) => Some(("application/json", schema)),
        Body::Multipart { schema, .. } => Some(("multipart/form-data", schema)),
    };
    let body = optional(body.map(
        |(media_type, schema)| quote!(RequestBody { media_type: #media_type, schema: #schema }),
    ));
    let success = optional(operation.success.as_ref().map(|schema| quote!(#schema)));
    let doc = format!("`{method} {path}`");
    quote! {
        #[doc = #doc]
        pub const #constant: Operation = Operation {
            id: #id,
            name: #name,
            summary: #summary,
            tag: #tag,
            method: #method,
            path: #path,
            parameters: &[#(#parameters),*],
            body: #body,
            success: #success,
            retry: Retry::#retry,
            availability: Availability::#availability,
            upload: #upload,
            statuses: &[#(#statuses),*],
        };
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let Parameter {
        name,
        place,
        required,
        schema,
        description,
        values,
        ..
    } = parameter;
    let location = variant(place);
    quote! {
        Parameter {
            name: #name,
            location: Location::#location,
            required: #required,
            schema: #schema,
            values: &[#(#values),*],
            description: #description,
        }
    }
}

fn limits(lowered: &Lowered) -> TokenStream {
    let limits = lowered.limits.iter().map(|limit| {
        let name = ident(&limit.name);
        let value = proc_macro2::Literal::u64_unsuffixed(limit.value);
        let doc = &limit.place;
        quote! {
            #[doc = #doc]
            pub const #name: usize = #value;
        }
    });
    let codes = lowered.codes.iter().map(|list| {
        let name = ident(&list.name);
        let (values, doc) = (&list.values, &list.place);
        quote! {
            #[doc = #doc]
            pub const #name: &[&str] = &[#(#values),*];
        }
    });
    let fields = field_names(&lowered.document);
    quote! {
        /// Bounds that the spec states.
        pub mod limits {
            #(#limits)*
            #(#codes)*
            /// The names of all fields of all schemas, in alphabetical order.
            pub const FIELDS: &[&str] = &[#(#fields),*];
        }
    }
}

/// The names of all properties of all schemas.
fn field_names(document: &serde_json::Value) -> BTreeSet<&str> {
    let schemas = document["components"]["schemas"].as_object();
    let properties = schemas
        .into_iter()
        .flat_map(|schemas| schemas.values())
        .filter_map(|schema| schema["properties"].as_object());
    properties
        .flat_map(|all| all.keys().map(String::as_str))
        .collect()
}

/// What a test needs to reach every schema and every operation without listing
/// them a second time.
fn by_name(lowered: &Lowered) -> TokenStream {
    let schemas = lowered.schemas.iter().map(|name| {
        let rust = match lowered.replacements.get(name) {
            Some(replacement) => syn::parse_str::<syn::Type>(replacement)
                .map_or_else(|error| error.to_compile_error(), |path| quote!(#path)),
            None => {
                let rust = ident(name);
                quote!(super::types::#rust)
            }
        };
        let rust = if lowered.nullable.contains(name) {
            quote!(::std::option::Option<#rust>)
        } else {
            rust
        };
        quote!(SchemaType::of::<#rust>(#name))
    });
    let arms = lowered.operations.iter().filter_map(call_arm);
    quote! {
        /// Schemas and operations by the names that the spec gives them.
        #[cfg(feature = "schemars")]
        pub mod by_name {
            use crate::reflect::{Arguments, CallError, Reply, SchemaType};

            /// The Rust type of every schema, in the order of the spec.
            pub fn schemas() -> ::std::vec::Vec<SchemaType> {
                ::std::vec![#(#schemas),*]
            }

            /// Calls an operation through the raw builder. Multipart operations
            /// have none and are [`CallError::Unknown`].
            ///
            /// # Errors
            /// If the operation fails, or an argument is missing or has the wrong type.
            pub async fn call(
                client: &super::Client,
                operation: &str,
                arguments: &Arguments,
            ) -> ::std::result::Result<Reply, CallError> {
                match operation {
                    #(#arms)*
                    _ => ::std::result::Result::Err(CallError::Unknown),
                }
            }
        }
    }
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(::std::option::Option::Some(#value)),
        None => quote!(::std::option::Option::None),
    }
}

fn call_arm(operation: &Operation) -> Option<TokenStream> {
    let id = &operation.id;
    let method = ident(&operation.rust_name());
    let parameters = operation.parameters.iter().map(|parameter| {
        let name = &parameter.name;
        let setter = ident(&heck::ToSnakeCase::to_snake_case(name.as_str()));
        let read = if parameter.integer {
            quote!(integer)
        } else {
            quote!(string)
        };
        quote! {
            if let ::std::option::Option::Some(value) = arguments.#read(#name)? {
                builder = builder.#setter(value);
            }
        }
    });
    let body = match &operation.body {
        Body::None => quote!(),
        Body::Multipart { .. } => return None,
        Body::Json(schema) => {
            let schema = ident(schema);
            quote! {
                if let ::std::option::Option::Some(body) =
                    arguments.body::<super::types::#schema>()?
                {
                    builder = builder.body(body);
                }
            }
        }
    };
    Some(quote! {
        #id => {
            #[allow(unused_mut)]
            let mut builder = client.#method();
            #(#parameters)*
            #body
            Reply::read(builder.send().await)
        }
    })
}

fn variant(value: &str) -> Ident {
    ident(&heck::ToPascalCase::to_pascal_case(value))
}
