-- One row for every run that was made; nothing is lost when two follow each other.
create table matching_run (
    id         uuid        primary key,
    at         timestamptz not null,
    seconds    float8      not null,
    by_kind    text        not null,
    input_hash text        not null,
    news       boolean     not null,
    entries    int         not null,
    structures int         not null,
    auto       int         not null,
    review     int         not null,
    none       int         not null,
    adoption   jsonb       not null,
    lanes      jsonb       not null,
    report     jsonb       not null
);
create index matching_run_latest on matching_run (at desc);

-- A question to a person. It is closed, never deleted: by an answer, or by a later run that no longer asks.
create table proposal (
    id             uuid        primary key,
    kind           text        not null,
    record_id      text        not null,
    near_kind      text        not null,
    near_record_id text        not null,
    number         text        not null,
    probability    float8      not null constraint a_probability check (probability between 0 and 1),
    reasons        jsonb       not null,
    proposed_at    timestamptz not null,
    closed_at      timestamptz,
    closed_why     text,
    constraint closed_for_a_reason check ((closed_at is null) = (closed_why is null))
);
create unique index one_open_question on proposal (kind, record_id, number) where closed_at is null;
revoke delete, truncate on matching_run, proposal from "${app}";
