-- Moments are unix milliseconds, from the application's clock.
CREATE TABLE conversation (
  id text PRIMARY KEY,
  version bigint NOT NULL,
  touched_at bigint NOT NULL,
  state bytea NOT NULL
);

CREATE TABLE inbound (
  conversation text NOT NULL,
  activity_id text NOT NULL,
  at bigint NOT NULL,
  response bytea NOT NULL,
  PRIMARY KEY (conversation, activity_id)
);

-- The id is the order within a conversation: one turn at a time gets past the version check.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation text NOT NULL,
  due_at bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  lease_until bigint NOT NULL DEFAULT 0,
  dead boolean NOT NULL DEFAULT false,
  error text,
  url text NOT NULL,
  payload bytea NOT NULL
);

CREATE INDEX outbox_line ON outbox (conversation, id) WHERE NOT dead;
