//! The latest recipients, as digests: a bounded memory finds the duplicates of
//! an input of any length.

use std::collections::{HashSet, VecDeque};

use sha2::{Digest, Sha256};

pub(super) struct Recent {
    digests: HashSet<u128>,
    order: VecDeque<u128>,
    capacity: usize,
}

impl Recent {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            digests: HashSet::new(),
            order: VecDeque::new(),
            capacity,
        }
    }

    /// Whether `recipient` is new; it is remembered from now on.
    pub(super) fn insert(&mut self, recipient: &str) -> bool {
        let digest = Sha256::digest(recipient.as_bytes());
        let digest = digest
            .iter()
            .take(16)
            .fold(0, |number, byte| number << 8 | u128::from(*byte));
        if !self.digests.insert(digest) {
            return false;
        }
        self.order.push_back(digest);
        if self.order.len() > self.capacity
            && let Some(oldest) = self.order.pop_front()
        {
            self.digests.remove(&oldest);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_latest_are_remembered() {
        let mut recent = Recent::new(2);
        assert!(recent.insert("a") && recent.insert("b"));
        assert!(!recent.insert("a"));
        assert!(recent.insert("c"));
        assert!(recent.insert("a"));
        assert!(!recent.insert("c"));
        assert_eq!((recent.digests.len(), recent.order.len()), (2, 2));
    }

    #[test]
    fn a_memory_of_zero_finds_nothing() {
        let mut recent = Recent::new(0);
        assert!(recent.insert("a") && recent.insert("a"));
    }
}
