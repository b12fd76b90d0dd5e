//! The bodies of operations' builders: a complete value is kept as it is, where the
//! generator converts it into a builder and back.

use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

use super::shape::{argument_of, is_call_of};

pub(super) struct Bodies;

impl VisitMut for Bodies {
    fn visit_field_mut(&mut self, field: &mut syn::Field) {
        if field.ident.as_ref().is_some_and(|name| name == "body")
            && let Some(builder) = argument_of(&field.ty, "Result").cloned()
            && let Some(value) = built_by(&builder)
        {
            field.ty = parse_quote!(crate::transport::Content<#value, #builder>);
        }
    }

    fn visit_field_value_mut(&mut self, value: &mut syn::FieldValue) {
        if matches!(&value.member, syn::Member::Named(name) if name == "body")
            && let Expr::Call(call) = &value.expr
            && is_call_of(call, "Ok")
            && let Some(Expr::Call(default)) = call.args.first()
        {
            value.expr = Expr::Call(default.clone());
        }
    }

    fn visit_impl_item_fn_mut(&mut self, function: &mut syn::ImplItemFn) {
        if function.sig.ident == "body" {
            function.block = parse_quote!({
                self.body = crate::transport::Content::of(value);
                self
            });
        }
        visit_mut::visit_impl_item_fn_mut(self, function);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
        // `body.and_then(types::X::try_from)`
        if call.method == "and_then"
            && matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("body"))
        {
            *call = parse_quote!(body.finish());
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

/// `types::X` of `types::builder::X`.
fn built_by(builder: &syn::Type) -> Option<syn::Type> {
    let syn::Type::Path(path) = builder else {
        return None;
    };
    let mut value = path.clone();
    let segments = path.path.segments.iter();
    value.path.segments = segments
        .filter(|segment| segment.ident != "builder")
        .cloned()
        .collect();
    (value.path.segments.len() < path.path.segments.len()).then_some(syn::Type::Path(value))
}
