-- How far somebody is on the path of a new colleague: what they do at school, and which steps they passed. What they answered is kept nowhere.
CREATE TABLE onboarding (
  person TEXT NOT NULL PRIMARY KEY,
  post TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- The mark is of what the step taught: in a version of the protocol that says something else it is another, and the step is to be passed anew.
CREATE TABLE onboarding_step (
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  mark TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, name, mark)
) STRICT, WITHOUT ROWID;
-- Who signed which text of the protocol: one row for each text, whoever is first, and none is ever changed.
CREATE TABLE onboarding_signature (
  person TEXT NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;
