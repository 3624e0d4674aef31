-- Machines of other offices that may ask: which office, what for, and the SHA-256 of the token that it was given once.
create table machine (
    id         uuid        primary key,
    office     text        not null,
    role       text        not null constraint machine_role_is_known check (role in ('registration', 'housing')),
    token_hash text        not null constraint one_token_a_machine unique,
    opened_at  timestamptz not null,
    by_id      uuid        not null references person,
    used_at    timestamptz,
    closed_at  timestamptz
);
revoke delete, truncate on machine from "${app}";
