//! A mutant, and a seeded choice among all that a spec has.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::breaks::all;
use crate::spec::Spec;

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
    /// Removes a key.
    Remove(String),
    /// Gives a key another name, in its place.
    Rename(String, String),
    /// Swaps the values, or else the names, of two keys.
    Swap(&'static str, &'static str),
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
        }
    }
}

/// Chooses mutants, every kind in turn, no break twice.
pub(super) fn choose(spec: &Spec, seed: u64, count: usize) -> Vec<Mutant> {
    let mut random = Random(seed);
    let mut kinds: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
    for mutant in all(spec) {
        kinds.entry(mutant.kind).or_default().push(mutant);
    }
    let mut chosen = Vec::new();
    while chosen.len() < count && !kinds.is_empty() {
        for mutants in kinds.values_mut() {
            if chosen.len() < count {
                chosen.push(mutants.swap_remove(random.below(mutants.len())));
            }
        }
        kinds.retain(|_, mutants| !mutants.is_empty());
    }
    chosen
}

/// SplitMix64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not zero.
    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }
}
