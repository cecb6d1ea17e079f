-- What came to somebody by itself: each once, whoever is first. Who starts anew is nudged anew, so it says what it counts from;
-- path_case is the case that was asked. How it was answered is kept nowhere.
CREATE TABLE onboarding_nudge (
  person TEXT NOT NULL,
  counts_from TEXT NOT NULL,
  kind TEXT NOT NULL,
  path_case TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, counts_from, kind)
) STRICT, WITHOUT ROWID;
-- Who asked for no more of it.
CREATE TABLE onboarding_quiet (
  person TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Since when the directory no longer names somebody of whom something is kept.
CREATE TABLE onboarding_left (
  person TEXT NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- How many people met an article on the path for the first time, and how many of them had it otherwise: nobody's name stands beside it.
-- It is shown ten people at a time, so that no figure ever moves by one person.
CREATE TABLE onboarding_article (
  article TEXT NOT NULL,
  mark TEXT NOT NULL,
  people INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  shown_people INTEGER NOT NULL,
  shown_wrong INTEGER NOT NULL,
  PRIMARY KEY (article, mark)
) STRICT, WITHOUT ROWID;
