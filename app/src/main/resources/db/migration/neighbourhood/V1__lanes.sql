-- Districts (6 digits), streets and towns (9) and committees (12), as the national codes nest them.
create table area (
    code text primary key constraint a_code_has_6_9_or_12_digits check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    name text not null
);
create index area_by_name on area (name) where length(code) = 12;

-- A lane, or with an empty number the doors that stand on the road itself.
create table lane (
    id        uuid   primary key,
    road      text   not null,
    number    text   not null,
    names     jsonb  not null default '[]',
    committee text   constraint a_committee_has_twelve_digits check (committee ~ '^[0-9]{12}$'),
    ground    jsonb,
    plan_hash text,
    sort_key  text   collate "C" not null,
    constraint one_lane_a_number unique (road, number),
    constraint a_plan_has_its_ground check ((ground is null) = (plan_hash is null))
);
create index lane_in_order on lane (sort_key);
create index lane_by_committee on lane (committee, sort_key);
create index lane_by_name on lane using gin (names);

create table building (
    lane    uuid  not null references lane,
    door    text  not null,
    outline jsonb not null,
    floors  int,
    built   int,
    primary key (lane, door)
);

-- Where on a building a structure may stand: its courtyard, its roof, the passage beside it.
create table spot (
    lane uuid   not null references lane,
    door text   not null,
    kind text   not null,
    x    float8 not null,
    y    float8 not null,
    primary key (lane, door, kind)
);
