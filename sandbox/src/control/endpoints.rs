//! The endpoints of the control plane, one file for each subject.

pub(super) mod endpoint;
mod faults;
mod looks;
mod outcomes;
mod people;
mod state;

use self::endpoint::Endpoint;
pub(super) use self::looks::request_to_json;

/// Every endpoint, in the order of the document.
pub(super) fn all() -> impl Iterator<Item = &'static Endpoint> {
    let files = [
        state::ENDPOINTS,
        looks::ENDPOINTS,
        people::ENDPOINTS,
        outcomes::ENDPOINTS,
        faults::ENDPOINTS,
    ];
    files.into_iter().flatten()
}
