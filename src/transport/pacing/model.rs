//! The pacer against a simulated service, in simulated time: callers arrive, lose
//! patience and are cancelled, and the service counts what reaches it.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use chrono::TimeDelta;
use proptest::prelude::*;

use super::window::LONGEST_HOLD;
use super::{HeldBack, Pacer, Pacing};
use crate::clock::{Clock, Tick};
use crate::wire::rate_limit::RateLimit;

/// One request, in steps of the simulation.
#[derive(Clone, Debug)]
struct Caller {
    arrives: u32,
    patience: u32,
    cancelled_after: Option<u32>,
    /// The way to the service, and back.
    up: u32,
    down: u32,
    answer: Answer,
}

#[derive(Clone, Debug)]
enum Answer {
    Honest,
    /// Values that a broken service or proxy may state, and a pause after a 429.
    Absurd {
        limit: Option<u64>,
        remaining: Option<u64>,
        reset_in: Option<i64>,
        retry_after: Option<Duration>,
    },
    Silence,
}

#[derive(Clone, Copy, Debug)]
struct Service {
    limit: u64,
    /// Steps in a window.
    window: u32,
}

/// The end of a caller, and its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Granted(u32),
    HeldBack(u32, HeldBack),
    Cancelled(u32),
}

impl Fate {
    fn step(self) -> u32 {
        let (Self::Granted(step) | Self::HeldBack(step, _) | Self::Cancelled(step)) = self;
        step
    }
}

#[derive(Debug, Default)]
struct Log {
    step: u32,
    fates: Vec<Option<Fate>>,
    /// Steps at which requests reached the service.
    arrivals: Vec<u32>,
    /// Steps at which callers gave up requests that were under way.
    abandoned: Vec<u32>,
    /// The step of the first response.
    informed: Option<u32>,
}

impl Log {
    fn counted(&self, window: u32, service: Service) -> u64 {
        let same = |step: &&u32| **step / service.window == window;
        self.arrivals.iter().filter(same).count() as u64
    }

    /// Requests that were given up about the time of a window. They tell nothing:
    /// the window may have counted them or not, and a probe may replace them.
    fn abandoned_about(&self, window: u32, service: Service) -> u64 {
        let windows = window.saturating_sub(1)..=window;
        let recent = |step: &&u32| windows.contains(&(**step / service.window));
        self.abandoned.iter().filter(recent).count() as u64
    }
}

/// Steps in a window of the honest service.
const WINDOW: u32 = 100;

struct Simulation {
    clock: Clock,
    start: Tick,
    step: Duration,
    service: Service,
    pacer: Rc<Pacer>,
    log: Rc<RefCell<Log>>,
}

