//! Tests of the rules: each finds what it is for, and nothing else.

use std::path::Path;

use super::*;

const TWO_ROOMS: Package = Package {
    folder: "src",
    order: &[&["low"], &["high"]],
    apart: &[],
};

fn circle_of(files: &[(&str, &str)]) -> Vec<String> {
    let findings = circles(&Graph::of_texts(files));
    findings.into_iter().map(|one| one.message).collect()
}

#[test]
fn files_that_import_each_other_are_found_by_any_kind_of_path() {
    for (one, other) in [
        ("use crate::b::B;", "fn b() { crate::a::run() }"),
        ("use super::b;", "use crate::{a::{self, A}, c};"),
        (
            "fn a() { println!(\"{}\", super::b::NAME) }",
            "use super::a::*;",
        ),
    ] {
        let files = [("", "mod a; mod b;"), ("a", one), ("b", other)];
        assert_eq!(
            circle_of(&files),
            ["a -> b import each other in a circle"],
            "{one} {other}"
        );
    }
}

#[test]
fn an_import_through_a_reexport_leads_to_its_target() {
    let files = [
        (
            "",
            "mod a; mod b; mod c; pub use self::a::A; use c::C as See;",
        ),
        ("a", "use crate::b::B;"),
        ("b", "use crate::See;"),
        ("c", "use crate::A;"),
    ];
    assert_eq!(
        circle_of(&files),
        ["a -> b -> c import each other in a circle"]
    );
}

#[test]
fn a_parent_that_only_reexports_its_child_does_not_import_it() {
    let files = [
        ("", "mod a; pub(crate) use a::part::Part;"),
        ("a", "pub(crate) mod part; pub use part::Part;"),
        ("a::part", "use super::super::Thing;"),
    ];
    assert_eq!(circle_of(&files), [""; 0]);
}

#[test]
fn tests_and_quoted_code_import_nothing() {
    let files = [
        ("", "mod a; mod b;"),
        ("a", "use crate::b::B;"),
        (
            "b",
            "fn b() { quote! { crate::a::A } }\n#[cfg(test)]\nmod tests { use crate::a::A; }",
        ),
    ];
    assert_eq!(circle_of(&files), [""; 0]);
}

#[test]
fn an_import_from_a_room_above_is_found_at_its_line() {
    let files = [
        ("", "mod high; mod low; mod odd;"),
        ("high", "use crate::low::Low;"),
        ("low", "\nuse crate::high::deep::Deep;"),
        ("high::deep", ""),
        ("odd", "use crate::low::Low;"),
    ];
    let findings = upward(&TWO_ROOMS, &Graph::of_texts(&files));
    let found: Vec<_> = findings
        .iter()
        .map(|one| {
            (
                one.file.display().to_string(),
                one.line,
                one.message.as_str(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (
                "low.rs".to_owned(),
                2,
                "`low` imports from `high`, which is above it"
            ),
            (
                "odd.rs".to_owned(),
                1,
                "`odd` has no place in the order of rooms"
            ),
        ]
    );
}

#[test]
fn a_file_that_does_not_say_what_it_is_is_found() {
    let files = [
        (Path::new("good.rs"), "//! Good.\n"),
        (
            Path::new("lib.rs"),
            "#![doc = include_str!(\"../README.md\")]\n",
        ),
        (Path::new("bad.rs"), "use a::b;\n"),
    ];
    let findings = first_lines(files.into_iter());
    let files: Vec<_> = findings.iter().map(|one| one.file.clone()).collect();
    assert_eq!(files, [Path::new("bad.rs")]);
}

#[test]
fn a_long_file_is_found() {
    let long = "//! Long.\n".repeat(LONGEST + 1);
    let short = "//! Short.\n".repeat(LONGEST);
    let files = [
        (Path::new("a.rs"), long.as_str()),
        (Path::new("b.rs"), short.as_str()),
    ];
    let findings = lengths(files.into_iter());
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(
        findings[0].message,
        "the file has 351 lines; 350 are the limit"
    );
}

#[test]
fn comments_that_are_to_be_written_are_found() {
    let todo = PLACEHOLDER;
    let text = format!(
        "//! A file.\n/// {todo}: what it does.\nfn a() {{}}\n// Not a {todo}.\n    //{todo}\n"
    );
    let found = placeholders([(Path::new("a.rs"), text.as_str())].into_iter());
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.line, one.remedy.as_str()))
        .collect();
    assert_eq!(found, [(2, "write what it does"), (5, "write it")]);
}
