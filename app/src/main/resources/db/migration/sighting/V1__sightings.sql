-- An import is a job: a file that waits, is read, and has become sightings or has not.
create table import_job (
    id            uuid        primary key,
    submission    uuid        not null,
    ordinal       int         not null,
    file_name     text        not null,
    file_sha256   text        not null constraint a_file_has_its_hash check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_bytes    bigint      not null,
    kind          text        constraint kind_is_known check (kind in ('survey', 'complaints', 'patrol', 'ledger')),
    state         text        not null constraint state_is_known
                              check (state in ('queued', 'running', 'kindless', 'done', 'refused', 'cancelled', 'failed')),
    sent_by       uuid,
    sent_by_name  text        not null,
    sent_role     text        not null,
    sent_at       timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    attempt       int         not null default 0,
    cancel_asked  boolean     not null default false,
    rows_read     int         not null default 0,
    work_done     bigint      not null default 0,
    work_total    bigint      not null default 0,
    good          int         not null default 0,
    rejected      int         not null default 0,
    duplicates    int         not null default 0,
    notes         int         not null default 0,
    fresh         int         not null default 0,
    revised       int         not null default 0,
    known         int         not null default 0,
    columns       jsonb       not null default '[]',
    unknown       jsonb       not null default '[]',
    format        text        not null default '',
    refusal       jsonb,
    incident      text        not null default '',
    constraint a_form_sent_twice_is_one_import unique (submission, ordinal, file_sha256),
    constraint a_done_import_knows_its_kind check (state <> 'done' or kind is not null),
    constraint a_refused_file_says_why check ((state = 'refused') = (refusal is not null)),
    constraint only_the_finished_have_an_end check ((state in ('done', 'refused', 'cancelled', 'failed')) = (finished_at is not null))
);
create index import_job_open on import_job (id) where state in ('queued', 'running');

-- Rows on their way in. A crash may empty it: the job then starts again from its file.
create unlogged table import_row (
    id           uuid      primary key,
    job          uuid      not null,
    row_no       int       not null,
    record_id    text      not null,
    content_hash text      not null,
    seen_at      timestamp,
    original     jsonb     not null,
    fields       jsonb     not null
);
create index import_row_of_job on import_row (job, row_no);

-- Rows that were not taken, as they were written, and cells that could not be read.
create table import_reject (
    id       bigint  generated always as identity primary key,
    job      uuid    not null references import_job,
    row_no   int     not null,
    note     boolean not null,
    original jsonb   not null,
    faults   jsonb   not null
);
create index import_reject_of_job on import_reject (job, note, id);

-- What anybody saw. `original` is a list of [header, cell]: jsonb objects forget their order.
create table sighting (
    id           uuid        primary key,
    kind         text        not null constraint kind_is_known check (kind in ('survey', 'complaints', 'patrol', 'ledger')),
    record_id    text        not null,
    revision     int         not null constraint revisions_start_at_one check (revision >= 1),
    content_hash text        not null,
    job          uuid        not null references import_job,
    row_no       int         not null,
    seen_at      timestamp,
    original     jsonb       not null,
    fields       jsonb       not null,
    taken_at     timestamptz not null,
    constraint one_sighting_a_revision unique (kind, record_id, revision),
    constraint the_same_words_are_no_news unique (kind, record_id, content_hash)
);
create index sighting_of_job on sighting (job, row_no);

-- A sighting is never changed: neither by the application (no right to) nor by a slip of the owner (this trigger).
revoke update, delete, truncate on sighting from "${app}";
create function sightings_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'A sighting is never changed or removed';
end $$;
create trigger sightings_are_final before update or delete on sighting for each row execute function sightings_are_final();
create trigger sightings_are_not_emptied before truncate on sighting for each statement execute function sightings_are_final();
