-- What people decide about pairs. Append-only: a decision is undone by another row, never changed.
create table matching_decision (
    id           uuid        primary key,
    verdict      text        not null constraint verdict_is_known check (verdict in
                             ('same', 'different', 'exists', 'absent', 'later', 'split', 'undo', 'confirm', 'decline')),
    about        uuid        references matching_decision,
    number       text        not null default '',
    why          text        not null default '' constraint why_is_short check (length(why) <= 500),
    needs_second boolean     not null default false,
    bulk         uuid,
    decided_at   timestamptz not null,
    decided_by   uuid        not null,
    by_name      text        not null,
    by_role      text        not null,
    constraint only_answers_are_about_another check ((verdict in ('undo', 'confirm', 'decline')) = (about is not null)),
    constraint only_merging_needs_two check (not needs_second or verdict = 'same')
);
create unique index undone_once on matching_decision (about) where verdict = 'undo';
create unique index seconded_once on matching_decision (about) where verdict in ('confirm', 'decline');
create index matching_decision_latest on matching_decision (decided_at desc, id desc);

-- Which pairs it is about, and how sure the machine was. `looked` is false for those that went through in bulk.
create table matching_decision_pair (
    id             bigint  generated always as identity primary key,
    decision       uuid    not null references matching_decision,
    proposal       uuid    references proposal,
    kind           text    not null,
    record_id      text    not null,
    near_kind      text    not null,
    near_record_id text    not null,
    probability    float8  constraint a_probability check (probability between 0 and 1),
    looked         boolean not null default true,
    final          boolean not null default true
);
-- Exactly one answer to a question, whoever was first. Putting it off is no answer.
create unique index one_answer_a_question on matching_decision_pair (proposal) where final;
create index matching_decision_pair_of on matching_decision_pair (decision);
create index matching_decision_pair_left on matching_decision_pair (kind, record_id);
create index matching_decision_pair_right on matching_decision_pair (near_kind, near_record_id);

-- What it moved, and what the link was before, so that it can be taken back for ever.
create table matching_move (
    decision    uuid   not null references matching_decision,
    kind        text   not null,
    record_id   text   not null,
    from_number text,
    to_number   text,
    probability float8,
    was         text,
    reasons     jsonb,
    primary key (decision, kind, record_id)
);

-- What binds every later run.
create view matching_bond as
select p.id, d.id as decision, d.verdict, p.kind, p.record_id, p.near_kind, p.near_record_id, d.decided_at, d.by_name, d.by_role
  from matching_decision d
  join matching_decision_pair p on p.decision = d.id
 where d.verdict in ('same', 'different', 'split', 'exists', 'absent')
   and not exists (select from matching_decision u where u.about = d.id and u.verdict in ('undo', 'decline'))
   and (not d.needs_second or exists (select from matching_decision c where c.about = d.id and c.verdict = 'confirm'));

-- A question may wait for somebody's better moment, and knows which decision closed it.
alter table proposal add put_off_at timestamptz, add closed_by uuid references matching_decision;
create index proposal_open_left on proposal (kind, record_id) where closed_at is null;
create index proposal_open_right on proposal (near_kind, near_record_id) where closed_at is null;
create index proposal_closed_by on proposal (closed_by) where closed_by is not null;

-- Many at once: a sample is looked at first, and one disagreement stops it.
create table matching_bulk (
    id         uuid        primary key,
    least      float8      not null constraint a_probability check (least between 0 and 1),
    proposals  uuid[]      not null,
    sample     uuid[]      not null,
    opened_at  timestamptz not null,
    opened_by  uuid        not null
);

-- What the last run learned, and under which signposts a sighting is found again.
create table matching_knowledge (
    run     uuid        primary key references matching_run,
    weights text        not null,
    scales  jsonb       not null,
    kept_at timestamptz not null
);
create table matching_signpost (
    kind      text     not null,
    record_id text     not null,
    sighting  uuid     not null,
    posts     bigint[] not null,
    primary key (kind, record_id)
);
create index matching_signpost_posts on matching_signpost using gin (posts) with (fastupdate = off);

revoke update, delete, truncate on matching_decision, matching_decision_pair, matching_move, matching_knowledge from "${app}";
revoke delete, truncate on matching_bulk, matching_signpost from "${app}";
