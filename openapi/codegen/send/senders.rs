//! The builders of operations: what their `send` returns and how it ends.

use quote::quote;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Stmt, Token, parse_quote};

use super::conversions::Conversions;
use super::shape::{argument_of, is_call_of, is_named};

/// The builders of operations.
#[derive(Default)]
pub(super) struct Senders {
    pub(super) rewritten: usize,
    /// The first builder whose `send` has an unknown form.
    pub(super) missed: Option<String>,
}

impl VisitMut for Senders {
    fn visit_item_impl_mut(&mut self, block: &mut syn::ItemImpl) {
        for member in &mut block.items {
            let syn::ImplItem::Fn(function) = member else {
                continue;
            };
            if function.sig.ident != "send" {
                continue;
            }
            if through_the_transport(function).is_some() {
                self.rewritten += 1;
            } else if self.missed.is_none() {
                let builder = &block.self_ty;
                self.missed = Some(quote!(#builder).to_string());
            }
        }
        Conversions.visit_item_impl_mut(block);
        visit_mut::visit_item_impl_mut(self, block);
    }

    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        Conversions.visit_item_struct_mut(item);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        // From the outside in: a chain of calls loses some of its links.
        while let Expr::MethodCall(call) = expression
            && (is_set_by_the_transport(call) || call.method == "json")
        {
            *expression = (*call.receiver).clone();
        }
        match expression {
            Expr::MethodCall(call) if call.method == "append" => header_value(call),
            Expr::Try(outer) => {
                if let Expr::MethodCall(call) = &*outer.expr
                    && call.method == "build"
                {
                    let built = &outer.expr;
                    *outer.expr = parse_quote!(#built.map_err(crate::transport::unbuildable));
                }
            }
            Expr::Call(call) if is_call_of(call, "new") => {
                if let Expr::Path(path) = &*call.func
                    && is_named(&path.path, "QueryParam")
                {
                    let (name, value) = (call.args.first(), call.args.last());
                    *expression = parse_quote!([(#name, #value)]);
                }
            }
            Expr::Call(call) if is_call_of(call, "with_capacity") => {
                // Most requests have no header of their own: reserve no space.
                if let Expr::Path(path) = &mut *call.func
                    && is_named(&path.path, "HeaderMap")
                    && let Some(last) = path.path.segments.last_mut()
                {
                    last.ident = syn::Ident::new("new", last.ident.span());
                    call.args.clear();
                }
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// Gives a `send` our signature, and makes one call of everything from the
/// operation's name on. `None` if it has another form.
fn through_the_transport(function: &mut syn::ImplItemFn) -> Option<()> {
    let syn::ReturnType::Type(_, returned) = &mut function.sig.output else {
        return None;
    };
    let value = argument_of(argument_of(returned, "Result")?, "ResponseValue")?.clone();
    *returned = parse_quote!(::std::result::Result<crate::Reply<#value>, crate::Error>);
    let statements = &mut function.block.stmts;
    let (at, name) = statements.iter().enumerate().find_map(|(at, statement)| {
        let Stmt::Local(local) = statement else {
            return None;
        };
        let Expr::Struct(info) = &*local.init.as_ref()?.expr else {
            return None;
        };
        match &info.fields.first()?.expr {
            Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(name),
                ..
            }) if info.path.is_ident("OperationInfo") => Some((at, name.clone())),
            _ => None,
        }
    })?;
    let operation = syn::Ident::new(&name.value().to_uppercase(), name.span());
    statements.truncate(at);
    let mut found = JsonBody(None);
    statements
        .iter_mut()
        .for_each(|one| found.visit_stmt_mut(one));
    let body: Expr = match found.0 {
        Some(body) => parse_quote!(Some(crate::transport::json(#body)?)),
        None => parse_quote!(None),
    };
    let url = statements.iter_mut().find_map(formatted_url)?;
    let segments = segments(url)?;
    *url = parse_quote!(super::operations::#operation.url(&client.baseurl, &[#(#segments),*]));
    statements.push(Stmt::Expr(
        parse_quote! {
            crate::transport::call(
                &client.inner,
                &super::operations::#operation,
                request,
                header_map,
                #body,
            )
            .await
        },
        None,
    ));
    Some(())
}

/// The argument of `.json(…)`: the body, which the transport keeps beside the
/// request so that a copy for another attempt shares it.
struct JsonBody(Option<Expr>);

impl VisitMut for JsonBody {
    fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
        if call.method == "json" {
            self.0 = call.args.first().cloned();
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

/// The value of `let url = format!(…)`.
fn formatted_url(statement: &mut Stmt) -> Option<&mut Expr> {
    let Stmt::Local(local) = statement else {
        return None;
    };
    let is_url = matches!(&local.pat, syn::Pat::Ident(name) if name.ident == "url");
    let value = local.init.as_mut().filter(|_| is_url)?;
    matches!(&*value.expr, Expr::Macro(call) if call.mac.path.is_ident("format"))
        .then_some(&mut *value.expr)
}

/// The values of the path parameters in `format!("{}/chats/{}", client.baseurl,
/// encode_path(&chat_id.to_string()))`.
fn segments(url: &Expr) -> Option<Vec<Expr>> {
    let Expr::Macro(call) = url else { return None };
    let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
    let arguments = call.mac.parse_body_with(parse).ok()?;
    let segment = |argument: &Expr| {
        let Expr::Call(call) = argument else {
            return None;
        };
        let Some(Expr::Reference(reference)) = call.args.first() else {
            return None;
        };
        match &*reference.expr {
            Expr::MethodCall(text) if text.method == "to_string" => {
                let value = &text.receiver;
                Some(parse_quote!(#value.as_ref()))
            }
            _ => None,
        }
    };
    arguments.iter().skip(2).map(segment).collect()
}

/// `.header(ACCEPT, …)` and `.headers(header_map)`.
fn is_set_by_the_transport(call: &syn::ExprMethodCall) -> bool {
    let first = call.args.first();
    match call.method.to_string().as_str() {
        "header" => matches!(first, Some(Expr::Path(path)) if is_named(&path.path, "ACCEPT")),
        "headers" => matches!(first, Some(Expr::Path(path)) if path.path.is_ident("header_map")),
        _ => false,
    }
}

/// `header_map.append("X-Name", value.to_string().try_into()?)`: a value that no
/// header can hold is an error that names the parameter.
fn header_value(call: &mut syn::ExprMethodCall) {
    let Some(Expr::Lit(name)) = call.args.first().cloned() else {
        return;
    };
    let Some(Expr::Try(value)) = call.args.last_mut() else {
        return;
    };
    if matches!(&*value.expr, Expr::MethodCall(converted) if converted.method == "try_into") {
        *value.expr = parse_quote!(crate::transport::header_value(#name, &value));
    }
}
