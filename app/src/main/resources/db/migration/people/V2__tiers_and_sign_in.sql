-- The three tiers and those beside them.
create table organisation (
    id        uuid        primary key,
    name      text        not null constraint one_organisation_a_name unique,
    kind      text        not null constraint kind_is_known check (kind in ('street', 'team', 'committee', 'property', 'department', 'volunteers')),
    committee text        constraint a_committee_has_twelve_digits check (committee ~ '^[0-9]{12}$'),
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint a_committee_has_its_area check (kind <> 'committee' or committee is not null)
);

alter table person drop constraint role_is_known;
alter table person drop constraint committee_staff_have_an_area;
alter table person
    add constraint role_is_known check (role in ('officer', 'leader', 'legal', 'committee', 'grid', 'captain', 'volunteer',
                                                 'property', 'department', 'street', 'administrator')),
    add constraint local_roles_have_an_area check (role not in ('committee', 'grid', 'captain', 'volunteer') or committee is not null),
    add column organisation uuid references organisation,
    add column certificate text,
    add column certificate_until date,
    add column new_password_due boolean not null default false,
    add column second_factor bytea,
    add column second_factor_step bigint not null default 0,
    add constraint a_certificate_runs_out check ((certificate is null) = (certificate_until is null)),
    add constraint officers_certify check (certificate is null or role in ('officer', 'leader', 'legal'));
create unique index one_certificate_a_person on person (certificate) where certificate is not null and closed_at is null;

-- Codes for the day the phone is lost: each works once.
create table recovery_code (
    person  uuid        not null references person,
    hash    text        not null,
    used_at timestamptz,
    primary key (person, hash)
);

-- Where somebody is signed in. The browser holds the token, the table its SHA-256.
create table sign_in (
    id           uuid        primary key,
    token_hash   text        not null constraint one_token_a_sign_in unique,
    person       uuid        not null references person,
    device       text        not null,
    proven       boolean     not null,
    opened_at    timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at     timestamptz,
    ended_why    text,
    constraint ended_for_a_reason check ((ended_at is null) = (ended_why is null))
);
create index sign_in_of_person on sign_in (person) where ended_at is null;

-- Wrong guesses of the last quarter of an hour. The counter is a keyed hash: it names nobody.
create table wrong_guess (
    counter text        not null,
    at      timestamptz not null
);
create index wrong_guess_by_counter on wrong_guess (counter, at);
