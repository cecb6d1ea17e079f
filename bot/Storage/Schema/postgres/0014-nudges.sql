-- What came to somebody by itself: each once, whoever is first. Who starts anew is nudged anew, so it says what it counts from;
-- path_case is the case that was asked. How it was answered is kept nowhere.
CREATE TABLE onboarding_nudge (
  person text NOT NULL,
  counts_from text NOT NULL,
  kind text NOT NULL,
  path_case text,
  at bigint NOT NULL,
  PRIMARY KEY (person, counts_from, kind)
);
-- Who asked for no more of it.
CREATE TABLE onboarding_quiet (
  person text NOT NULL PRIMARY KEY,
  at bigint NOT NULL
);
-- Since when the directory no longer names somebody of whom something is kept.
CREATE TABLE onboarding_left (
  person text NOT NULL PRIMARY KEY,
  at bigint NOT NULL
);
-- How many people met an article on the path for the first time, and how many of them had it otherwise: nobody's name stands beside it.
-- It is shown ten people at a time, so that no figure ever moves by one person.
CREATE TABLE onboarding_article (
  article text NOT NULL,
  mark text NOT NULL,
  people bigint NOT NULL,
  wrong bigint NOT NULL,
  shown_people bigint NOT NULL,
  shown_wrong bigint NOT NULL,
  PRIMARY KEY (article, mark)
);
