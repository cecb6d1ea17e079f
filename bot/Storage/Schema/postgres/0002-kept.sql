-- Messages that people chose to send because they were misread: without names, and without who sent them.
CREATE TABLE kept (
  text text NOT NULL PRIMARY KEY,
  topic text NOT NULL,
  at bigint NOT NULL
);
