create table act (
    id           uuid        primary key,
    at           timestamptz not null,
    actor_kind   text        not null constraint actor_is_person_clock_or_resident check (actor_kind in ('person', 'clock', 'resident')),
    actor        text        not null,
    role         text        not null,
    what         text        not null,
    subject_kind text        not null,
    subject      text        not null,
    detail       jsonb       not null,
    constraint a_person_is_named check ((actor_kind = 'person') = (actor <> ''))
);
create index act_by_subject on act (subject_kind, subject, at desc);

-- An act is never changed: neither by the application (no right to) nor by a slip of the owner (this trigger).
revoke update, delete, truncate on act from "${app}";
create function acts_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'An act is never changed or removed';
end $$;
create trigger acts_are_final before update or delete on act for each row execute function acts_are_final();
create trigger acts_are_not_emptied before truncate on act for each statement execute function acts_are_final();
