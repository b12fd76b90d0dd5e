//! One small break of a spec.

use serde_json::{Map, Value};

/// One small break.
#[derive(Debug, Clone)]
pub(super) struct Mutant {
    pub(super) kind: &'static str,
    pub(super) pointer: String,
    pub(super) description: String,
    pub(super) edit: Edit,
}

/// What is done to the object at the pointer.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    /// Puts a value at a key.
    Set(&'static str, Value),
    /// Puts a value at a key that the spec names.
    Put(String, Value),
    /// Removes a key.
    Remove(String),
    /// Gives a key another name, at the end of its object.
    Rename(String, String),
    /// Swaps the values, or else the names, of two keys.
    Swap(&'static str, &'static str),
    /// Edits the object at a key.
    Within(&'static str, Box<Edit>),
    /// One edit after the other.
    All(Vec<Edit>),
}

impl Mutant {
    /// The broken spec.
    pub(super) fn apply(&self, spec: &Value) -> Value {
        let mut broken = spec.clone();
        if let Some(object) = broken
            .pointer_mut(&self.pointer)
            .and_then(Value::as_object_mut)
        {
            self.edit.apply(object);
        }
        broken
    }
}

impl Edit {
    fn apply(&self, object: &mut Map<String, Value>) {
        match self {
            Self::Set(key, value) => {
                object.insert((*key).to_owned(), value.clone());
            }
            Self::Put(key, value) => {
                object.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                object.remove(key);
            }
            Self::Rename(old, new) => {
                if let Some(value) = object.remove(old) {
                    object.insert(new.clone(), value);
                }
            }
            Self::Swap(one, other) => {
                let (first, second) = (object.remove(*one), object.remove(*other));
                object.extend(second.map(|value| ((*one).to_owned(), value)));
                object.extend(first.map(|value| ((*other).to_owned(), value)));
            }
            Self::Within(key, edit) => {
                if let Some(inner) = object.get_mut(*key).and_then(Value::as_object_mut) {
                    edit.apply(inner);
                }
            }
            Self::All(edits) => edits.iter().for_each(|edit| edit.apply(object)),
        }
    }
}
