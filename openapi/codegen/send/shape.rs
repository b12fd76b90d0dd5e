//! Helpers that recognise forms of the generator's output.

use syn::Expr;

/// The first argument of a generic type of this name.
pub(super) fn argument_of<'a>(ty: &'a syn::Type, name: &str) -> Option<&'a syn::Type> {
    let syn::Type::Path(path) = ty else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == name)?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

pub(super) fn is_call_of(call: &syn::ExprCall, name: &str) -> bool {
    matches!(&*call.func, Expr::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == name))
}

pub(super) fn is_named(path: &syn::Path, name: &str) -> bool {
    path.segments.iter().any(|part| part.ident == name)
}
