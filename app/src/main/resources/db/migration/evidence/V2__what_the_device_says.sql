-- What the device wrote into a photo are its claims; when it was kept, by our clock, stands beside them.
alter table exhibit add column latitude  double precision;
alter table exhibit add column longitude double precision;
alter table exhibit add column device    text not null default '';
alter table exhibit add constraint a_place_is_on_the_earth
    check ((latitude is null and longitude is null) or (latitude between -90 and 90 and longitude between -180 and 180));

-- Smaller pictures of an original, derived: they may be made anew at any time.
create table rendition (
    original_sha256 text not null constraint an_original_is_hex check (original_sha256 ~ '^[0-9a-f]{64}$'),
    size            text not null constraint a_size_is_known check (size in ('SMALL', 'LARGE')),
    sha256          text not null constraint a_rendition_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (original_sha256, size)
);

-- A file on its way. How far it has come is what is safely on disk; when it has arrived, it becomes an exhibit.
create table upload (
    id         uuid        primary key,
    round      uuid        not null,
    label      text        not null,
    name       text        not null,
    length     bigint      not null constraint a_file_has_bytes check (length > 0),
    announced  text        constraint an_announced_hash_is_hex check (announced ~ '^[0-9a-f]{64}$'),
    by_id      uuid        not null,
    received   bigint      not null default 0 constraint not_more_than_announced check (received between 0 and length),
    touched_at timestamptz not null
);
create index upload_by_person on upload (by_id);
create index upload_by_age on upload (touched_at);
