-- Up to which of its messages somebody has read their chat with the bot, as far as the channel tells it: only the newest, and only of
-- whoever leads an open case.
CREATE TABLE read_receipt (
  person text NOT NULL,
  conversation text NOT NULL,
  message bigint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (person, conversation)
);
-- The version of the case when the message was made, which does not follow the case; -1 where that is not known.
ALTER TABLE case_card ADD COLUMN posted integer NOT NULL DEFAULT -1;
