-- What is to be imposed, as it was proposed before the party was told and as it was decided: kinds by their codes, the
-- fine in fen. For good; the latest line counts.
create table matter_result (
    id      uuid        primary key,
    matter  uuid        not null references matter,
    phase   text        not null constraint phases_of_a_result check (phase in ('PROPOSED', 'DECIDED')),
    kinds   jsonb       not null constraint something_is_imposed check (jsonb_array_length(kinds) > 0),
    fine    bigint      not null constraint a_fine_is_not_negative check (fine >= 0),
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null
);
create index matter_result_by_matter on matter_result (matter, at);
revoke update, delete, truncate on matter_result from "${app}";

-- Who keeps away from a matter, because of what binds them to it or its parties (行政处罚法 43).
create table matter_recusal (
    matter  uuid        not null references matter,
    person  uuid        not null,
    name    text        not null,
    reason  text        not null constraint a_recusal_has_its_reason check (reason <> ''),
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null,
    primary key (matter, person)
);
revoke update, delete, truncate on matter_recusal from "${app}";
