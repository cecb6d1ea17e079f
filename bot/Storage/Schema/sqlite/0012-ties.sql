-- That two cases are about one incident, as a leader of both said: read from either end. One that was undone stays, for the history of those
-- who lead both; all of a case go with its words. It stands beside the cases, not in them: no event, no version and no card tells of it.
CREATE TABLE case_tie (
  id INTEGER PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_person TEXT NOT NULL,
  loosened_at INTEGER,
  loosened_by TEXT
) STRICT;
CREATE UNIQUE INDEX case_tie_once ON case_tie (one, other) WHERE loosened_at IS NULL;
CREATE INDEX case_tie_one ON case_tie (one);
CREATE INDEX case_tie_other ON case_tie (other);
