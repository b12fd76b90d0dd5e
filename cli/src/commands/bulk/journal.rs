//! The results file of a campaign, written as results arrive, so that the same
//! command can resume after an interruption.

use std::collections::{BTreeMap, HashSet};
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use blooio_client::{BulkResult, Clock, Outcome};
use chrono::{DateTime, TimeDelta, Utc};

use crate::failure::Failure;
use crate::json::rfc3339;

/// The results file, and its content when it was opened.
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    clock: Clock,
    known: BTreeMap<String, Mark>,
    problem: Option<Failure>,
}

/// The result of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) state: State,
    pub(super) message_id: String,
    /// The service's error code, or the kind of the error.
    pub(super) code: String,
    at: DateTime<Utc>,
}

/// How far a message got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// The service has it.
    Sent,
    /// The service had it before, under the same key.
    Repeated,
    /// The recipient is in the file more than once.
    Duplicate,
    /// The service refused it, or it was not sent.
    Failed,
    /// It may have been sent.
    Unknown,
}

const COLUMNS: [&str; 5] = ["to", "state", "message_id", "code", "time"];
const STATES: [(&str, State); 6] = [
    ("sent", State::Sent),
    ("repeated", State::Repeated),
    ("duplicate", State::Duplicate),
    ("failed", State::Failed),
    ("unknown", State::Unknown),
    // Written before a message is sent; after a crash it is the last line.
    ("started", State::Unknown),
];
/// The age at which a message that may have been sent is no longer repeated. The
/// documented lifetime of an idempotency key is 24 h.
const KEY_LIFE: TimeDelta = TimeDelta::minutes(23 * 60 + 30);

impl Journal {
    /// Opens the file of an earlier run, or creates one that only its owner can
    /// read.
    ///
    /// # Errors
    /// If it cannot be read or written, or is not a results file.
    pub(super) fn open(path: &Path, clock: Clock) -> Result<Self, Failure> {
        let known = match File::open(path) {
            Ok(file) => read(path, file)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(Failure::file(path, &error)),
        };
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut journal = Self {
            file: options
                .open(path)
                .map_err(|error| Failure::file(path, &error))?,
            path: path.to_owned(),
            clock,
            known,
            problem: None,
        };
        if journal.known.is_empty() {
            let file = journal.file.metadata();
            if file.is_ok_and(|file| file.len() == 0) {
                journal.append(&COLUMNS.map(str::to_owned))?;
            }
        }
        Ok(journal)
    }

    /// The results of earlier runs, one for each recipient.
    pub(super) fn known(&self) -> impl Iterator<Item = &Mark> {
        self.known.values()
    }

    /// The recipients to skip: those that got the message, and those that may have
    /// got it more than `KEY_LIFE` ago.
    pub(super) fn settled(&self) -> HashSet<String> {
        let now = self.clock.now();
        let settled = self.known.iter().filter(|(_, mark)| mark.is_settled(now));
        settled.map(|(to, _)| to.clone()).collect()
    }

    /// The number of settled recipients, and how many of these are unknown.
    pub(super) fn settled_counts(&self) -> (u64, u64) {
        let now = self.clock.now();
        let settled = || self.known().filter(|mark| mark.is_settled(now));
        let unknown = settled().filter(|mark| mark.state == State::Unknown);
        (settled().count() as u64, unknown.count() as u64)
    }

    /// Records that a message is about to be sent.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(super) fn start(&mut self, to: &str) -> Result<(), Failure> {
        let now = rfc3339(self.clock.now());
        self.append(&[to, "started", "", "", &now].map(str::to_owned))
    }

    /// Records the result of a message.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(super) fn record(&mut self, to: &str, mark: &Mark) -> Result<(), Failure> {
        if mark.state == State::Duplicate {
            return Ok(());
        }
        let mark = Mark {
            at: self.clock.now(),
            ..mark.clone()
        };
        self.append(&line(to, &mark))?;
        self.known.insert(to.to_owned(), mark);
        Ok(())
    }

    /// Keeps a problem that occurred where it could not be returned.
    pub(super) fn fail(&mut self, problem: Failure) {
        self.problem.get_or_insert(problem);
    }

    /// Returns the problem that was kept, if there is one.
    pub(super) fn take_problem(&mut self) -> Result<(), Failure> {
        self.problem.take().map_or(Ok(()), Err)
    }

    /// Rewrites the file with one line for each recipient.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        let file = File::open(&self.path).map_err(|error| Failure::file(&self.path, &error))?;
        let known = read(&self.path, file)?;
        let mut text = encode(&COLUMNS.map(str::to_owned));
        for (to, mark) in &known {
            text.extend(encode(&line(to, mark)));
        }
        crate::config::write_private(&self.path, &text)
            .map_err(|error| Failure::file(&self.path, &error))
    }

    fn append(&mut self, fields: &[String]) -> Result<(), Failure> {
        self.file
            .write_all(&encode(fields))
            .map_err(|error| Failure::file(&self.path, &error))
    }
}

