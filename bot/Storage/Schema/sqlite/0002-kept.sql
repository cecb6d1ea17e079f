-- Messages that people chose to send because they were misread: without names, and without who sent them.
CREATE TABLE kept (
  text TEXT NOT NULL PRIMARY KEY,
  topic TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
