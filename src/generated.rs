//! The generated client, and nothing else.
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
#[cfg(not(feature = "codegen"))]
include!("../openapi/generated.rs");
