-- What the match says and what people settled are kept apart; the columns of a file show what follows from both.
alter table dossier add column matched jsonb;
alter table dossier add column settled jsonb not null default '{}';
update dossier d
   set matched = to_jsonb(d) - array['id', 'version', 'opened_at', 'changed_at', 'in_focus', 'matched', 'settled'];
alter table dossier alter column matched set not null;
create index dossier_by_settled on dossier using gin (settled jsonb_path_ops) where settled <> '{}';

-- Every version that a file ever had: who made it, when, why, and what the file said then. Never changed.
create table dossier_version (
    dossier    uuid        not null references dossier,
    version    int         not null,
    request    uuid        constraint a_form_sent_twice_is_one_version unique,
    at         timestamptz not null,
    actor_kind text        not null constraint actor_is_person_clock_or_resident check (actor_kind in ('person', 'clock', 'resident')),
    actor      text        not null,
    role       text        not null,
    name       text        not null,
    cause      text        not null constraint cause_is_known check (cause in ('opened', 'matched', 'settled', 'withdrawn')),
    fields     text[]      not null,
    shown      jsonb       not null,
    primary key (dossier, version)
);
insert into dossier_version (dossier, version, at, actor_kind, actor, role, name, cause, fields, shown)
select d.id, d.version, d.changed_at, 'clock', '', '', '', 'opened', '{}',
       to_jsonb(d) - array['id', 'number', 'search', 'sort_key', 'facts_hash', 'version', 'opened_at', 'changed_at', 'in_focus', 'matched']
  from dossier d;

-- What a person settled of one fact: it wins over every later match until somebody settles otherwise or takes it back.
-- Names of people stand only here, never in a version or a file's row.
create table settlement (
    id        uuid not null primary key,
    dossier   uuid not null references dossier,
    field     text not null,
    value     text not null,
    basis     text not null,
    why       text not null constraint a_reason_is_short check (length(why) <= 500),
    assessor  text not null,
    found_on  date,
    heard     text[] not null,
    version   int  not null,
    first_in  int  not null constraint first_in_is_not_later check (first_in <= version),
    ended_in  int  constraint ended_after_it_began check (ended_in > version),
    ended_how text constraint ended_so check (ended_how in ('superseded', 'withdrawn')),
    constraint an_end_says_how check ((ended_in is null) = (ended_how is null)),
    foreign key (dossier, version) references dossier_version
);
create unique index one_settlement_a_fact on settlement (dossier, field) where ended_in is null;
create index settlement_by_dossier on settlement (dossier, version);

revoke update, delete, truncate on dossier_version from "${app}";
revoke delete, truncate on settlement from "${app}";
