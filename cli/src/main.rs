//! The command `blooio`: the API from a terminal.

fn main() {}
