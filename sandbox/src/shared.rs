//! The service as the server, the background task and the test share it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::deliver;
use crate::service::Service;

/// A handle of the one service.
#[derive(Clone)]
pub(crate) struct Shared {
    service: Arc<Mutex<Service>>,
    wake: Arc<Notify>,
}

impl Shared {
    pub(crate) fn new(service: Service) -> Self {
        Self {
            service: Arc::new(Mutex::new(service)),
            wake: Arc::default(),
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

    /// Changes the service, and has the webhooks told of it.
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

    /// Waits until there may be work for the background task.
    pub(crate) async fn woken(&self) {
        self.wake.notified().await;
    }
}
