-- Moments are unix milliseconds. Long columns stand last: a scan over the short ones doesn't read their overflow pages.
CREATE TABLE conversation (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  touched_at INTEGER NOT NULL,
  state BLOB NOT NULL
) STRICT;

CREATE TABLE inbound (
  id INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  activity_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  response BLOB NOT NULL,
  UNIQUE (conversation, activity_id)
) STRICT;

-- The id is the order within a conversation: one turn at a time gets past the version check.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  lease_until INTEGER NOT NULL DEFAULT 0,
  dead INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  url TEXT NOT NULL,
  payload BLOB NOT NULL
) STRICT;

CREATE INDEX outbox_line ON outbox (conversation, id) WHERE dead = 0;
