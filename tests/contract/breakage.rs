//! Documents that are invalid in one way.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::report::Shown;
use crate::spec_under_test::{SpecUnderTest, unwrapped};
use crate::strategy::documents;
use xtask::codegen::document::{join, members, strings, text};

/// A document and what was done to it.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    pub(crate) document: Value,
    /// The property that was broken.
    pub(crate) pointer: String,
    /// `None` if there was nothing to break.
    pub(crate) step: Option<Step>,
    takes_null: bool,
}

/// One way to make a document invalid.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    DropRequired,
    WrongType,
    OtherValue,
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::DropRequired => "without a required property",
            Self::WrongType => "with a value of the wrong type",
            Self::OtherValue => "with a value that the enum does not list",
        })
    }
}

impl Broken {
    /// The one deliberate liberty: what may be null may be missing. (Bounds and
    /// patterns are not checked on reading either, and nothing here breaks them.)
    pub(crate) fn is_read_all_the_same(&self) -> bool {
        matches!(self.step, Some(Step::DropRequired)) && self.takes_null
    }
}

impl Shown for Broken {
    fn shown(&self) -> String {
        self.document.shown()
    }
}

/// Documents of an object schema, each broken in one way.
pub(crate) fn broken(subject: &Rc<SpecUnderTest>, schema: &'static Value) -> BoxedStrategy<Broken> {
    let subject = Rc::clone(subject);
    (documents(&subject, schema), any::<Index>())
        .prop_map(move |(document, index)| break_one(&subject, schema, document, index))
        .boxed()
}

fn break_one(
    subject: &SpecUnderTest,
    schema: &'static Value,
    document: Value,
    index: Index,
) -> Broken {
    let mut ways: Vec<(String, Option<Value>, Step, bool)> = Vec::new();
    for name in strings(schema, "required") {
        if let Some(property) = schema.get("properties").and_then(|all| all.get(name)) {
            let takes_null = subject.is_valid(property, &Value::Null);
            ways.push((name.to_owned(), None, Step::DropRequired, takes_null));
        }
    }
    for (name, property) in members(schema, "properties") {
        let target = subject.resolve(unwrapped(property).0);
        let wrong = [
            json!(true),
            json!(7),
            json!("7"),
            json!(0.5),
            json!([]),
            json!({}),
        ];
        for value in wrong {
            // A value of the right type breaks a bound; that is another matter.
            if !takes(subject, target, kind(&value)) && !subject.is_valid(property, &value) {
                ways.push((name.clone(), Some(value), Step::WrongType, false));
            }
        }
        if target.get("enum").is_some() {
            let value = Some(json!("neither this nor that"));
            ways.push((name.clone(), value, Step::OtherValue, false));
        }
    }
    let mut document = document;
    let way = (!ways.is_empty()).then(|| ways.swap_remove(index.index(ways.len())));
    let Some((name, value, step, takes_null)) = way else {
        return Broken {
            document,
            pointer: String::new(),
            step: None,
            takes_null: false,
        };
    };
    if let Some(object) = document.as_object_mut() {
        match value {
            Some(value) => object.insert(name.clone(), value),
            None => object.remove(&name),
        };
    }
    Broken {
        document,
        pointer: join("", &name),
        step: Some(step),
        takes_null,
    }
}

/// Whether values of a JSON type are valid, as long as they keep the bounds.
fn takes(subject: &SpecUnderTest, target: &'static Value, kind: &str) -> bool {
    let members = target.get("oneOf").and_then(Value::as_array);
    let mut members = members.into_iter().flatten();
    text(target, "type") == kind
        || members.any(|member| text(subject.resolve(member), "type") == kind)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
