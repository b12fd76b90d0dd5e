//! Formats generated code: wraps documentation, and puts each field or variant on
//! its own line in the calls of our own macros, whose bodies prettyplease does not
//! format.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit_mut::VisitMut;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, parse_quote};

/// The width of a line of documentation in characters, without indent and prefix.
const WIDTH: usize = 88;
const INDENT: &str = "    ";
/// The macros of `src/wire/` as they are called.
const MACROS: [&str; 2] = [
    "crate::wire::object::object! {",
    "crate::wire::string_enum::string_enum! {",
];

/// The file as text.
pub(super) fn print(mut file: syn::File) -> String {
    Docs.visit_file_mut(&mut file);
    macros(&prettyplease::unparse(&file))
}

/// Splits each doc attribute into one attribute per line.
struct Docs;

impl VisitMut for Docs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let lines = attributes.drain(..).flat_map(|attribute| {
            let Some(text) = documentation(&attribute) else {
                return vec![attribute];
            };
            let lines = wrapped(&text).into_iter().map(|line| {
                let line = format!(" {line}");
                parse_quote!(#[doc = #line])
            });
            lines.collect()
        });
        *attributes = lines.collect();
    }
}

fn documentation(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if meta.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// The lines of a text. A paragraph with a line that is too long is wrapped again
/// at spaces; code keeps its lines.
fn wrapped(text: &str) -> Vec<String> {
    // A single line may come from `/// text`, whose space is not part of the text.
    if !text.contains('\n') && text.len() < WIDTH {
        return vec![text.trim().to_owned()];
    }
    let mut out = Vec::new();
    let mut is_code = false;
    let mut lines = text.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        is_code ^= is_fence(line);
        let mut paragraph = vec![line];
        if !is_code && !is_fence(line) {
            while let Some(next) = lines.next_if(|next| continues(line, next)) {
                paragraph.push(next);
            }
        }
        if is_code || paragraph.iter().all(|line| line.chars().count() <= WIDTH) {
            out.extend(paragraph.into_iter().map(str::to_owned));
        } else {
            fill(&paragraph, &mut out);
        }
    }
    out
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```")
}

/// Whether a line belongs to the paragraph that `first` begins.
fn continues(first: &str, line: &str) -> bool {
    let words = line.trim_start();
    let begins_another = ["- ", "#", "|", "<"]
        .iter()
        .any(|start| words.starts_with(start));
    !words.is_empty() && !first.is_empty() && !begins_another && !is_fence(line)
}

/// Wraps a paragraph at spaces. Further lines of a list item are indented like the
/// text of its first line.
fn fill(paragraph: &[&str], out: &mut Vec<String>) {
    let first = paragraph.first().copied().unwrap_or_default();
    let words = first.trim_start();
    let indent = " ".repeat(first.len() - words.len());
    let hanging = if words.starts_with("- ") { "  " } else { "" };
    let mut line = indent.clone();
    let mut is_empty = true;
    for word in paragraph.iter().flat_map(|line| line.split_whitespace()) {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push(line);
            line = format!("{indent}{hanging}");
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    out.push(line);
}

/// Lays out the calls of our macros in a printed file.
fn macros(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if !MACROS.contains(&line.trim_start()) {
            continue;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let end = format!("{indent}}}");
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
        let body = body.join("\n");
        match body.parse() {
            Ok(tokens) => entries(tokens, &format!("{indent}{INDENT}"), &mut out),
            Err(_) => out.extend([&*body, "\n"]),
        }
        out.extend([&*end, "\n"]);
    }
    out
}

/// Entries that end at a comma or with a block, each on a line of its own.
fn entries(tokens: TokenStream, indent: &str, out: &mut String) {
    let mut line = String::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                let Some(TokenTree::Group(attribute)) = tokens.next() else {
                    continue;
                };
                let text = documentation(&parse_quote!(# #attribute)).unwrap_or_default();
                for text in wrapped(&text) {
                    out.extend([indent, "/// ", &text, "\n"]);
                }
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                out.extend([indent, &line, ",\n"]);
                line.clear();
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                out.extend([indent, &line, " {\n"]);
                entries(group.stream(), &format!("{indent}{INDENT}"), out);
                out.extend([indent, "}\n"]);
                line.clear();
            }
            other => {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&other.to_string());
            }
        }
    }
    if !line.is_empty() {
        out.extend([indent, &line, "\n"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_has_a_line_for_each_field() {
        let file = parse_quote! {
            mod types {
                crate::wire::object::object! { Parcel { 0 to "to" required, 1 r#type "type" optional, } }
            }
        };
        let expected = "\
mod types {
    crate::wire::object::object! {
        Parcel {
            0 to \"to\" required,
            1 r#type \"type\" optional,
        }
    }
}
";
        assert_eq!(print(file), expected);
    }

    #[test]
    fn an_enum_has_a_line_for_each_value_and_its_documentation_above() {
        let file = parse_quote! {
            crate::wire::string_enum::string_enum! {
                #[doc = "A colour."]
                open Colour { #[doc = "`red`"] Red = "red", #[doc = "`blue`"] Blue = "blue", }
            }
        };
        let expected = "\
crate::wire::string_enum::string_enum! {
    /// A colour.
    open Colour {
        /// `red`
        Red = \"red\",
        /// `blue`
        Blue = \"blue\",
    }
}
";
        assert_eq!(print(file), expected);
    }

    #[test]
    fn documentation_is_broken_into_lines_and_code_is_not() {
        let long = "word ".repeat(30);
        let long = long.trim_end();
        let code = "x".repeat(WIDTH + 9);
        let text =
            format!("{long}\nnext\n\n- {long}\n  next\n- two\n```text\n{code} {code}\n```\nEnd.");
        let lines = wrapped(&text);
        let words = |count: usize| "word ".repeat(count).trim_end().to_owned();
        let expected = [
            words(17),
            format!("{} next", words(13)),
            String::new(),
            format!("- {}", words(17)),
            format!("  {} next", words(13)),
            "- two".to_owned(),
            "```text".to_owned(),
            format!("{code} {code}"),
            "```".to_owned(),
            "End.".to_owned(),
        ];
        assert_eq!(lines, expected);
        let file: syn::File = parse_quote! {
            #[doc = #text]
            struct Parcel;
        };
        assert!(print(file).starts_with("/// word word"));
    }
}
