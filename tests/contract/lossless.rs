//! Whether a document came back whole: everything that the schema names, in
//! any spelling with the same meaning.

use serde_json::{Map, Value};

use crate::report::Problem;
use crate::spec_under_test::{SpecUnderTest, unwrapped};
use xtask::codegen::document::{items, members, text};

/// Compares what went into a type with what came out of it again.
///
/// Null and absence are the same; moments are compared as moments; a field that
/// the schema does not name may be lost, unless the schema says that there are
/// such fields (`additionalProperties`).
pub(crate) fn compare(
    subject: &SpecUnderTest,
    schema: &'static Value,
    sent: &Value,
    back: &Value,
) -> Result<(), Problem> {
    Comparison {
        subject,
        pointer: String::new(),
    }
    .value(schema, sent, back)
}

/// Whether `whole` has everything that `part` has.
pub(crate) fn is_part(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            let mut fields = part.iter();
            fields.all(|(name, value)| whole.get(name).is_some_and(|other| is_part(value, other)))
        }
        _ => part == whole,
    }
}

struct Comparison<'a> {
    subject: &'a SpecUnderTest,
    pointer: String,
}

impl Comparison<'_> {
    fn value(&mut self, schema: &'static Value, sent: &Value, back: &Value) -> Result<(), Problem> {
        let (schema, _) = unwrapped(self.subject.resolve(schema));
        let schema = self.subject.resolve(schema);
        if sent.is_null() && back.is_null() {
            return Ok(());
        }
        let mut members = items(schema, "oneOf");
        if let Some(member) = members.find(|member| self.subject.is_valid(member, sent)) {
            return self.value(member, sent, back);
        }
        match (sent, back) {
            (Value::Object(sent), Value::Object(back)) => self.object(schema, sent, back),
            (Value::Array(sent), Value::Array(back)) => self.list(schema, sent, back),
            (Value::Number(one), Value::Number(other)) if one.as_f64() == other.as_f64() => {
                match (one.as_i64(), other.as_i64()) {
                    (Some(one), Some(other)) if one != other => self.differ(sent, back),
                    _ => Ok(()),
                }
            }
            (Value::String(one), Value::String(other)) if text(schema, "format") == "date-time" => {
                let moment = chrono::DateTime::parse_from_rfc3339;
                match (moment(one), moment(other)) {
                    (Ok(one), Ok(other)) if one == other => Ok(()),
                    _ => self.differ(sent, back),
                }
            }
            _ if sent == back => Ok(()),
            _ => self.differ(sent, back),
        }
    }

    fn object(
        &mut self,
        schema: &'static Value,
        sent: &Map<String, Value>,
        back: &Map<String, Value>,
    ) -> Result<(), Problem> {
        for (name, property) in members(schema, "properties") {
            let value = |object: &Map<String, Value>| object.get(name).cloned().unwrap_or_default();
            self.within(name, |this| {
                this.value(property, &value(sent), &value(back))
            })?;
        }
        let named = schema.get("properties");
        let is_named = |name: &str| named.is_some_and(|named| named.get(name).is_some());
        let open = schema
            .get("additionalProperties")
            .is_some_and(|value| *value != Value::Bool(false));
        let free = open || schema.get("type").is_none() || named.is_none();
        for (name, value) in sent.iter().filter(|(name, _)| free && !is_named(name)) {
            if back.get(name) != Some(value) {
                let lost = back.get(name).cloned().unwrap_or_default();
                return self.within(name, |this| this.differ(value, &lost));
            }
        }
        match back.keys().find(|name| !sent.contains_key(*name)) {
            Some(name) => self.within(name, |this| this.problem("it was made up".to_owned())),
            None => Ok(()),
        }
    }

    fn list(
        &mut self,
        schema: &'static Value,
        sent: &[Value],
        back: &[Value],
    ) -> Result<(), Problem> {
        if sent.len() != back.len() {
            return self.problem(format!("{} items became {}", sent.len(), back.len()));
        }
        let item = schema.get("items").unwrap_or(&Value::Null);
        for (index, (sent, back)) in sent.iter().zip(back).enumerate() {
            self.within(&index.to_string(), |this| this.value(item, sent, back))?;
        }
        Ok(())
    }

    fn within(
        &mut self,
        step: &str,
        work: impl FnOnce(&mut Self) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let end = self.pointer.len();
        self.pointer = xtask::codegen::document::join(&self.pointer, step);
        let result = work(self);
        self.pointer.truncate(end);
        result
    }

    fn differ(&self, sent: &Value, back: &Value) -> Result<(), Problem> {
        self.problem(format!("{sent} became {back}"))
    }

    fn problem(&self, reason: String) -> Result<(), Problem> {
        Err(Problem::at(self.pointer.as_str(), reason))
    }
}
