CREATE TABLE blooio_outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT,                        -- null once the row is blanked
    key_digest TEXT NOT NULL UNIQUE, -- SHA-256 of the key, kept for good
    account TEXT NOT NULL,
    recipient TEXT,
    body TEXT,                       -- the exact bytes to send
    tags TEXT NOT NULL,              -- each between line breaks
    state TEXT NOT NULL,
    priority INTEGER NOT NULL,
    run_at INTEGER NOT NULL,         -- milliseconds since 1970, as all times
    created_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    unsure_since INTEGER,            -- start of the first attempt that may have arrived
    lease_owner TEXT,
    lease_epoch INTEGER NOT NULL DEFAULT 0,
    message_id TEXT,
    code TEXT,
    ended_at INTEGER
);
CREATE INDEX blooio_outbox_queued ON blooio_outbox (account, priority DESC, run_at, id) WHERE state = 'queued';
CREATE INDEX blooio_outbox_running ON blooio_outbox (account, id) WHERE state = 'running';
CREATE INDEX blooio_outbox_message ON blooio_outbox (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX blooio_outbox_recipient ON blooio_outbox (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX blooio_outbox_ended ON blooio_outbox (ended_at) WHERE ended_at IS NOT NULL AND key IS NOT NULL;

CREATE TABLE blooio_outbox_worker (
    id TEXT NOT NULL PRIMARY KEY,
    lease_until INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE blooio_outbox_gate (
    account TEXT NOT NULL PRIMARY KEY,
    window_limit INTEGER,            -- null: not known yet; 0: the service states none
    tokens INTEGER NOT NULL DEFAULT 0,
    resets_at INTEGER NOT NULL DEFAULT 0,
    blocked_until INTEGER NOT NULL DEFAULT 0,
    probe_until INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE blooio_outbox_event (
    message_id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    stage INTEGER NOT NULL,
    code TEXT,
    seen_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE blooio_outbox_pause (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;

-- The latest time that was seen, since a system's clock may be set back.
CREATE TABLE blooio_outbox_clock (
    one INTEGER NOT NULL PRIMARY KEY,
    latest INTEGER NOT NULL
);