/// Locks the journal, which the run and its input share.
pub(super) fn lock(journal: &Mutex<Journal>) -> MutexGuard<'_, Journal> {
    journal.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Mark {
    /// The mark of a result.
    pub(super) fn of(result: &BulkResult) -> Self {
        let (state, message_id, code) = match result {
            BulkResult::Sent(sent) => {
                let state = match sent.replayed() {
                    true => State::Repeated,
                    false => State::Sent,
                };
                (state, sent.message_id().to_string(), String::new())
            }
            BulkResult::Failed(error) => {
                let state = match error.outcome() {
                    Outcome::Unknown => State::Unknown,
                    // The service has it, though its answer cannot be read.
                    Outcome::Accepted => State::Sent,
                    _ => State::Failed,
                };
                let code = error.code().map(|code| code.as_str().to_owned());
                let status = || error.status().map(|status| status.as_u16().to_string());
                let kind = || format!("{:?}", error.kind()).to_lowercase();
                (
                    state,
                    String::new(),
                    code.or_else(status).unwrap_or_else(kind),
                )
            }
            BulkResult::Duplicate => (State::Duplicate, String::new(), String::new()),
        };
        Self {
            state,
            message_id,
            code,
            at: DateTime::<Utc>::UNIX_EPOCH,
        }
    }

    fn is_settled(&self, now: DateTime<Utc>) -> bool {
        match self.state {
            State::Sent | State::Repeated => true,
            State::Unknown => now - self.at > KEY_LIFE,
            State::Duplicate | State::Failed => false,
        }
    }
}

impl State {
    /// The word in the file.
    pub(super) fn name(self) -> &'static str {
        let mut names = STATES.iter().filter(|(_, state)| *state == self);
        names.next().map_or("", |(name, _)| name)
    }
}

/// The last line of each recipient. A line that a crash cut off is left out.
fn read(path: &Path, file: File) -> Result<BTreeMap<String, Mark>, Failure> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let columns = reader
        .headers()
        .ok()
        .map(|columns| columns == COLUMNS.as_slice());
    if columns == Some(false) {
        let path = path.display();
        return Err(
            Failure::usage(format!("{path}: not a file of results")).next("--results OTHER_FILE")
        );
    }
    let mut known: BTreeMap<String, Mark> = BTreeMap::new();
    for row in reader.records().filter_map(Result::ok) {
        let field = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let state = STATES.iter().find(|(name, _)| *name == field(1));
        let at = DateTime::parse_from_rfc3339(&field(4));
        let (Some((_, state)), Ok(at)) = (state, at) else {
            continue;
        };
        let mut mark = Mark {
            state: *state,
            message_id: field(2),
            code: field(3),
            at: at.with_timezone(&Utc),
        };
        // A key's lifetime starts when the message may first have been sent.
        if let Some(before) = known.get(&field(0))
            && mark.state == State::Unknown
            && before.state == State::Unknown
        {
            mark.at = before.at;
        }
        known.insert(field(0), mark);
    }
    Ok(known)
}

fn line(to: &str, mark: &Mark) -> [String; 5] {
    [
        to.to_owned(),
        mark.state.name().to_owned(),
        mark.message_id.clone(),
        mark.code.clone(),
        rfc3339(mark.at),
    ]
}

fn encode(fields: &[String]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(fields);
    writer.into_inner().unwrap_or_default()
}
