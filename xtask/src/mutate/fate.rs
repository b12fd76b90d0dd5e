//! The fate of a mutant: what noticed it, if anything did.

/// The fate of a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// `check` found it, by this rule.
    Checked(&'static str),
    /// It differs from the vendor's export, and drift.toml gives no reason.
    Drifted,
    /// A contract test failed.
    Tested,
    /// The contract tests did not end in time, which a person would notice.
    TimedOut,
    /// Only openapi/surface.txt changed, which a reviewer reads.
    Surfaced,
    /// Nothing noticed.
    Survived,
}

impl Fate {
    pub(super) fn killed(&self) -> bool {
        *self != Self::Survived
    }
}
