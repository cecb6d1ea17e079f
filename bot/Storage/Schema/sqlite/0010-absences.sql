-- What people said of being away, or of being there after all: never why. It goes when its last day is over.
CREATE TABLE absence (
  person TEXT NOT NULL,
  id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  is_away INTEGER NOT NULL,
  -- What the directory said when they said that they are there: as long as it says the same, it does not count.
  against TEXT,
  at INTEGER NOT NULL,
  -- Whether their cases were looked at since it began.
  woken INTEGER NOT NULL,
  PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
