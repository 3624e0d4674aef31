-- A visit, a talk or a visit of after-care, as it was noted. A correction is another version with its reason; nothing
-- that was noted is changed or removed.
create table encounter (
    id         uuid        not null,
    version    int         not null constraint versions_count_from_one check (version > 0),
    request    uuid        not null constraint a_request_is_one_encounter unique,
    round      uuid        not null,                 -- opaque here: whose it is, the round's own module knows
    dossier    text        not null,
    lane       uuid,
    committee  text,
    kind       text        not null constraint visit_talk_or_aftercare check (kind in ('visit', 'talk', 'aftercare')),
    way        text        not null constraint door_meeting_or_online check (way in ('door', 'meeting', 'online')),
    at         timestamptz not null,
    met        boolean     not null,
    officers   jsonb       not null,
    beside     jsonb       not null,                 -- what kinds of helpers came along; nobody's name
    articles   jsonb       not null,
    materials  text        not null,
    said       text        not null,
    reluctance text        constraint of_this_meeting_alone check (reluctance in ('open', 'hesitant', 'refusing')),
    promise    text        not null,
    next_day   date,
    why        text        not null,
    noted_at   timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null,
    primary key (id, version),
    constraint nobody_met_is_nobody_reluctant check (met or reluctance is null),
    constraint a_correction_says_why check (version = 1 or why <> '')
);
create index encounter_by_round on encounter (round, at);
create index encounter_by_person on encounter (by_id, noted_at);
create index encounter_by_place on encounter (committee, lane);
revoke update, delete, truncate on encounter from "${app}";
create function encounters_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'What was noted of a meeting is never changed or removed';
end $$;
create trigger encounters_are_final before update or delete on encounter
    for each row execute function encounters_are_final();
create trigger encounters_are_not_emptied before truncate on encounter
    for each statement execute function encounters_are_final();

-- Difficulties that somebody has told of by themselves, each sealed under a key of its own: destroying the key erases
-- them (个人信息保护法 29, 47).
create table difficulty (
    encounter uuid  not null,
    version   int   not null,
    sealed    bytea not null,
    primary key (encounter, version),
    foreign key (encounter, version) references encounter (id, version)
);
revoke update, delete, truncate on difficulty from "${app}";
insert into retention_rule (code, days, basis, internal) values
    ('difficulties', 365, '《个人信息保护法》第十九条、第二十八条、第二十九条、第四十七条', true);

-- What somebody lacks after a removal, and who sees to it until when. The steps say what became of it.
create table help_item (
    id        uuid        primary key,
    round     uuid        not null,
    dossier   text        not null,
    lane      uuid,
    committee text,
    need      text        not null,
    note      text        not null,
    noted_at  timestamptz not null,
    by_id     uuid        not null
);
create index help_item_by_round on help_item (round);
revoke update, delete, truncate on help_item from "${app}";

create table help_step (
    item       uuid        not null references help_item,
    version    int         not null constraint versions_count_from_one check (version > 0),
    request    uuid        not null constraint a_request_is_one_word_of_help unique,
    owner      text        not null,                 -- person:… or organisation:…
    owner_name text        not null,
    due        date        not null,
    state      text        not null constraint open_done_or_impossible check (state in ('open', 'done', 'impossible')),
    said       text        not null,                 -- what was done, or why it cannot be
    at         timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null,
    primary key (item, version),
    constraint an_end_says_how check (state = 'open' or said <> '')
);
revoke update, delete, truncate on help_step from "${app}";

-- A campaign in a neighbourhood, or online, with its sessions. Attendance is a number, never a list of residents.
create table campaign (
    id        uuid        primary key,
    title     text        not null,
    committee text,                                  -- null for the whole street
    place     text        not null,
    online    boolean     not null,
    articles  jsonb       not null,
    lead      text        not null,
    opened_at timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null
);
revoke update, delete, truncate on campaign from "${app}";

create table campaign_session (
    id            uuid        not null,
    version       int         not null constraint versions_count_from_one check (version > 0),
    campaign      uuid        not null references campaign,
    day           date        not null,
    place         text        not null,
    attendance    int         constraint attendance_is_counted check (attendance between 0 and 999999),
    organisations text        not null,
    at            timestamptz not null,
    by_id         uuid        not null,
    by_name       text        not null,
    primary key (id, version)
);
create index campaign_session_by_campaign on campaign_session (campaign, day);
revoke update, delete, truncate on campaign_session from "${app}";
