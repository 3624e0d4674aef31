-- A grid has a code of fifteen digits (committee and three more) and the lanes that its worker walks.
create table grid (
    code   text primary key constraint a_grid_has_fifteen_digits check (code ~ '^[0-9]{15}$'),
    name   text not null,
    worker uuid
);
create table grid_lane (
    lane uuid primary key,
    grid text not null references grid
);

-- An officer and the grid worker, captain or volunteer who together answer for a building, or with an empty door for
-- a whole lane. Ended, never deleted: who answered for it last winter must still be known.
create table pairing (
    id            uuid        primary key,
    kind          text        not null constraint kind_is_known check (kind in ('pair', 'party', 'adviser')),
    lane          uuid        not null,
    door          text        not null,
    officer       uuid        not null,
    partner       uuid,
    from_day      date        not null,
    until_day     date,
    stands_in_for uuid        references pairing,
    noted_at      timestamptz not null,
    ended_at      timestamptz,
    constraint it_ends_after_it_begins check (until_day >= from_day),
    constraint a_pair_is_two check (kind <> 'pair' or partner is not null),
    constraint two_different_people check (officer is distinct from partner),
    constraint a_substitute_has_an_end check (stands_in_for is null or until_day is not null)
);
create index pairing_by_place on pairing (lane, door);
create index pairing_by_officer on pairing (officer);
create index pairing_by_partner on pairing (partner);

-- 专项工作组: people of several organisations, for some lanes and matters, for a time.
create table task_force (
    id        uuid        primary key,
    name      text        not null,
    purpose   text        not null,
    matters   text[]      not null,
    from_day  date        not null,
    until_day date        not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint it_ends_after_it_begins check (until_day >= from_day)
);
create table task_force_lane (
    task_force uuid not null references task_force,
    lane       uuid not null,
    primary key (task_force, lane)
);
create index task_force_of_lane on task_force_lane (lane);
create table task_force_member (
    task_force uuid    not null references task_force,
    person     uuid    not null,
    leads      boolean not null,
    primary key (task_force, person)
);
create index task_force_of_person on task_force_member (person);
create table milestone (
    id         uuid        primary key,
    task_force uuid        not null references task_force,
    due_on     date        not null,
    what       text        not null,
    reached_at timestamptz
);
create index milestone_of_task_force on milestone (task_force, due_on);

revoke delete, truncate on pairing, task_force, milestone from "${app}";
