-- A remedy that was lodged against a decision. Nothing here is ever changed: endings and turns are rows of their own.
create table remedy (
    id       uuid        primary key,
    round    uuid        not null,                   -- opaque here
    dossier  text        not null,
    paper    uuid,                                   -- the decision; opaque here
    against  text        not null,                   -- its number as it stands on the paper
    stage    text        not null constraint stages_of_a_remedy
             check (stage in ('REVIEW', 'FIRST_INSTANCE', 'APPEAL', 'COMPENSATION')),
    organ    text        not null,
    number   text        not null,
    lodged   date        not null,
    sought   text        not null,
    claimed  bigint      not null constraint a_claim_is_not_negative check (claimed >= 0), -- fen
    exhibits jsonb       not null,
    noted_at timestamptz not null,
    by_id    uuid        not null,
    by_name  text        not null
);
create index remedy_by_round on remedy (round, noted_at);
revoke update, delete, truncate on remedy from "${app}";

create table remedy_ending (
    remedy       uuid        primary key references remedy,
    outcome      text        not null constraint outcomes_of_a_remedy check (outcome in
                 ('UPHELD', 'NOT_HEARD', 'WITHDRAWN', 'REVOKED', 'REMADE', 'UNLAWFUL', 'REMITTED', 'UNDECIDED', 'GRANTED',
                  'DENIED')),
    paper        text        not null,               -- the number of the decision or judgment
    served       date        not null,
    said         text        not null,
    awarded      bigint      not null constraint an_award_is_not_negative check (awarded >= 0), -- fen
    exhibits     jsonb       not null,
    unpublish_by date,                               -- until when what was published is taken back
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null
);
revoke update, delete, truncate on remedy_ending from "${app}";

create table remedy_note (
    remedy     uuid        not null references remedy,
    turn       text        not null constraint turns_of_a_remedy
               check (turn in ('EXTENDED', 'STAYED', 'PAID', 'UNPUBLISHED', 'REOPENED')),
    on_day     date        not null,
    said       text        not null,
    amount     bigint      not null constraint a_payment_is_not_negative check (amount >= 0), -- fen
    exhibits   jsonb       not null,
    next_round uuid,                                 -- the round that was opened because of it
    at         timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null
);
create index remedy_note_by_remedy on remedy_note (remedy, at);
revoke update, delete, truncate on remedy_note from "${app}";
create function remedies_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted of a remedy is never changed or removed';
end $$;
create trigger remedies_are_final before update or delete on remedy for each row execute function remedies_are_final();
create trigger endings_are_final before update or delete on remedy_ending
    for each row execute function remedies_are_final();
create trigger turns_are_final before update or delete on remedy_note
    for each row execute function remedies_are_final();
