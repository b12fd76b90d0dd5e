//! The mutants are small, all different, and the same for the same seed.

use std::collections::BTreeSet;
use std::path::Path;

use super::*;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn small() -> Document {
    Document::parse(Path::new("small.yaml"), SMALL).unwrap()
}

#[test]
fn every_mutant_differs_from_the_spec_and_from_the_others() {
    let spec = small();
    let mut seen = BTreeSet::new();
    for mutant in breaks::all(&spec) {
        let broken = mutant.apply(&spec.value);
        assert_ne!(broken, spec.value, "{mutant:?}");
        assert!(seen.insert(broken.to_string()), "twice: {mutant:?}");
    }
    assert!(seen.len() > 100);
}

#[test]
fn our_own_spec_has_mutants_of_every_kind() {
    let spec = Document::read(&root().join(SPEC)).unwrap();
    let kinds: BTreeSet<_> = breaks::all(&spec)
        .iter()
        .map(|mutant| mutant.kind)
        .collect();
    for kind in [
        "property renamed",
        "property dropped",
        "property retyped",
        "required added",
        "required dropped",
        "enum value dropped",
        "open value dropped",
        "extensible mark",
        "bounds swapped",
        "path",
        "method",
        "parameter place",
        "parameter name",
        "parameter required",
        "status",
        "media type",
        "format",
        "retry class",
        "nullable",
        "pattern",
        "body required",
        "property misspelt",
        "object closed",
        "reference swapped",
        "type swapped",
        "client type",
        "enum value added",
        "open value added",
        "open value misspelt",
        "quota code dropped",
        "quota code added",
        "case mark",
        "bound moved",
        "byte limit",
        "server",
        "header misspelt",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
}

#[test]
fn the_same_seed_makes_the_same_mutants() {
    let spec = small();
    let names = |seed| -> Vec<String> {
        choose::choose(&spec, seed, 40)
            .into_iter()
            .map(|mutant| mutant.description)
            .collect()
    };
    assert_eq!(names(7), names(7));
    assert_ne!(names(7), names(8));
    assert_eq!(names(7).len(), 40);
}

#[test]
fn more_than_there_are_gives_all_there_are() {
    let spec = small();
    let all = breaks::all(&spec).len();
    assert_eq!(choose::choose(&spec, 1, 100_000).len(), all);
}

#[test]
fn check_kills_what_breaks_a_rule_and_says_which() {
    let spec = small();
    let sources = Sources::parse(
        "## The documents\n| `guide` | g |\n| `reference` | r |\n## Retry classes\n| `createNote` | keyed | w |\n",
    );
    let mutants: Vec<_> = breaks::all(&spec)
        .into_iter()
        .filter(|mutant| mutant.kind == "retry class" || mutant.kind == "media type")
        .collect();
    let judges = Judges {
        spec: &spec,
        sources: &sources,
        export: None,
        surface: codegen::surface(&spec).unwrap(),
        suite: None,
        folder: Path::new("."),
    };
    let fates = judges.judge_all(&mutants);
    for (mutant, fate) in mutants.iter().zip(fates) {
        assert!(matches!(fate, Fate::Checked(_)), "{mutant:?}");
    }
}

#[test]
fn the_table_counts_by_kind_and_lists_survivors_with_their_line() {
    let spec = small();
    let mutants = choose::choose(&spec, 7, 2);
    let results = vec![
        (&mutants[0], Fate::Checked("tag")),
        (&mutants[1], Fate::Survived),
    ];
    let text = table(&spec, &results, 7);
    assert!(
        text.contains(
            "all (seed 7)               2        1        0        0          0        1    50.0 %"
        ),
        "{text}"
    );
    let line = spec.line(&mutants[1].pointer);
    let survivor = format!("{SPEC}:{line}: [{}]", mutants[1].kind);
    assert!(text.contains(&survivor), "{text}");
}

#[test]
fn what_only_the_surface_shows_counts_as_noticed() {
    let spec = small();
    let judges = Judges {
        spec: &spec,
        sources: &Sources::default(),
        export: None,
        surface: codegen::surface(&spec).unwrap(),
        suite: None,
        folder: Path::new("."),
    };
    let moved = breaks::all(&spec)
        .into_iter()
        .find(|mutant| mutant.kind == "bound moved")
        .unwrap();
    let text = moved.apply(&spec.value).to_string();
    let mutant = Document::parse(&spec.path, &text).unwrap();
    assert_eq!(judges.reviewed(&mutant), Fate::Surfaced);
    assert_eq!(judges.reviewed(&spec), Fate::Survived);
}

#[test]
fn the_test_binary_is_found_in_what_cargo_prints() {
    let messages = "{\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"other\"},\"executable\":\"/x\"}\n\
        {\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"contract\"},\"executable\":\"/t/contract-1\"}\nnot json\n";
    assert_eq!(suite::executable(messages), Some("/t/contract-1".into()));
    assert_eq!(suite::executable(""), None);
}
