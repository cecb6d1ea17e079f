-- A link that works once and was used. It may go when it would be too old anyway.
CREATE TABLE used_link (
  id TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
