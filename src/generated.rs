//! The generated client, what receiving needs of the spec, and nothing else.
#![allow(
    missing_docs,
    unreachable_pub,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags,
    rustdoc::bare_urls,
    clippy::all,
    clippy::unwrap_used,
    clippy::expect_used,
    unused_mut,
    reason = "the generator's output is not held to the house's lints"
)]

#[cfg(feature = "codegen")]
include!(concat!(env!("OUT_DIR"), "/generated.rs"));
#[cfg(all(feature = "client", not(feature = "codegen")))]
include!("../openapi/generated.rs");

/// What webhooks deliver: the open enums of their bodies, which `types` has as
/// well, and the spec's examples.
pub mod events {
    #[cfg(feature = "codegen")]
    include!(concat!(env!("OUT_DIR"), "/generated_events.rs"));
    #[cfg(not(feature = "codegen"))]
    include!("../openapi/generated_events.rs");
}

pub use self::events::samples;
