//! Every way to break a spec that this tool knows, by what it breaks.

mod bodies;
mod found;
mod operations;
mod schemas;
mod values;

use std::collections::HashSet;

use super::mutant::Mutant;
use crate::document::Document;
use found::Breaks;

/// Every mutant of a spec.
pub(super) fn all(spec: &Document) -> Vec<Mutant> {
    let mut breaks = Breaks::default();
    schemas::breaks(spec, &mut breaks);
    values::breaks(spec, &mut breaks);
    operations::breaks(spec, &mut breaks);
    bodies::breaks(spec, &mut breaks);
    let mut found = breaks.0;
    // A shared component is reached from many operations.
    let mut seen = HashSet::new();
    found.retain(|mutant| {
        seen.insert((
            mutant.kind,
            mutant.pointer.clone(),
            format!("{:?}", mutant.edit),
        ))
    });
    found
}
