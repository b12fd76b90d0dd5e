//! Makes identifiers in the forms of the service, the same in every run.

use std::fmt::Write as _;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/// Makes identifiers from a counter.
#[derive(Clone, Default)]
pub(crate) struct Ids {
    made: u64,
    messages: u64,
    seed: u64,
}

impl Ids {
    /// A message id. The documents show two forms, so both occur alternately: 21
    /// characters (`_` and `-` included), and the same after `msg_`.
    pub(crate) fn message(&mut self) -> String {
        let id = self.nanoid(21);
        self.messages += 1;
        if self.messages.is_multiple_of(2) {
            format!("msg_{id}")
        } else {
            id
        }
    }

    /// Sets the seed, on which all later identifiers depend.
    pub(crate) fn seed(&mut self, seed: u64) {
        self.seed = seed;
    }

    /// Takes one number of the order among things of the same time.
    pub(crate) fn count(&mut self) -> u64 {
        self.made += 1;
        self.made
    }

    /// Number made so far: an order among things of the same time.
    pub(crate) fn made(&self) -> u64 {
        self.made
    }

    /// The GUID that Apple's side gives to a message.
    pub(crate) fn guid(&mut self) -> String {
        let hex = self.hex(32).to_ascii_uppercase();
        let (head, tail) = hex.split_at(20);
        let groups = [
            head.get(..8),
            head.get(8..12),
            head.get(12..16),
            head.get(16..),
            Some(tail),
        ];
        groups.map(Option::unwrap_or_default).join("-")
    }

    /// `prefix` and `length` letters and digits.
    pub(crate) fn plain(&mut self, prefix: &str, length: usize) -> String {
        format!("{prefix}{}", self.hex(length))
    }

    /// A signing secret: `whsec_` and 48 hexadecimal digits. Not random.
    pub(crate) fn secret(&mut self) -> String {
        self.plain("whsec_", 48)
    }

    fn nanoid(&mut self, length: usize) -> String {
        let mut state = self.state();
        let mut id = String::with_capacity(length);
        while id.len() < length {
            let index = usize::try_from(mix(&mut state) % 64).unwrap_or_default();
            id.extend(ALPHABET.get(index).copied().map(char::from));
        }
        id
    }

    fn hex(&mut self, length: usize) -> String {
        let mut state = self.state();
        let mut id = String::with_capacity(length + 16);
        while id.len() < length {
            // Writing to a String cannot fail.
            let _ = write!(id, "{:016x}", mix(&mut state));
        }
        id.truncate(length);
        id
    }

    fn state(&mut self) -> u64 {
        self.made += 1;
        self.made.wrapping_mul(0xd134_2543_de82_ef95) ^ self.seed.rotate_left(32)
    }
}

/// `prefix` and twelve digits that depend on `name` alone.
pub(crate) fn named(prefix: &str, name: &str) -> String {
    let mut state = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |state: u64, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    let digits = format!("{:016x}", mix(&mut state));
    format!("{prefix}{}", digits.get(..12).unwrap_or_default())
}

/// The step of the splitmix64 generator.
fn mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{ALPHABET, Ids};

    #[test]
    fn the_alphabet_has_no_character_twice() {
        assert_eq!(ALPHABET.iter().collect::<HashSet<_>>().len(), 64);
    }

    #[test]
    fn message_ids_are_unique_and_the_same_in_every_run() {
        let run = || {
            let mut ids = Ids::default();
            (0..1000).map(|_| ids.message()).collect::<Vec<_>>()
        };
        let first = run();
        assert_eq!(first, run());
        assert_eq!(first.iter().collect::<HashSet<_>>().len(), 1000);
        assert!(first.iter().any(|id| id.starts_with("msg_")));
        assert!(
            first
                .iter()
                .any(|id| !id.starts_with("msg_") && id.len() == 21)
        );
    }
}
