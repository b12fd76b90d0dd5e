//! A seeded choice among all the mutants that a spec has.

use std::collections::BTreeMap;

use super::breaks::all;
use super::mutant::Mutant;
use crate::document::Document;

/// Chooses mutants, each kind in turn, none twice.
pub(super) fn choose(spec: &Document, seed: u64, count: usize) -> Vec<Mutant> {
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
