//! Facts on the small spec: each claim holds once and fails once.

use super::coverage::table;
use super::*;

const SMALL: &str = include_str!("../../tests/fixtures/small.yaml");

fn spec() -> Document {
    Document::parse(Path::new("small.yaml"), SMALL).unwrap()
}

fn prove(facts: &str) -> Proof {
    let mut documents = Documents::default();
    documents.add(Path::new("guide.toml"), facts).unwrap();
    let row = "topic | this: `guide`. That: `reference` | that | newer |".to_owned();
    let other = "other | this: `reference` | this | alone |".to_owned();
    let conflicts = [("topic".to_owned(), row), ("other".to_owned(), other)];
    documents.prove(&spec(), &conflicts.into())
}

fn one(fact: &str) -> Proof {
    prove(&format!("[[fact]]\nsection = \"S\"\n{fact}\n"))
}

#[test]
fn every_kind_of_claim_holds_and_fails() {
    for (holds, fails) in [
        (
            "at = \"createNote\"\nequals = { method = \"POST\", path = \"/notes\", x-retry = \"keyed\" }",
            "at = \"createNote\"\nequals = { path = \"/note\" }",
        ),
        (
            "at = \"createNote body.text\"\nequals = { minLength = 1, maxLength = 50 }",
            "at = \"createNote body.text\"\nequals = { maxLength = 51 }",
        ),
        (
            "at = \"createNote body\"\naccepts = ['{\"text\": \"a\"}']\nrefuses = ['{\"text\": \"\"}', '{}']",
            "at = \"createNote body\"\naccepts = '{\"text\": \"\"}'",
        ),
        (
            "at = \"createNote body\"\nrefuses = 'null'",
            "at = \"createNote body\"\nrefuses = '{\"text\": \"a\"}'",
        ),
        (
            "at = \"* 200.text\"\naccepts = 'null'",
            "at = \"* 200.id\"\naccepts = 'null'",
        ),
        (
            "at = \"getNote\"\nhas = [\"query size\", \"404\", \"path noteId\"]\nlacks = \"409\"",
            "at = \"getNote\"\nhas = \"409\"",
        ),
        (
            "at = \"getNote 200\"\nhas = [\"header X-Left\", \"state\"]\nrequires = \"id\"\noptional = \"state\"",
            "at = \"getNote 200\"\nrequires = \"state\"",
        ),
        (
            "at = \"schema Colour\"\nhas = \"red\"\nlacks = \"green\"",
            "at = \"schema Colour\"\nhas = \"green\"",
        ),
        (
            "at = \"createNote\"\nrequires = \"body\"\noptional = \"header Idempotency-Key\"",
            "at = \"createNote\"\noptional = \"body\"",
        ),
        (
            "at = \"/servers\"\nhas = \"https://example.com\"",
            "at = \"/servers/1\"\nhas = \"https://example.com\"",
        ),
        (
            "at = \"schema State\"\nsays = \"became of it\"",
            "at = \"schema State\"\nsays = \"24 hours\"",
        ),
        (
            "at = \"* 4??\"\naccepts = '{\"message\": \"m\"}'",
            "at = \"* 5??\"\nhas = \"header Retry-After\"",
        ),
    ] {
        let proof = one(holds);
        assert_eq!(proof.findings, [], "{holds}");
        assert_eq!(proof.accounts["guide"].held, 1, "{holds}");
        let proof = one(fails);
        assert_eq!(proof.findings.len(), 1, "{fails}");
        assert_eq!(proof.findings[0].line, 1, "{fails}");
    }
}

#[test]
fn a_conflict_excuses_what_does_not_hold_and_nothing_else() {
    let departs = "at = \"getNote query size\"\nequals = { maximum = 200 }\n";
    let decided = one(&format!("{departs}decided = \"topic\""));
    assert_eq!(decided.findings, []);
    assert_eq!(decided.accounts["guide"].decided, 1);
    for (fact, expected) in [
        (
            format!("{departs}decided = \"gossip\""),
            "SOURCES.md has no conflict `gossip`",
        ),
        (
            format!("{departs}decided = \"other\""),
            "does not mention `guide`",
        ),
        (
            "at = \"getNote query size\"\nequals = { maximum = 100 }\ndecided = \"topic\""
                .to_owned(),
            "excuses nothing",
        ),
    ] {
        let proof = one(&fact);
        assert!(
            proof.findings[0].message.contains(expected),
            "{:?}",
            proof.findings
        );
    }
}

