-- A form that is sent twice notes one turn: a payment is never counted twice.
alter table remedy_note add column request uuid;
create unique index remedy_note_by_request on remedy_note (request);
