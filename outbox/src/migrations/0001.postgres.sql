CREATE TABLE {outbox} (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT,                        -- null once the row is blanked
    key_digest TEXT NOT NULL UNIQUE, -- SHA-256 of the key, kept for good
    account TEXT NOT NULL,
    recipient TEXT,
    body TEXT,                       -- the exact bytes to send
    tags TEXT NOT NULL,              -- each between line breaks
    state TEXT NOT NULL,
    priority BIGINT NOT NULL,
    run_at BIGINT NOT NULL,          -- milliseconds since 1970, as all times
    created_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    unsure_since BIGINT,             -- start of the first attempt that may have arrived
    lease_owner TEXT,
    lease_epoch BIGINT NOT NULL DEFAULT 0,
    message_id TEXT,
    code TEXT,
    ended_at BIGINT
) WITH (fillfactor = 80);
CREATE INDEX outbox_queued ON {outbox} (account, priority DESC, run_at, id) WHERE state = 'queued';
CREATE INDEX outbox_running ON {outbox} (account, id) WHERE state = 'running';
CREATE INDEX outbox_message ON {outbox} (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX outbox_recipient ON {outbox} (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX outbox_ended ON {outbox} (ended_at) WHERE ended_at IS NOT NULL AND key IS NOT NULL;

CREATE TABLE {worker} (
    id TEXT NOT NULL PRIMARY KEY,
    lease_until BIGINT NOT NULL
);

CREATE TABLE {gate} (
    account TEXT NOT NULL PRIMARY KEY,
    window_limit BIGINT,             -- null: not known yet; 0: the service states none
    tokens BIGINT NOT NULL DEFAULT 0,
    resets_at BIGINT NOT NULL DEFAULT 0,
    blocked_until BIGINT NOT NULL DEFAULT 0,
    probe_until BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 20);

CREATE TABLE {event} (
    message_id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    stage BIGINT NOT NULL,
    code TEXT,
    seen_at BIGINT NOT NULL
);

CREATE TABLE {pause} (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, name)
);

CREATE FUNCTION {schema}.outbox_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('{schema}', '');
    RETURN NULL;
END $$;
CREATE TRIGGER outbox_announce AFTER INSERT ON {outbox}
    FOR EACH STATEMENT EXECUTE FUNCTION {schema}.outbox_announce();