struct Task {
    future: Option<Pin<Box<dyn Future<Output = ()>>>>,
    woken: Arc<Woken>,
}

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Simulation {
    fn new(step: Duration, service: Service) -> Self {
        let clock = Clock::stepped("2026-04-19T12:34:56Z".parse().unwrap());
        Self {
            start: clock.tick(),
            clock,
            step,
            service,
            pacer: Rc::new(Pacer::new(Pacing::On)),
            log: Rc::default(),
        }
    }

    /// Runs until `steps` are over, and returns what happened.
    fn run(self, callers: &[Caller], steps: u32) -> Log {
        let this = Rc::new(self);
        this.log.borrow_mut().fates = vec![None; callers.len()];
        let mut tasks: Vec<Task> = Vec::new();
        for step in 0..steps {
            this.log.borrow_mut().step = step;
            settle(&mut tasks);
            for (index, caller) in callers.iter().enumerate() {
                if caller.arrives == step {
                    let caller = caller.clone();
                    tasks.push(Task {
                        future: Some(Box::pin(Rc::clone(&this).call(index, caller))),
                        woken: Arc::new(Woken(AtomicBool::new(true))),
                    });
                    // Arrivals of one step have an order, too.
                    settle(&mut tasks);
                }
            }
            for (index, caller) in callers.iter().enumerate() {
                let cancelled = caller.cancelled_after.map(|after| caller.arrives + after);
                if cancelled == Some(step) {
                    this.cancel(index, &mut tasks);
                }
            }
            settle(&mut tasks);
            this.clock.advance(this.step);
        }
        drop(tasks);
        this.log.take()
    }

    fn cancel(&self, index: usize, tasks: &mut [Task]) {
        if let Some(task) = tasks.get_mut(index) {
            task.future = None;
        }
        let mut log = self.log.borrow_mut();
        let step = log.step;
        match log.fates[index] {
            None => log.fates[index] = Some(Fate::Cancelled(step)),
            Some(Fate::Granted(_)) => log.abandoned.push(step),
            Some(_) => {}
        }
    }

    async fn call(self: Rc<Self>, index: usize, caller: Caller) {
        let now = self.clock.tick();
        let end = now.plus(self.step.saturating_mul(caller.patience));
        let permit = self
            .pacer
            .acquire(&self.clock, now, end, Duration::MAX)
            .await;
        let step = self.log.borrow().step;
        let permit = match permit {
            Ok(permit) => permit,
            Err(held) => {
                self.log.borrow_mut().fates[index] = Some(Fate::HeldBack(step, held));
                return;
            }
        };
        self.log.borrow_mut().fates[index] = Some(Fate::Granted(step));
        self.sleep(caller.up).await;
        let arrived = {
            let mut log = self.log.borrow_mut();
            let step = log.step;
            log.arrivals.push(step);
            step
        };
        let window = arrived / self.service.window;
        let counted = self.log.borrow().counted(window, self.service);
        self.sleep(caller.down).await;
        let (read, pause) = match caller.answer {
            Answer::Silence => return,
            Answer::Honest => {
                let end = self.step * ((window + 1) * self.service.window);
                let passed = self.clock.tick().since(self.start);
                let left = TimeDelta::from_std(end).unwrap() - TimeDelta::from_std(passed).unwrap();
                let read = RateLimit {
                    limit: Some(self.service.limit),
                    remaining: Some(self.service.limit.saturating_sub(counted)),
                    reset: Some(self.clock.now() + left),
                };
                (read, None)
            }
            Answer::Absurd {
                limit,
                remaining,
                reset_in,
                retry_after,
            } => {
                let reset = reset_in.and_then(TimeDelta::try_seconds);
                let read = RateLimit {
                    limit,
                    remaining,
                    reset: reset.and_then(|wait| self.clock.now().checked_add_signed(wait)),
                };
                (read, retry_after)
            }
        };
        let mut log = self.log.borrow_mut();
        let step = log.step;
        log.informed.get_or_insert(step);
        self.pacer.learn(&permit, Some(read), &self.clock);
        if let Some(wait) = pause {
            self.pacer.cool_down(wait, &self.clock);
        }
    }

    async fn sleep(&self, steps: u32) {
        let end = self.clock.tick().plus(self.step * steps);
        let _ = self.clock.until(end, std::future::pending::<()>()).await;
    }
}

/// Polls until no task can go on by itself, the latest first: whoever comes first
/// has to be served first all the same.
fn settle(tasks: &mut [Task]) {
    while let Some(task) = tasks
        .iter_mut()
        .rev()
        .find(|task| task.future.is_some() && task.woken.0.swap(false, Ordering::SeqCst))
    {
        let waker = Waker::from(Arc::clone(&task.woken));
        let poll = task
            .future
            .as_mut()
            .map(|future| future.as_mut().poll(&mut Context::from_waker(&waker)));
        if poll == Some(Poll::Ready(())) {
            task.future = None;
        }
    }
}

/// No caller is late, and none overtakes one that still waits.
fn check_order(callers: &[Caller], log: &Log) -> Result<(), TestCaseError> {
    for (caller, fate) in callers.iter().zip(&log.fates) {
        let fate = fate.expect("every caller comes to an end");
        let end = caller.arrives + caller.patience;
        prop_assert!(fate.step() <= end, "{caller:?} ends late: {fate:?}");
        if let Fate::Granted(step) = fate {
            prop_assert!(step < end, "{caller:?} begins too late: {fate:?}");
        }
    }
    let fates = || log.fates.iter().flatten();
    for (index, earlier) in fates().enumerate() {
        for later in fates().skip(index + 1) {
            if let Fate::Granted(step) = later {
                let waits = earlier.step() > *step;
                prop_assert!(!waits, "{later:?} overtakes {earlier:?}");
            }
        }
    }
    Ok(())
}

fn callers(
    answer: impl Strategy<Value = Answer> + Clone + 'static,
    arrivals: impl Strategy<Value = u32> + 'static,
    patience: std::ops::Range<u32>,
    latency: u32,
) -> impl Strategy<Value = Vec<Caller>> {
    let caller = (
        arrivals,
        patience,
        proptest::option::weighted(0.2, 1..100_u32),
        0..=latency / 2,
        0..=latency / 2,
        answer,
    );
    let caller = caller.prop_map(
        |(arrives, patience, cancelled_after, up, down, answer)| Caller {
            arrives,
            patience,
            cancelled_after,
            up,
            down,
            answer,
        },
    );
    proptest::collection::vec(caller, 1..60).prop_map(|mut callers| {
        callers.sort_by_key(|caller| caller.arrives);
        callers
    })
}

