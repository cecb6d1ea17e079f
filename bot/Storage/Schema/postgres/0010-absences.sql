-- What people said of being away, or of being there after all: never why. It goes when its last day is over.
CREATE TABLE absence (
  person text NOT NULL,
  id text NOT NULL,
  from_day text NOT NULL,
  until_day text NOT NULL,
  is_away integer NOT NULL,
  -- What the directory said when they said that they are there: as long as it says the same, it does not count.
  against text,
  at bigint NOT NULL,
  -- Whether their cases were looked at since it began.
  woken integer NOT NULL,
  PRIMARY KEY (person, id)
);
