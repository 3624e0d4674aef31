-- A round of handling on a file. The row is where it stands now; the steps say how it came there.
create table matter (
    id         uuid        primary key,
    dossier    text        not null,
    round      int         not null constraint rounds_count_from_one check (round > 0),
    lane       uuid,
    committee  text,
    place      text        not null,                 -- as the register said it when the round began
    book       text        not null,                 -- cn-sh/weijian@2026.1: a version never changes
    leaf       text        not null,
    standing   jsonb       not null,
    since      timestamptz not null,                 -- when it came to where it stands
    version    int         not null constraint versions_count_from_one check (version > 0),
    opened_at  timestamptz not null,
    changed_at timestamptz not null,
    ended_at   timestamptz,
    constraint a_round_has_its_number unique (dossier, round)
);
create unique index one_open_matter_a_file on matter (dossier) where ended_at is null;
create index matter_by_place on matter (committee, lane);

-- Every step, for good: who, when, which event, from where to where, and the lines of the act.
create table matter_step (
    matter  uuid        not null references matter,
    version int         not null,
    request uuid        not null constraint a_request_is_one_step unique,
    at      timestamptz not null,
    by_kind text        not null constraint by_person_clock_or_outside check (by_kind in ('person', 'clock')),
    by_id   uuid,
    by_name text        not null,
    by_role text        not null,
    event   text        not null,
    from_leaf text      not null,
    to_leaf text        not null,
    why     text        not null,
    entries jsonb       not null,
    primary key (matter, version)
);
revoke update, delete, truncate on matter_step from "${app}";
create function steps_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'A step of a matter is never changed or removed';
end $$;
create trigger steps_are_final before update or delete on matter_step
    for each row execute function steps_are_final();
create trigger steps_are_not_emptied before truncate on matter_step
    for each statement execute function steps_are_final();

-- When what is due, to be found by time. Reckoned anew from the standing at every step: what has lapsed or stopped is
-- gone from here, and the steps keep it.
create table case_clock (
    matter        uuid        not null references matter,
    name          text        not null,
    event         text        not null,
    term          text        not null,
    basis         text        not null,
    internal      boolean     not null,
    resting_since timestamptz,
    due_day       date,
    lapses        timestamptz,
    certain       boolean     not null,
    refused       text,                              -- why it could not fire; people must look
    primary key (matter, name)
);
create index case_clock_by_time on case_clock (lapses) where resting_since is null and refused is null;

-- Which organ acts in which role of the books, from when to when.
create table organ (
    id       uuid primary key,
    role     text not null,
    name     text not null,
    from_day date not null,
    to_day   date,
    constraint it_ends_after_it_begins check (to_day >= from_day)
);
create index organ_by_role on organ (role, from_day);
revoke delete, truncate on organ from "${app}";
