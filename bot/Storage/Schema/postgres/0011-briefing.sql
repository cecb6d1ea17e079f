-- Whom of the school management was told at the beginning of which term what is not ready: once each, whichever instance is first.
CREATE TABLE briefing (
  term text NOT NULL,
  person text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (term, person)
);
