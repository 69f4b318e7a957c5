-- An audit of the ledger goes from leaves to events by the event's id.
create index event_by_id on record.event (agency_id, id);
