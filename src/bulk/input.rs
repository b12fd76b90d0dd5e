//! The input of a campaign, as one kind of stream.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::message::Message;

/// An iterator as a stream that is always ready.
pub(super) struct Ready<I>(pub(super) I);

impl<I: Iterator> Unpin for Ready<I> {}

impl<I: Iterator> Stream for Ready<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<I::Item>> {
        Poll::Ready(self.0.next())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

/// The input with its types made plain.
pub(super) struct Texts<S>(pub(super) Pin<Box<S>>);

impl<S, R, M> Stream for Texts<S>
where
    S: Stream<Item = (R, M)>,
    R: AsRef<str>,
    M: Into<Message>,
{
    type Item = (String, Message);

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<(String, Message)>> {
        let item = ready!(self.0.as_mut().poll_next(context));
        Poll::Ready(
            item.map(|(recipient, message)| (recipient.as_ref().to_owned(), message.into())),
        )
    }
}
