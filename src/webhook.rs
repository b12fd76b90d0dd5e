//! Verify, then parse.
