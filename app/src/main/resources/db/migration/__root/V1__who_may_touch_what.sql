-- The owner migrates; the application reads and writes rows but owns nothing.
-- ${app} is the application's database role; it may be the owner itself on a small server.
grant usage on schema public to "${app}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema public grant usage, select on sequences to "${app}";

-- Spring Modulith's record of events that must still be delivered.
create table event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
