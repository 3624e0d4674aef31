-- A photo, a recording, a paper that proves something of a round of handling. Its bytes lie under their SHA-256.
create table exhibit (
    id      uuid        primary key,
    round   uuid        not null,                    -- opaque here: whose it is, the round's own module knows
    label   text        not null,                    -- what it proves: 现场照片, 送达回证 …
    name    text        not null,
    media   text        not null,
    sha256  text        not null constraint a_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes   bigint      not null,
    made_at timestamptz,                             -- by the device's clock, where it says so
    kept_at timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null
);
create index exhibit_by_round on exhibit (round, kept_at);
revoke update, delete, truncate on exhibit from "${app}";
