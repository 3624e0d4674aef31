-- To whom an issued paper must be brought. The name lies sealed; the mark finds it again for whoever asks about
-- themselves.
create table delivery_addressee (
    id       uuid        primary key,
    round    uuid        not null,                   -- opaque here
    dossier  text        not null,
    paper    uuid        not null,                   -- opaque here
    name     bytea       not null,
    mark     text        not null,
    noted_at timestamptz not null,
    by_id    uuid        not null
);
create index delivery_addressee_by_paper on delivery_addressee (paper, noted_at);
create index delivery_addressee_by_mark on delivery_addressee (mark);
revoke update, delete, truncate on delivery_addressee from "${app}";

-- Every attempt to deliver, for good: a correction is another one that names the one before.
create table delivery_handover (
    id        uuid        primary key,
    round     uuid        not null,
    dossier   text        not null,
    paper     uuid        not null,
    addressee uuid        references delivery_addressee, -- nobody where a notice to everybody is posted
    method    text        not null constraint ways_of_the_civil_procedure_law check (method in
              ('IN_PERSON', 'TO_FAMILY', 'LEFT_IN_PLACE', 'ELECTRONIC', 'BY_POST', 'HANDED_ON', 'BY_NOTICE')),
    trouble   text        constraint what_stands_against_it
              check (trouble in ('ABSENT', 'REFUSED', 'RETURNED', 'WHEREABOUTS_UNKNOWN')),
    at        timestamptz not null,
    officers  jsonb       not null constraint two_officers_bring_it check (jsonb_array_length(officers) >= 2),
    signer    bytea,
    mark      text        not null,
    relation  text        not null,
    said      text        not null,
    proof     jsonb       not null,
    corrects  uuid        constraint corrected_once unique references delivery_handover,
    why       text        not null,
    noted_at  timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null,
    constraint nothing_is_delivered_in_the_future check (at <= noted_at),
    constraint a_correction_says_why check (corrects is null or why <> '')
);
create index delivery_handover_by_paper on delivery_handover (paper, at);
create index delivery_handover_by_mark on delivery_handover (mark) where mark <> '';
revoke update, delete, truncate on delivery_handover from "${app}";
create function deliveries_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted of a delivery is never changed or removed';
end $$;
create trigger deliveries_are_final before update or delete on delivery_handover
    for each row execute function deliveries_are_final();
create trigger deliveries_are_not_emptied before truncate on delivery_handover
    for each statement execute function deliveries_are_final();
