-- What people wrote is sealed: state and payload. The rest is what has to be searched and counted.
CREATE TABLE case_file (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  urgency TEXT NOT NULL,
  open INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  next_due INTEGER,
  reporter TEXT NOT NULL,
  state BLOB NOT NULL
) STRICT;

CREATE INDEX case_file_due ON case_file (next_due, id) WHERE next_due IS NOT NULL;

CREATE TABLE case_event (
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  by_person TEXT,
  at INTEGER NOT NULL,
  payload BLOB,
  PRIMARY KEY (case_id, number)
) STRICT;

-- Who may see a case: the reporter (leads 0) and the leaders (leads 1). Open and opened_at are the case's own, for the index.
CREATE TABLE case_party (
  case_id TEXT NOT NULL,
  person TEXT NOT NULL,
  leads INTEGER NOT NULL,
  open INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_party_overview ON case_party (person, leads, open, opened_at, case_id);

CREATE TABLE case_card (
  case_id TEXT NOT NULL,
  person TEXT NOT NULL,
  activities TEXT NOT NULL,
  activity_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  previous TEXT,
  PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
  person TEXT NOT NULL PRIMARY KEY,
  upn TEXT,
  channel TEXT NOT NULL,
  service_url TEXT NOT NULL,
  conversation TEXT NOT NULL,
  account TEXT NOT NULL,
  bot TEXT NOT NULL,
  tenant TEXT,
  language TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX reference_upn ON reference (lower(upn));

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  action TEXT NOT NULL,
  case_id TEXT
) STRICT;

CREATE TABLE key_ring (
  name TEXT NOT NULL PRIMARY KEY,
  xml TEXT NOT NULL
) STRICT;

-- An errand has these and neither URL nor payload: its card is drawn when it is shown. A plain reply has none of these.
ALTER TABLE outbox ADD COLUMN case_id TEXT;
ALTER TABLE outbox ADD COLUMN person TEXT;
ALTER TABLE outbox ADD COLUMN occasion TEXT;

CREATE INDEX outbox_dead ON outbox (id) WHERE dead;
