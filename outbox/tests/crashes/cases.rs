//! What happens to the workers in each case, and what must hold after it.

use std::pin::Pin;
use std::time::Duration;

use blooio_outbox::ErrorKind;
use blooio_sandbox::{Fault, Sandbox};

use super::Engine;
use super::disk::{Ballast, Disk};
use super::fleet::{LEASE, pause};
use super::network::Chance;
use super::number;
use super::stage::Stage;
use super::support::cluster::Cluster;
use super::support::{TestDatabase, connect, draft};

/// What a case reports, or what this machine lacks for it.
type Outcome = Result<String, &'static str>;

type Case = fn(Engine, u64) -> Pin<Box<dyn Future<Output = Outcome>>>;

const BOTH: &[Engine] = &[Engine::Sqlite, Engine::Postgres];

pub(crate) const ALL: [(&str, &[Engine], Case); 6] = [
    (
        "killed_workers_send_each_message_once",
        BOTH,
        |engine, seed| Box::pin(killed(engine, seed)),
    ),
    (
        "a_stopped_worker_repeats_under_its_keys_only",
        BOTH,
        |engine, seed| Box::pin(stopped(engine, seed)),
    ),
    ("a_lost_database_is_waited_for", BOTH, |engine, seed| {
        Box::pin(disconnected(engine, seed))
    }),
    (
        "a_crash_of_the_server_is_waited_for",
        &[Engine::Postgres],
        |_, seed| Box::pin(restarted(seed)),
    ),
    (
        "on_a_full_disk_nothing_is_sent_or_lost",
        BOTH,
        |engine, seed| Box::pin(full(engine, seed)),
    ),
    ("many_workers_share_one_limit", BOTH, |engine, _| {
        Box::pin(limited(engine))
    }),
];

/// The size of the disk that is filled.
const MEGABYTES: u32 = 16;

fn jobs() -> u32 {
    number("OUTBOX_JOBS", 120)
}

/// SIGKILL at random points, while the service and the network fail at times.
async fn killed(engine: Engine, seed: u64) -> Outcome {
    let database = engine.database().await?;
    let chance = Chance::new(seed);
    let stage = Stage::unreliable(&database, jobs(), &chance).await;
    let mut fleet = stage.fleet(2, LEASE);
    let kills = number("OUTBOX_KILLS", 8);
    for kill in 0..kills {
        pause(50 + chance.below(200)).await;
        // Spread over the whole run, or the last kills would meet no jobs.
        stage.reached(jobs() * kill / kills).await;
        let fault = match chance.below(4) {
            0 => Fault::Status(503),
            1 => Fault::StatusAfterProcessing(500),
            2 => Fault::StatusAfterProcessing(503),
            _ => Fault::Status(502),
        };
        stage.sandbox.fail_next(1 + chance.below(3) as usize, fault);
        fleet.kill(chance.below(2) as usize);
    }
    stage.finish(&mut fleet).await;
    let report = format!("{kills} kills, {}", stage.report());
    drop((fleet, stage));
    database.remove().await;
    Ok(report)
}

/// SIGSTOP for longer than the lease: another worker takes the jobs over, and
/// the stopped one finds its lease lost.
async fn stopped(engine: Engine, seed: u64) -> Outcome {
    let database = engine.database().await?;
    let chance = Chance::new(seed);
    let stage = Stage::unreliable(&database, jobs(), &chance).await;
    let mut fleet = stage.fleet(2, LEASE);
    for _ in 0..2 {
        pause(100 + chance.below(200)).await;
        fleet.signal(0, "-STOP");
        pause(2 * LEASE.as_millis() as u64 + 500).await;
        fleet.signal(0, "-CONT");
    }
    stage.finish(&mut fleet).await;
    let report = stage.report();
    drop((fleet, stage));
    database.remove().await;
    Ok(report)
}

/// The database goes away for a while: PostgreSQL ends its sessions, SQLite is
/// locked by another program.
async fn disconnected(engine: Engine, seed: u64) -> Outcome {
    let database = engine.database().await?;
    let chance = Chance::new(seed);
    let stage = Stage::unreliable(&database, jobs(), &chance).await;
    let mut fleet = stage.fleet(2, LEASE);
    // SQLite's lock is held for longer than a statement waits for it.
    let rounds = if database.is_postgres() { 3 } else { 1 };
    for _ in 0..rounds {
        pause(100 + chance.below(200)).await;
        if database.is_postgres() {
            let sql = format!(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity \
                 WHERE application_name = 'blooio-outbox {}'",
                database.schema
            );
            database.execute(&sql).await;
        } else {
            let other = database.sqlite_connection();
            other.execute_batch("BEGIN IMMEDIATE").unwrap();
            pause(6000).await;
            other.execute_batch("ROLLBACK").unwrap();
        }
    }
    stage.finish(&mut fleet).await;
    let report = stage.report();
    drop((fleet, stage));
    database.remove().await;
    Ok(report)
}

