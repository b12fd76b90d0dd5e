//! Arbitrary valid documents of a schema: optional properties present and
//! absent, null where it is allowed, every member of a union, both bounds, odd
//! text, fields and enum values that the schema does not list.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Number, Value};

use crate::spec_under_test::{SpecUnderTest, unwrapped};
use crate::text;
use xtask::codegen::document::{items, members, reference, strings, text as text_at};
use xtask::codegen::nullable::is_null;

/// Documents of a schema.
pub(crate) fn documents(
    subject: &Rc<SpecUnderTest>,
    schema: &'static Value,
) -> BoxedStrategy<Value> {
    if let Some(target) = reference(schema) {
        return component(subject, target);
    }
    if is_null(schema) {
        return Just(Value::Null).boxed();
    }
    let (_, nullable) = unwrapped(schema);
    let strategy = plain(subject, schema);
    if nullable {
        prop_oneof![1 => Just(Value::Null), 3 => strategy].boxed()
    } else {
        strategy
    }
}

/// Any JSON.
pub(crate) fn any_json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::from),
        exact_float().prop_map(Value::Number),
        text::any_text().prop_map(Value::String),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            object_of(inner).prop_map(Value::Object),
        ]
    })
    .boxed()
}

fn component(subject: &Rc<SpecUnderTest>, target: &str) -> BoxedStrategy<Value> {
    if let Some(known) = subject.strategies.borrow().get(target) {
        return known.clone();
    }
    let strategy = match subject.spec.at(target) {
        Some(schema) => documents(subject, schema),
        None => panic!("{target} is referred to and not there"),
    };
    subject
        .strategies
        .borrow_mut()
        .insert(target.to_owned(), strategy.clone());
    strategy
}

fn plain(subject: &Rc<SpecUnderTest>, schema: &'static Value) -> BoxedStrategy<Value> {
    let (only, _) = unwrapped(schema);
    if !std::ptr::eq(only, schema) {
        return documents(subject, only);
    }
    let union: Vec<_> = items(schema, "oneOf")
        .map(|member| documents(subject, member))
        .collect();
    if !union.is_empty() {
        // A document of one member may be one of another as well.
        let judge = Rc::clone(subject);
        return proptest::strategy::Union::new(union)
            .prop_filter("of exactly one member", move |value| {
                judge.is_valid(schema, value)
            })
            .boxed();
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return select(values.clone()).boxed();
    }
    match text_at(schema, "type") {
        "boolean" => any::<bool>().prop_map(Value::Bool).boxed(),
        "integer" => integer(schema),
        "number" => prop_oneof![
            exact_float().prop_map(Value::Number),
            any::<i32>().prop_map(Value::from),
        ]
        .boxed(),
        "string" => string(subject, schema).prop_map(Value::String).boxed(),
        "array" => array(subject, schema),
        "object" => object(subject, schema),
        _ => any_json(),
    }
}

/// Numbers that every float parser reads back to the last bit.
fn exact_float() -> BoxedStrategy<Number> {
    any::<i32>()
        .prop_filter_map("finite", |number| {
            Number::from_f64(f64::from(number) / 64.0)
        })
        .boxed()
}

fn integer(schema: &Value) -> BoxedStrategy<Value> {
    let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
    let (least, most) = match text_at(schema, "format") {
        "int32" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let least = bound("minimum").unwrap_or(least).max(least);
    let most = bound("maximum").unwrap_or(most).min(most).max(least);
    let near = least.max(0).min(most);
    prop_oneof![
        2 => near..=near.saturating_add(100).min(most),
        1 => least..=most,
        1 => select(vec![least, most]),
    ]
    .prop_map(Value::from)
    .boxed()
}

fn string(subject: &Rc<SpecUnderTest>, schema: &'static Value) -> BoxedStrategy<String> {
    let known: Vec<String> = strings(schema, "x-extensible-enum")
        .map(str::to_owned)
        .collect();
    if !known.is_empty() {
        let unknown = prop_oneof!["[a-z]{1,6}[._-][a-z0-9]{1,6}", text::any_text()];
        return prop_oneof![3 => select(known), 1 => unknown].boxed();
    }
    if text_at(schema, "x-client-type").ends_with("::ChatId") {
        return text::chat_id();
    }
    let bound = |key: &str| {
        schema
            .get(key)
            .and_then(Value::as_u64)
            .map(|bound| bound as usize)
    };
    let (least, most) = (bound("minLength"), bound("maxLength"));
    let pattern = text_at(schema, "pattern");
    let judge = Rc::clone(subject);
    if !pattern.is_empty() {
        return match text::text_matching(pattern) {
            Ok(strategy) => strategy
                .prop_filter("of the pattern", move |text| {
                    judge.is_valid(schema, &Value::from(text.as_str()))
                })
                .boxed(),
            Err(error) => panic!("{pattern}: {error}"),
        };
    }
    match text_at(schema, "format") {
        "date-time" => text::date_time(),
        "uri" => text::url(),
        _ if least.is_some() || most.is_some() => {
            text::text_of_length(least.unwrap_or_default(), most)
        }
        _ => text::any_text(),
    }
}

fn array(subject: &Rc<SpecUnderTest>, schema: &'static Value) -> BoxedStrategy<Value> {
    let bound = |key: &str| {
        schema
            .get(key)
            .and_then(Value::as_u64)
            .map(|bound| bound as usize)
    };
    let least = bound("minItems").unwrap_or_default();
    let most = bound("maxItems");
    let few = most.unwrap_or(least + 3).min(least + 3).max(least);
    let item = schema
        .get("items")
        .map_or_else(any_json, |items| documents(subject, items));
    let usual = vec(item.clone(), least..=few);
    match most {
        Some(most) if most >= few => prop_oneof![9 => usual, 1 => vec(item, most)]
            .prop_map(Value::Array)
            .boxed(),
        _ => usual.prop_map(Value::Array).boxed(),
    }
}

fn object(subject: &Rc<SpecUnderTest>, schema: &'static Value) -> BoxedStrategy<Value> {
    let required: Vec<&str> = strings(schema, "required").collect();
    let mut names = Vec::new();
    let mut values = Vec::new();
    for (name, property) in members(schema, "properties") {
        let value = documents(subject, property);
        names.push(name.clone());
        values.push(match required.contains(&name.as_str()) {
            true => value.prop_map(Some).boxed(),
            false => weighted(0.5, value).boxed(),
        });
    }
    let extra = match schema.get("additionalProperties") {
        Some(Value::Bool(false)) => Just(Map::new()).boxed(),
        Some(Value::Object(_)) => {
            object_of(documents(subject, &schema["additionalProperties"])).boxed()
        }
        _ => object_of(any_json()).boxed(),
    };
    (values, weighted(0.5, extra))
        .prop_map(move |(values, extra)| {
            let mut object = extra.unwrap_or_default();
            for (name, value) in names.iter().zip(values) {
                if let Some(value) = value {
                    object.insert(name.clone(), value);
                }
            }
            Value::Object(object)
        })
        .boxed()
}

/// Fields under names that no schema has.
fn object_of(value: BoxedStrategy<Value>) -> impl Strategy<Value = Map<String, Value>> + Clone {
    let name = prop_oneof!["zz_[a-z]{0,4}", Just("zz \u{1f525}\"".to_owned())];
    vec((name, value), 0..3).prop_map(Map::from_iter)
}
