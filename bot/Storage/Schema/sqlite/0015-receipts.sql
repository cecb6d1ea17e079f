-- Up to which of its messages somebody has read their chat with the bot, as far as the channel tells it: only the newest, and only of
-- whoever leads an open case.
CREATE TABLE read_receipt (
  person TEXT NOT NULL,
  conversation TEXT NOT NULL,
  message INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, conversation)
) STRICT, WITHOUT ROWID;
-- The version of the case when the message was made, which does not follow the case; -1 where that is not known.
ALTER TABLE case_card ADD COLUMN posted INTEGER NOT NULL DEFAULT -1;