#[test]
fn a_file_with_a_misspelt_key_or_without_a_section_is_refused() {
    let add = |text: &str| {
        Documents::default()
            .add(Path::new("guide.toml"), text)
            .unwrap_err()
    };
    let misspelt = add("[[fact]]\nsection = \"S\"\nat = \"getNote\"\nhave = \"404\"\n");
    assert!(misspelt.starts_with("guide.toml: "), "{misspelt}");
    assert!(misspelt.contains("have"), "{misspelt}");
    let nameless = add("[[fact]]\nat = \"getNote\"\nhas = \"404\"\n");
    assert!(nameless.starts_with("guide.toml:1: "), "{nameless}");
    let empty = add("[[fact]]\nsection = \"S\"\nat = \"getNote\"\n");
    assert!(empty.contains("something to check"), "{empty}");
}

#[test]
fn coverage_names_the_holder_of_each_part_and_lists_the_rest() {
    let proof = one(
        "at = \"createNote body\"\naccepts = '{\"text\": \"a\", \"colour\": \"red\"}'\n[[fact]]\nat = \"getNote query size\"\nequals = { maximum = 100 }",
    );
    let table = table(&spec(), &proof, &BTreeSet::new());
    let (held, open) = table.split_once("Held by no document:").unwrap();
    for line in [
        "operation createNote: guide",
        "parameter getNote query size: guide",
        "property NewNote.colour: guide",
        "value Colour red: guide",
        "bound query size maximum: guide",
        "type NewNote.text: guide",
    ] {
        assert!(held.lines().any(|held| held == line), "{line}: {held}");
    }
    assert!(open.contains("value Colour blue (line "), "{open}");
    assert!(open.contains("property NewNote.title (line "), "{open}");
    assert!(open.contains("requirement NewNote.text (line "), "{open}");
    assert!(open.contains("status getNote 404 (line "), "{open}");
    assert!(open.contains("format query size int32 (line "), "{open}");
    assert!(open.contains("null Note.text (line "), "{open}");
    assert!(open.contains("header X-Left (line "), "{open}");
    assert!(table.ends_with("1 of 4 values (0 decided)"), "{table}");
}

#[test]
fn every_field_of_an_accepted_payload_has_a_name() {
    let payload = "at = \"getNote 200\"\naccepts = '{\"id\": \"n1\", \"owner\": \"me\"}'";
    let proof = one(payload);
    assert!(
        proof.findings[0]
            .message
            .ends_with("nothing names its `owner`"),
        "{:?}",
        proof.findings
    );
    assert_eq!(one(&payload.replace("accepts", "tolerates")).findings, []);
}

#[test]
fn a_decision_holds_a_part_and_names_its_topic() {
    let decide = |topic: &str| {
        let facts = format!(
            "[[fact]]\nsection = \"{topic}\"\nat = \"getNote query size\"\nequals = {{ maximum = 100 }}\n"
        );
        let mut documents = Documents::default();
        documents.add(Path::new("decisions.toml"), &facts).unwrap();
        let row = "topic | nobody | 100 | enough |".to_owned();
        documents.prove(&spec(), &[("topic".to_owned(), row)].into())
    };
    let proof = decide("topic");
    assert_eq!(proof.findings, []);
    let table = table(&spec(), &proof, &BTreeSet::new());
    assert!(
        table.contains("bound query size maximum: SOURCES.md (topic)\n"),
        "{table}"
    );
    assert!(table.contains(" bounds (1 decided)"), "{table}");
    let unknown = decide("gossip");
    assert_eq!(
        unknown.findings[0].message,
        "SOURCES.md has no topic `gossip`"
    );
}

#[test]
fn requirements_and_statuses_are_held_where_a_fact_names_them() {
    let proof = one(
        "at = \"getNote\"\nhas = [\"404\", \"401\"]\n[[fact]]\nat = \"getNote 200\"\nrequires = \"id\"\n[[fact]]\nat = \"* 4??\"\naccepts = '{\"message\": \"m\"}'",
    );
    assert_eq!(proof.findings, []);
    let table = table(&spec(), &proof, &BTreeSet::new());
    let (held, open) = table.split_once("Held by no document:").unwrap();
    for line in [
        "status getNote 404: guide",
        "status getNote 200: guide",
        "requirement Note.id: guide",
    ] {
        assert!(held.lines().any(|held| held == line), "{line}: {held}");
    }
    // A pattern says what errors look like, and not which there are.
    assert!(open.contains("status getNote 403 (line "), "{open}");
}
