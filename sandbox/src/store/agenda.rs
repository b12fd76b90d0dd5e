//! The tasks that the store has to do later, by its clock.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something to do at a time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Task {
    /// Move a message one stage on.
    Step { message_id: String },
    /// Post an event to its webhook.
    Deliver { event_id: String },
}

/// Tasks in the order of their times; those of one time in the order in which
/// they were added.
#[derive(Clone, Default)]
pub(crate) struct Agenda {
    tasks: BinaryHeap<Reverse<(i64, u64, Task)>>,
    added: u64,
}

impl Agenda {
    /// Adds a task for a time in epoch milliseconds.
    pub(crate) fn add(&mut self, due: i64, task: Task) {
        self.added += 1;
        self.tasks.push(Reverse((due, self.added, task)));
    }

    /// The time of the next task.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.tasks.peek().map(|Reverse((due, ..))| *due)
    }

    /// The next task that is due at `now`.
    pub(crate) fn pop_due(&mut self, now: i64) -> Option<Task> {
        if self.next_due()? > now {
            return None;
        }
        self.tasks.pop().map(|Reverse((.., task))| task)
    }
}