fn absurd() -> impl Strategy<Value = Answer> + Clone {
    let count = || {
        proptest::option::of(prop_oneof![
            Just(0),
            Just(1),
            Just(u64::MAX),
            any::<u64>(),
            0..20_u64
        ])
    };
    let seconds = prop_oneof![
        Just(0),
        Just(i64::MAX / 1000),
        Just(-3600),
        Just(31 * 24 * 3600),
        -100..4000_i64,
    ];
    let pause = prop_oneof![
        Just(Duration::ZERO),
        Just(Duration::MAX),
        (0..4000_u64).prop_map(Duration::from_secs),
    ];
    (
        count(),
        count(),
        proptest::option::of(seconds),
        proptest::option::weighted(0.3, pause),
    )
        .prop_map(|(limit, remaining, reset_in, retry_after)| Answer::Absurd {
            limit,
            remaining,
            reset_in,
            retry_after,
        })
}

fn cases() -> ProptestConfig {
    // PROPTEST_CASES asks for more.
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(128),
    }
}

/// Callers and an honest service of `limit` requests in a window.
fn check_honest(limit: u64, callers: &[Caller]) -> Result<(), TestCaseError> {
    let window = WINDOW;
    let service = Service { limit, window };
    let log = Simulation::new(Duration::from_millis(10), service).run(callers, 2200);
    check_order(callers, &log)?;

    // What went out before the first response was not paced by the limit.
    let informed = log.informed.unwrap_or(u32::MAX).saturating_add(40) / window + 1;
    let windows = 2200 / window;
    for window in informed..windows {
        let counted = log.counted(window, service);
        let abandoned = log.abandoned_about(window, service);
        prop_assert!(
            counted <= limit + abandoned,
            "{counted} of {limit} in window {window}"
        );
    }
    // Who gives up in the queue has seen every window used up.
    for (caller, fate) in callers.iter().zip(&log.fates) {
        if let Some(Fate::HeldBack(step, _)) = fate {
            let first = (caller.arrives / window + 1).max(informed);
            for window in first..(step / window) {
                let counted = log.counted(window, service);
                let abandoned = log.abandoned_about(window, service);
                prop_assert!(
                    counted + abandoned >= limit,
                    "only {counted} of {limit} in window {window}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn a_request_that_returns_as_its_window_ends_is_not_counted_twice() {
    let callers = [
        (0, 1, 0, 0),
        (72, 1, 17, 11),
        (80, 21, 0, 0),
        (82, 1, 0, 0),
        (82, 119, 0, 0),
        (90, 110, 0, 0),
    ];
    let callers = callers.map(|(arrives, patience, up, down)| Caller {
        arrives,
        patience,
        cancelled_after: None,
        up,
        down,
        answer: Answer::Honest,
    });
    check_honest(2, &callers).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..cases()
    })]

    #[test]
    fn an_honest_limit_is_used_up_and_never_exceeded(
        limit in 1..8_u64,
        callers in callers(
            Just(Answer::Honest),
            // Often on both sides of a window's end.
            prop_oneof![0..800_u32, (1..8_u32, 0..40_u32).prop_map(|(n, at)| n * WINDOW - 30 + at)],
            1..1200,
            40,
        ),
    ) {
        check_honest(limit, &callers)?;
    }

    #[test]
    fn no_response_holds_a_client_for_longer_than_the_cap(
        callers in callers(
            prop_oneof![3 => absurd(), 1 => Just(Answer::Honest), 1 => Just(Answer::Silence)],
            0..60_u32, 1..200, 8,
        ),
    ) {
        let service = Service { limit: 5, window: 20 };
        let cap = u32::try_from(LONGEST_HOLD.as_secs()).unwrap();
        let mut callers = callers;
        let patient = Caller {
            arrives: 300,
            patience: u32::MAX,
            cancelled_after: None,
            up: 1,
            down: 1,
            answer: Answer::Silence,
        };
        callers.push(patient);
        let log = Simulation::new(Duration::from_secs(1), service).run(&callers, 300 + cap + 2);
        let patient = log.fates.last().copied().flatten();
        prop_assert!(matches!(patient, Some(Fate::Granted(_))), "{patient:?}");
        callers.pop();
        check_order(&callers, &log)?;
    }
}
