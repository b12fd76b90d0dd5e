//! How the crate makes its errors.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Error, Inner};

impl Error {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// A value that is refused before the network.
    pub(crate) fn invalid(
        field: impl Into<Cow<'static, str>>,
        reason: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self::new(Inner {
            field: Some(field.into()),
            reason: reason.into(),
            ..Inner::default()
        })
    }

    /// A value that is refused before the network, by a conversion that does not
    /// know what the value is for.
    pub(super) fn unnamed(reason: &'static str) -> Self {
        Self::new(Inner {
            reason: Cow::Borrowed(reason),
            ..Inner::default()
        })
    }

    /// The error of a value's conversion, as that of the parameter or field that
    /// the value is for.
    pub(crate) fn of_parameter(name: &'static str, error: impl Into<Self>) -> Self {
        error
            .into()
            .with(|inner| inner.field = Some(Cow::Borrowed(name)))
    }

    /// This error with its source.
    pub(crate) fn because(self, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.with(|inner| inner.source = Some(Box::new(source)))
    }

    /// This error with the operation it belongs to.
    pub(crate) fn in_operation(self, operation: &'static str) -> Self {
        self.with(|inner| inner.operation = Some(operation))
    }

    /// Changes an error that was just made, and that nothing else shares.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            change(inner);
        }
        self
    }
}
