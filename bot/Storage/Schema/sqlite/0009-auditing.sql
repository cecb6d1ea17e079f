-- When each worker last made a round, in whichever process: what only goes on living does not work.
CREATE TABLE worker_round (
  name TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A case whose step failed is left alone until then, longer each time, so that the others go on.
CREATE TABLE case_setback (
  case_id TEXT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every errand from when it is queued until it is done, by its id in the outbox: one that is here and not there was lost.
CREATE TABLE errand_owed (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

INSERT INTO errand_owed (id, case_id, at) SELECT id, case_id, queued_at FROM outbox WHERE case_id IS NOT NULL AND url = '';

-- What the auditor looks for among many cases: where there is nothing to find, there is nothing to read.
CREATE INDEX case_file_untimed ON case_file (id, opened_at) WHERE open = 1 AND next_due IS NULL;
CREATE INDEX case_file_halved ON case_file (id, opened_at) WHERE (open = 1) = (closed_at IS NOT NULL);
CREATE INDEX case_file_open ON case_file (id, version, opened_at) WHERE open = 1;
