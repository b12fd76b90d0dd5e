//! JSON pointers, step by step.

/// One more step of a JSON pointer.
pub fn join(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The steps of a JSON pointer, without its escapes.
pub fn steps(pointer: &str) -> impl Iterator<Item = String> + use<'_> {
    pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
}
