-- Since when something waits to be sent, however often it was put off meanwhile.
ALTER TABLE outbox ADD COLUMN queued_at INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET queued_at = due_at;

-- An older errand for the same case and person makes way for a newer one.
CREATE INDEX outbox_errand ON outbox (case_id, person) WHERE case_id IS NOT NULL;

-- A card that makes way is an errand by itself, with the card's URL: it holds nothing else up.
INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
SELECT 'retire/' || person, 0, 0, previous, x'', case_id, 'person/' || person, 'retired' FROM case_card WHERE previous IS NOT NULL;
ALTER TABLE case_card DROP COLUMN previous;
