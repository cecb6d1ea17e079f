-- Whether this address may serve to make a chat with somebody else who never wrote: it was the school's own, and the caller was checked.
ALTER TABLE reference ADD COLUMN trusted integer NOT NULL DEFAULT 0;
