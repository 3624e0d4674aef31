-- Who must sign in a round of handling: owners, tenants, co-owners, adults of the household, users, and the witness.
-- The name lies sealed; the mark finds it again for whoever asks about themselves.
create table signatory (
    id           uuid        primary key,
    round        uuid        not null,                -- opaque here
    dossier      text        not null,
    capacity     text        not null constraint capacities_of_a_signatory
                 check (capacity in ('owner', 'tenant', 'co_owner', 'adult', 'user', 'witness')),
    name         bytea       not null,
    mark         text        not null,
    organisation text        not null,                -- of a witness
    noted_at     timestamptz not null,
    by_id        uuid        not null,
    dropped_at   timestamptz
);
create index signatory_by_round on signatory (round, noted_at);
create index signatory_by_mark on signatory (mark);
revoke delete, truncate on signatory from "${app}";

-- An agreement: its terms while they are written, then as they were printed.
create table agreement (
    id         uuid        primary key,
    round      uuid        not null,                  -- opaque here
    dossier    text        not null,
    stage      text        not null constraint stages_of_an_agreement check (stage in
               ('drafting', 'printed', 'signed', 'cooling', 'in_force', 'working', 'done', 'withdrawn', 'lapsed')),
    version    int         not null constraint versions_count_from_one check (version > 0),
    terms      jsonb       not null,
    paper      uuid,                                  -- the print that is signed
    code       text        not null constraint a_code_is_of_one_agreement unique,
    begun_at   timestamptz not null,
    changed_at timestamptz not null,
    constraint what_is_signed_is_printed check (paper is not null or stage in ('drafting', 'withdrawn', 'lapsed'))
);
create unique index one_live_agreement_a_round on agreement (round)
    where stage not in ('done', 'withdrawn', 'lapsed');
create index agreement_by_round on agreement (round, begun_at);
revoke delete, truncate on agreement from "${app}";
create function printed_agreements_stay() returns trigger language plpgsql as $$
begin
    if old.stage <> 'drafting' and (new.terms, new.paper, new.version)
                                   is distinct from (old.terms, old.paper, old.version)
       or old.stage in ('done', 'withdrawn', 'lapsed') or new.code <> old.code then
        raise exception 'An agreement that was printed is never changed';
    end if;
    return new;
end $$;
create trigger printed_agreements_stay before update on agreement
    for each row execute function printed_agreements_stay();

-- Every version of the terms, for good.
create table agreement_version (
    agreement uuid        not null references agreement,
    version   int         not null,
    terms     jsonb       not null,
    at        timestamptz not null,
    by_id     uuid        not null,
    primary key (agreement, version)
);
revoke update, delete, truncate on agreement_version from "${app}";

-- The work as it began: when, and who of those who signed was there or had consented in writing for that day.
create table agreement_work (
    agreement uuid        primary key references agreement,
    began_at  timestamptz not null,
    presence  jsonb       not null,
    noted_at  timestamptz not null,
    by_id     uuid        not null
);
revoke update, delete, truncate on agreement_work from "${app}";

-- A word taken back, however it came: by the page, on paper, by telephone, in person. All count alike.
create table agreement_withdrawal (
    agreement uuid        primary key references agreement,
    channel   text        not null constraint channels_of_a_withdrawal
              check (channel in ('page', 'paper', 'phone', 'in_person')),
    signatory uuid        references signatory,
    came_at   timestamptz not null,
    noted_at  timestamptz not null,
    by_id     uuid                                    -- who took it; nobody where it came by the page
);
revoke update, delete, truncate on agreement_withdrawal from "${app}";

-- A signature on an issued paper, or that somebody would not sign. For good; what is void stays too.
create table signature (
    id         uuid        primary key,
    round      uuid        not null,
    paper      uuid        not null,
    signatory  uuid        not null references signatory,
    sha256     text        not null constraint a_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'), -- of the print
    manner     text        not null constraint manners_of_signing check (manner in ('finger', 'paper', 'declined')),
    strokes    text,                                  -- SHA-256 of the strokes as they were drawn
    exhibit    uuid,                                  -- the picture
    identity   text        not null,                  -- how it was made sure who signs; never a number
    device_at  timestamptz,                           -- by the device's clock
    at         timestamptz not null,
    held_by    uuid        not null,                  -- whose phone it was
    held_name  text        not null,
    constraint what_is_signed_can_be_seen check (manner = 'declined' or exhibit is not null)
);
create index signature_by_paper on signature (paper, at);
revoke update, delete, truncate on signature from "${app}";

create table signature_void (
    signature uuid        primary key references signature,
    reason    text        not null,
    at        timestamptz not null,
    by_id     uuid        not null
);
revoke update, delete, truncate on signature_void from "${app}";

-- The steps of a promise: what is done by when, and how it is proven.
create table promised_step (
    id        uuid        primary key,
    round     uuid        not null,
    dossier   text        not null,
    what      text        not null,
    due       date        not null,
    proof     text        not null,
    set_at    timestamptz not null,
    by_id     uuid        not null,
    met_at    timestamptz,
    met_by    uuid,
    exhibit   uuid,
    missed_at timestamptz
);
create index promised_step_by_round on promised_step (round, due);
create index promised_step_by_due on promised_step (due) where met_at is null and missed_at is null;
revoke delete, truncate on promised_step from "${app}";
