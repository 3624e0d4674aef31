create table person (
    id            uuid        primary key,
    account       text        not null constraint one_account_a_name unique,
    name          text        not null,
    role          text        not null constraint role_is_known check (role in ('officer', 'leader', 'committee', 'administrator')),
    committee     text        constraint a_committee_has_twelve_digits check (committee ~ '^[0-9]{12}$'),
    password_hash text        not null,
    opened_at     timestamptz not null default now(),
    closed_at     timestamptz,
    constraint committee_staff_have_an_area check (role <> 'committee' or committee is not null)
);
