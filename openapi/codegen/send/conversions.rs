//! The builders' conversions: an error keeps the parameter and the reason.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

use super::shape::{is_call_of, is_named};

/// How builders convert values and keep their errors.
pub(super) struct Conversions;

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
                    *call = parse_quote!(Err(crate::error::NoValue::Missing(#name)));
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
                    parse_quote!(|error| crate::error::NoValue::refused(#name, error))
                });
            }
            visit_mut::visit_expr_method_call_mut(self, call);
        }
    }

    if function.sig.inputs.len() == 2 && function.sig.ident != "body_map" {
        Named(function.sig.ident.unraw().to_string()).visit_block_mut(&mut function.block);
    }
}

/// `Result<T, String>` keeps its reason as one that becomes our error.
fn with_our_error(ty: &mut syn::Type) {
    let syn::Type::Path(path) = ty else { return };
    if let Some(last) = path.path.segments.last_mut()
        && last.ident == "Result"
        && let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments
        && let Some(error) = arguments.args.last_mut()
    {
        *error = parse_quote!(crate::error::NoValue);
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
