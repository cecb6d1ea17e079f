-- How far somebody is on the path of a new colleague: what they do at school, and which steps they passed. What they answered is kept nowhere.
CREATE TABLE onboarding (
  person text NOT NULL PRIMARY KEY,
  post text NOT NULL,
  at bigint NOT NULL
);
-- The mark is of what the step taught: in a version of the protocol that says something else it is another, and the step is to be passed anew.
CREATE TABLE onboarding_step (
  person text NOT NULL,
  name text NOT NULL,
  mark text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (person, name, mark)
);
-- Who signed which text of the protocol: one row for each text, whoever is first, and none is ever changed.
CREATE TABLE onboarding_signature (
  person text NOT NULL,
  hash text NOT NULL,
  version text NOT NULL,
  name text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (person, hash)
);