/// PostgreSQL itself dies in the middle and recovers.
async fn restarted(seed: u64) -> Outcome {
    let cluster = Cluster::start().ok_or(NO_PROGRAMS)?;
    let database = cluster.database();
    let chance = Chance::new(seed);
    let stage = Stage::unreliable(&database, jobs(), &chance).await;
    let mut fleet = stage.fleet(2, LEASE);
    for _ in 0..2 {
        pause(100 + chance.below(300)).await;
        cluster.stop();
        pause(chance.below(1500)).await;
        cluster.go_on();
    }
    stage.finish(&mut fleet).await;
    let report = format!("2 crashes of the server, {}", stage.report());
    drop((fleet, stage, cluster));
    Ok(report)
}

/// The database's disk is full for a while: an enqueue says so and leaves
/// nothing, the workers send nothing that they cannot record, and they go on
/// when there is room again.
async fn full(engine: Engine, seed: u64) -> Outcome {
    let disk = Disk::mount(MEGABYTES).ok_or("no small disk can be mounted")?;
    let (cluster, database) = match engine {
        Engine::Sqlite => (None, TestDatabase::sqlite_in(disk.folder())),
        Engine::Postgres => {
            let cluster = Cluster::start().ok_or(NO_PROGRAMS)?;
            cluster.give(disk.folder());
            let folder = disk.folder().display();
            let server = connect(&cluster.url()).await.unwrap();
            for sql in [
                format!("CREATE TABLESPACE small LOCATION '{folder}'"),
                "ALTER DATABASE postgres SET default_tablespace = small".to_owned(),
            ] {
                server.batch_execute(&sql).await.unwrap();
            }
            let database = cluster.database();
            (Some(cluster), database)
        }
    };
    let chance = Chance::new(seed);
    let jobs = jobs().max(600);
    let stage = Stage::unreliable(&database, jobs, &chance).await;
    let mut fleet = stage.fleet(2, LEASE);
    pause(300 + chance.below(300)).await;
    disk.fill();
    // PostgreSQL may find room within its files for a long time.
    let ballast = match engine {
        Engine::Sqlite => Some(Ballast::fill(|| database.sqlite_connection())),
        Engine::Postgres => None,
    };
    // More than the disk holds at all.
    let drafts: Vec<_> = (0..MEGABYTES * 300)
        .map(|n| draft(n, &incompressible(4000, &chance)))
        .collect();
    let error = stage.outbox.enqueue_all(&drafts).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unavailable, "{error}");
    assert!(error.to_string().contains("disk is full"), "{error}");
    let mut sent = stage.sandbox.messages_sent().len();
    if let Some(ballast) = ballast {
        sent = stage.calm().await;
        assert!(sent < jobs as usize, "the disk was never full");
        ballast.free();
    }
    assert!(fleet.is_complete(), "a worker ended for want of room");
    disk.free();
    stage.finish(&mut fleet).await;
    let report = format!("full after {sent} messages, {}", stage.report());
    drop((fleet, stage, cluster));
    Ok(report)
}

/// A text that no database makes smaller.
fn incompressible(length: usize, chance: &Chance) -> String {
    let words = (0..length / 16).map(|_| format!("{:016x}", chance.below(u64::MAX)));
    words.collect()
}

/// More workers send no job twice, keep to the limit together, and are refused
/// no more often than one alone.
async fn limited(engine: Engine) -> Outcome {
    let mut reports = Vec::new();
    let mut alone = 0;
    for workers in [1, 2, 4, 10] {
        let database = engine.database().await?;
        let sandbox = Sandbox::builder().rate_limit(50, Duration::from_secs(1));
        let stage = Stage::new(&database, 120, sandbox).await;
        let mut fleet = stage.fleet(workers, Duration::from_secs(30));
        stage.finish(&mut fleet).await;
        let refused = stage.refused();
        assert!(refused <= 1, "{workers} workers: {refused} of 120 refused");
        assert_eq!(stage.repeated(), refused, "{workers} workers: a job twice");
        if workers == 1 {
            alone = refused;
        }
        assert!(
            refused <= alone.max(1),
            "{workers} workers: {refused} refused"
        );
        reports.push(format!("{workers}: {refused}"));
        drop((fleet, stage));
        database.remove().await;
    }
    Ok(format!(
        "429s of 120 jobs by workers: {}",
        reports.join(", ")
    ))
}

const NO_PROGRAMS: &str = "initdb and pg_ctl were not found";
