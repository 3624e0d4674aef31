-- One file for each structure. Its number never changes; its facts follow what the sightings say together.
create table dossier (
    id                 uuid        primary key,
    number             text        not null constraint one_file_a_number unique
                                   constraint a_number_is_written_so check (number ~ '^WJ-[0-9]{4}-[0-9]{6,9}$'),
    lane               uuid,
    committee          text        constraint a_committee_has_twelve_digits check (committee ~ '^[0-9]{12}$'),
    road               text,
    lane_number        text,
    branch             text,
    lane_name          text,
    door               text,
    floor              text,
    room               text,
    address            text        not null,
    part               text,
    kind               text,
    words              jsonb       not null,
    material           text,
    use                text,
    area               float8,
    status             text        constraint status_is_known check (status in ('UNDER_CONSTRUCTION', 'NEW', 'STANDING')),
    outcome            text        not null constraint outcome_is_known check (outcome in ('STANDING', 'PARTLY_REMOVED', 'REMOVED', 'REBUILT')),
    hazards            jsonb       not null,
    under_construction boolean     not null,
    newly_built        boolean     not null,
    major_hazard       boolean     not null,
    in_focus           boolean     not null generated always as
                                   ((under_construction or newly_built or major_hazard) and outcome <> 'REMOVED') stored,
    confirmed          boolean     not null,
    succeeds           text        references dossier (number) deferrable initially deferred,
    longitude          float8,
    latitude           float8,
    first_seen         date,
    last_seen          date,
    sources            jsonb       not null,
    search             text        not null,
    sort_key           text        collate "C" not null,
    facts_hash         text        not null,
    version            int         not null default 1,
    opened_at          timestamptz not null,
    changed_at         timestamptz not null
);
create unique index dossier_in_order on dossier (sort_key);
create index dossier_by_committee on dossier (committee, sort_key);
create index dossier_by_lane on dossier (lane, door);
create index dossier_in_focus on dossier (committee) where in_focus;

-- Which sightings speak of it. A link that changes is ended, never deleted.
create table dossier_sighting (
    id          uuid        primary key,
    dossier     uuid        not null references dossier,
    sighting    uuid        not null,
    kind        text        not null,
    record_id   text        not null,
    probability float8      not null constraint a_probability check (probability between 0 and 1),
    decision    text        not null constraint decision_is_known check (decision in ('auto', 'review')),
    reasons     jsonb       not null,
    linked_at   timestamptz not null,
    ended_at    timestamptz constraint ended_after_it_began check (ended_at >= linked_at)
);
create unique index a_sighting_has_one_file on dossier_sighting (kind, record_id) where ended_at is null;
create index dossier_sighting_by_dossier on dossier_sighting (dossier);

-- The application ends links; it never removes files or links.
revoke delete, truncate on dossier, dossier_sighting from "${app}";
