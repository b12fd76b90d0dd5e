//! Shares the service between the server, the background task and the test.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::deliver::{self, Job};
use crate::service::Service;
use crate::store::deliveries::Attempt;
use crate::store::replays::ReplayKey;

/// A handle of the one service.
#[derive(Clone)]
pub(crate) struct Shared {
    service: Arc<Mutex<Service>>,
    wake: Arc<Notify>,
    /// Notified when an idempotency key is free again.
    released: Arc<Notify>,
}

impl Shared {
    pub(crate) fn new(service: Service) -> Self {
        Self {
            service: Arc::new(Mutex::new(service)),
            wake: Arc::default(),
            released: Arc::default(),
        }
    }

    /// Reads the service, after what is due by its clock has happened.
    pub(crate) fn current(&self) -> MutexGuard<'_, Service> {
        self.change(|_| ());
        self.lock()
    }

    /// Reads the service as it is. A handler that panicked leaves it as it was at that
    /// point; the next request should not fail for it.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Service> {
        self.service.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the service, and queues the webhook events that follow.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Service) -> T) -> T {
        let mut service = self.lock();
        let had = service.store.deliveries.backlog();
        let due = service.store.agenda.next_due();
        deliver::run_due(&mut service.store);
        let value = change(&mut service);
        let Service { store, faults, .. } = &mut *service;
        deliver::flush(store, faults);
        let is_changed = store.deliveries.backlog() != had || store.agenda.next_due() != due;
        drop(service);
        if is_changed {
            self.wake.notify_one();
        }
        value
    }

    /// Has the background task look for work.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }

    /// A logged event, to be posted again. None if there is no such event.
    pub(crate) fn replay(&self, webhook_id: &str, event_id: &str) -> Option<Job> {
        self.change(|service| {
            let epoch = service.epoch();
            deliver::replay(&mut service.store, epoch, webhook_id, event_id)
        })
    }

    /// Logs an attempt, unless everything was reset while it was made.
    pub(crate) fn finish(&self, attempt: Attempt, epoch: u64) {
        self.change(|service| {
            if service.epoch() == epoch {
                deliver::finish(&mut service.store, attempt);
            }
        });
    }

    /// Takes an idempotency key, once no other request holds it.
    pub(crate) async fn hold(&self, key: &ReplayKey) -> HeldKey {
        loop {
            // Made before the key is looked at, so that no release is missed.
            let released = self.released.notified();
            if self.lock().store.replays.hold(key) {
                let (shared, key) = (self.clone(), key.clone());
                return HeldKey { shared, key };
            }
            released.await;
        }
    }

    /// Waits until there may be work for the background task.
    pub(crate) async fn woken(&self) {
        self.wake.notified().await;
    }
}

/// An idempotency key while its request is answered. It is free again when this
/// is dropped, also when the connection breaks off.
pub(crate) struct HeldKey {
    shared: Shared,
    key: ReplayKey,
}

impl Drop for HeldKey {
    fn drop(&mut self) {
        self.shared.lock().store.replays.release(&self.key);
        self.shared.released.notify_waiters();
    }
}
