-- Events and occasions are called by names of their own, not by those of classes: PickedUp is picked_up.
UPDATE case_event SET kind = CASE kind
  WHEN 'PickedUp' THEN 'picked_up'
  WHEN 'HandedOver' THEN 'handed_over'
  WHEN 'NotDelivered' THEN 'not_delivered'
  ELSE lower(kind) END;

UPDATE outbox SET occasion = CASE occasion
  WHEN 'PickedUp' THEN 'picked_up'
  WHEN 'HandedOver' THEN 'handed_over'
  WHEN 'NotDelivered' THEN 'not_delivered'
  ELSE lower(occasion) END
WHERE occasion IS NOT NULL;

-- An errand's person is its addressee: person/ID, or leaders_channel. The channel was a person called "channel".
UPDATE outbox SET conversation = 'leaders_channel', person = 'leaders_channel' WHERE case_id IS NOT NULL AND person = 'channel';

UPDATE outbox SET person = 'person/' || person WHERE case_id IS NOT NULL AND person <> 'leaders_channel';
