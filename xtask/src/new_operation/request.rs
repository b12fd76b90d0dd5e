//! The requested operation, and the error if it cannot be written.

/// The new operation that was requested.
pub(super) struct New<'a> {
    pub(super) id: &'a str,
    /// In lower case.
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) source: Option<&'a str>,
}

/// Why nothing was written.
#[derive(Debug)]
pub(super) struct NotWritten {
    pub(super) line: usize,
    pub(super) reason: String,
    pub(super) remedy: String,
}

impl<'a> New<'a> {
    pub(super) fn has_body(&self) -> bool {
        ["post", "put", "patch"].contains(&self.method)
    }

    pub(super) fn path_parameters(&self) -> impl Iterator<Item = &'a str> {
        let named = self.path.split('{').skip(1);
        named.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
    }

    /// Method and path, such as `GET /chats`.
    pub(super) fn call(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }
}

impl NotWritten {
    pub(super) fn new(line: usize, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            line,
            reason: reason.into(),
            remedy: remedy.into(),
        }
    }
}
