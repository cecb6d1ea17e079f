-- What people wrote is sealed: state and payload. The rest is what has to be searched and counted.
CREATE TABLE case_file (
  id text NOT NULL PRIMARY KEY,
  version integer NOT NULL,
  status text NOT NULL,
  urgency text NOT NULL,
  open integer NOT NULL,
  opened_at bigint NOT NULL,
  closed_at bigint,
  next_due bigint,
  reporter text NOT NULL,
  state bytea NOT NULL
);

CREATE INDEX case_file_due ON case_file (next_due, id) WHERE next_due IS NOT NULL;

CREATE TABLE case_event (
  case_id text NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  by_person text,
  at bigint NOT NULL,
  payload bytea,
  PRIMARY KEY (case_id, number)
);

-- Who may see a case: the reporter (leads 0) and the leaders (leads 1). Open and opened_at are the case's own, for the index.
CREATE TABLE case_party (
  case_id text NOT NULL,
  person text NOT NULL,
  leads integer NOT NULL,
  open integer NOT NULL,
  opened_at bigint NOT NULL,
  PRIMARY KEY (case_id, person)
);

CREATE INDEX case_party_overview ON case_party (person, leads, open, opened_at, case_id);

CREATE TABLE case_card (
  case_id text NOT NULL,
  person text NOT NULL,
  activities text NOT NULL,
  activity_id text NOT NULL,
  version integer NOT NULL,
  previous text,
  PRIMARY KEY (case_id, person)
);

CREATE TABLE reference (
  person text NOT NULL PRIMARY KEY,
  upn text,
  channel text NOT NULL,
  service_url text NOT NULL,
  conversation text NOT NULL,
  account text NOT NULL,
  bot text NOT NULL,
  tenant text,
  language text NOT NULL,
  at bigint NOT NULL
);

CREATE INDEX reference_upn ON reference (lower(upn));

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  person text NOT NULL,
  action text NOT NULL,
  case_id text
);

CREATE TABLE key_ring (
  name text NOT NULL PRIMARY KEY,
  xml text NOT NULL
);

-- An errand has these and neither URL nor payload: its card is drawn when it is shown. A plain reply has none of these.
ALTER TABLE outbox ADD COLUMN case_id text;
ALTER TABLE outbox ADD COLUMN person text;
ALTER TABLE outbox ADD COLUMN occasion text;

CREATE INDEX outbox_dead ON outbox (id) WHERE dead;
