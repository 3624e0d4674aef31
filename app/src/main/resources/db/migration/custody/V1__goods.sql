-- What was taken out of a structure and is kept for its owner (若干规定 12): listed once, every keeper on record, gone by
-- a receipt or, after the term, with proof. Nothing is changed or removed; a wrong line is struck out.
create table good (
    id       uuid        primary key,
    round    uuid        not null,                      -- opaque here
    dossier  text        not null,
    item     text        not null,
    quantity text        not null,
    state    text        not null,
    photo    uuid        not null,
    noted_at timestamptz not null,
    by_id    uuid        not null,
    by_name  text        not null
);
create index good_by_round on good (round, noted_at, id);
revoke update, delete, truncate on good from "${app}";

create table good_kept (
    id      uuid        primary key,
    good    uuid        not null references good,
    place   text        not null,
    keeper  text        not null,
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null
);
create index good_kept_by_good on good_kept (good, at);
revoke update, delete, truncate on good_kept from "${app}";

-- How a line ended: collected, disposed of, or struck out. Once.
create table good_end (
    good    uuid        primary key references good,
    how     text        not null constraint ends_of_a_good check (how in ('collected', 'disposed', 'struck')),
    day     date        not null,
    exhibit uuid,                                       -- the signed receipt, or what was kept as proof
    said    text        not null,
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null,
    constraint what_is_gone_has_its_proof check (how = 'struck' or exhibit is not null)
);
revoke update, delete, truncate on good_end from "${app}";
