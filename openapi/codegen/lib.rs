//! The spec becomes Rust here: read, lower to what progenitor accepts, generate,
//! rewrite. `build.rs` and `cargo xtask gen` share this module, so that what is
//! compiled and what is committed cannot differ.
//!
//! It knows OpenAPI and the extensions that openapi/SOURCES.md describes; it
//! knows no operation and no schema of any one spec.

mod send;

mod emit;

mod events;

mod facts;

mod lower;

pub(crate) mod nullable;

mod objects;

mod rewrite;

mod redact;

mod schemas;

mod surface;

mod unions;

pub(crate) mod yaml;

use std::fmt;
use std::path::Path;

use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;

use self::yaml::Document;

/// What a spec was turned into.
pub(crate) struct Generated {
    /// The client: one Rust file.
    pub(crate) code: String,
    /// What receiving needs, with or without the client: one Rust file.
    pub(crate) events: String,
    /// One line per operation, schema and field.
    #[allow(dead_code, reason = "build.rs writes the code only; xtask writes both")]
    pub(crate) surface: String,
}

/// Turns the spec at `path` into Rust.
///
/// # Errors
/// Names the file, the place in it, what cannot be turned into Rust, and what
/// to write instead.
pub(crate) fn generate(path: &Path) -> Result<Generated, CodegenError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| CodegenError::new(path, None, error.to_string()))?;
    generate_text(path, &text)
}

/// Turns the text of a spec into Rust; `path` only names it in errors.
///
/// # Errors
/// As [`generate`].
pub(crate) fn generate_text(path: &Path, text: &str) -> Result<Generated, CodegenError> {
    let Document { value: spec, lines } = Document::read(path, text).map_err(|error| {
        CodegenError::new(path, Some(error.line), format!("not valid YAML: {error}"))
    })?;
    let lowered = lower::lower(&spec).map_err(|refusal| {
        let line = lines.of(&refusal.pointer);
        CodegenError::new(path, Some(line), refusal.to_string())
    })?;
    let input: openapiv3::OpenAPI =
        serde_json::from_value(lowered.document.clone()).map_err(|error| {
            CodegenError::new(path, None, format!("not an OpenAPI 3.0 document: {error}"))
        })?;

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_hooks(HooksMode::Expected)
        .with_derive("PartialEq")
        .with_inner_type(quote!(::std::sync::Arc<crate::transport::Transport>));
    for (schema, rust) in &lowered.replacements {
        let impls = [TypeImpl::Display, TypeImpl::FromStr];
        settings.with_replacement(schema, rust, impls.into_iter());
    }
    let tokens = Generator::new(&settings)
        .generate_tokens(&input)
        .map_err(|error| CodegenError::new(path, None, format!("progenitor refused: {error}")))?;
    let mut file: syn::File = syn::parse2(tokens).map_err(|error| {
        CodegenError::new(
            path,
            None,
            format!("progenitor's output is not Rust: {error}"),
        )
    })?;
    rewrite::rewrite(&mut file, &lowered).map_err(|reason| {
        let reason =
            format!("progenitor's output has changed: {reason}; adapt openapi/codegen/send.rs");
        CodegenError::new(path, None, reason)
    })?;
    emit::append(&mut file, &lowered).map_err(|error| {
        CodegenError::new(path, None, format!("our own output is not Rust: {error}"))
    })?;

    let events = lowered.events.file(&lowered.enums).map_err(|error| {
        CodegenError::new(path, None, format!("our own output is not Rust: {error}"))
    })?;

    Ok(Generated {
        code: prettyplease::unparse(&file),
        events: prettyplease::unparse(&events),
        surface: surface::surface(&spec, &lowered),
    })
}

/// Why a spec could not be turned into Rust, and where.
#[derive(Debug)]
pub(crate) struct CodegenError(String);

impl CodegenError {
    fn new(path: &Path, line: Option<usize>, reason: String) -> Self {
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        Self(format!("{}{line}: {reason}", path.display()))
    }
}

impl fmt::Display for CodegenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CodegenError {}
