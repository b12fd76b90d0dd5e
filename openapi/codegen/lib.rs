//! Turns the spec into Rust: read, lower to what progenitor accepts, generate,
//! rewrite. `build.rs` and `cargo xtask gen` share this module, so that what is
//! compiled and what is committed cannot differ.
//!
//! It knows OpenAPI and the extensions that openapi/SOURCES.md describes; it
//! knows no operation and no schema of any one spec.

mod derives;
pub mod document;
mod emit;
mod events;
mod layout;
mod lower;
mod model;
pub mod nullable;
mod objects;
mod operations;
mod pointer;
mod redact;
mod references;
mod refusal;
mod rewrite;
mod schemas;
mod send;
mod string_enums;
mod surface;
mod unions;
mod yaml;

use std::fmt;
use std::path::{Path, PathBuf};

use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;

use self::document::{Document, Unreadable};
use self::model::Lowered;
pub use self::references::{Dangling, dangling};
use self::refusal::Refusal;

/// The result of generating: a client and its surface.
pub struct Generated {
    /// The client: one Rust file.
    pub code: String,
    /// What receiving needs, with or without the client: one Rust file.
    pub events: String,
    /// One line per operation, schema and field.
    pub surface: String,
}

/// Turns the spec at `path` into Rust.
///
/// # Errors
/// As [`generate_document`], and if the file cannot be read.
pub fn generate(path: &Path) -> Result<Generated, CodegenError> {
    generate_document(&Document::read(path)?)
}

/// Turns a spec into Rust.
///
/// # Errors
/// Names the file, the line, what cannot be turned into Rust, and what to write
/// instead.
pub fn generate_document(document: &Document) -> Result<Generated, CodegenError> {
    let lowered = lower_document(document)?;
    let refuse = |reason: String| CodegenError::new(&document.path, None, reason);
    let input: openapiv3::OpenAPI = serde_json::from_value(lowered.document.clone())
        .map_err(|error| refuse(format!("not an OpenAPI 3.0 document: {error}")))?;

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
        .map_err(|error| refuse(format!("progenitor refused: {error}")))?;
    let mut file: syn::File = syn::parse2(tokens)
        .map_err(|error| refuse(format!("progenitor's output is not Rust: {error}")))?;
    rewrite::rewrite(&mut file, &lowered).map_err(|reason| {
        refuse(format!(
            "progenitor's output has changed: {reason}; adapt openapi/codegen/send.rs"
        ))
    })?;
    emit::append(&mut file, &lowered)
        .map_err(|error| refuse(format!("our own output is not Rust: {error}")))?;

    let events = lowered
        .events
        .file(&lowered.enums)
        .map_err(|error| refuse(format!("our own output is not Rust: {error}")))?;

    Ok(Generated {
        code: layout::print(file),
        events: layout::print(events),
        surface: surface::surface(&document.value, &lowered),
    })
}

/// The surface of a spec alone, without generating the client.
///
/// # Errors
/// As [`generate_document`], for what is noticed before progenitor runs.
pub fn surface(document: &Document) -> Result<String, CodegenError> {
    let lowered = lower_document(document)?;
    Ok(surface::surface(&document.value, &lowered))
}

fn lower_document(document: &Document) -> Result<Lowered, CodegenError> {
    let refuse = |refusal: Refusal| {
        let line = document.line(&refusal.pointer);
        CodegenError::new(&document.path, Some(line), refusal.to_string())
    };
    if let Some(first) = dangling(document).into_iter().next() {
        let line = document.line(&first.pointer);
        let reason = format!("{}; {}", first.reason, first.remedy);
        return Err(CodegenError::new(&document.path, Some(line), reason));
    }
    lower::lower(&document.value).map_err(refuse)
}

/// Why a spec could not be turned into Rust, and where.
#[derive(Debug)]
pub struct CodegenError {
    path: PathBuf,
    line: Option<usize>,
    reason: String,
}

impl CodegenError {
    fn new(path: &Path, line: Option<usize>, reason: String) -> Self {
        Self {
            path: path.to_owned(),
            line,
            reason,
        }
    }

    /// The line in the spec, counted from 1, if the error has one.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is wrong and what to write instead, without file and line.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl From<Unreadable> for CodegenError {
    fn from(error: Unreadable) -> Self {
        let reason = match error.line {
            Some(_) => format!("cannot be read: {}", error.reason),
            None => error.reason,
        };
        Self::new(&error.path, error.line, reason)
    }
}

impl fmt::Display for CodegenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for CodegenError {}
