-- Whom of the school management was told at the beginning of which term what is not ready: once each, whichever instance is first.
CREATE TABLE briefing (
  term TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (term, person)
) STRICT, WITHOUT ROWID;
