-- What the health check writes, to see whether anything can be written: never more than a few rows.
CREATE TABLE probe (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  filling bytea NOT NULL
);

-- To find what somebody did or wanted, when they ask to be forgotten, and what is past its term.
CREATE INDEX audit_person ON audit (person);
CREATE INDEX audit_at ON audit (at);
