-- What is retained for the time being (暂予保留), as it was approved. Retained is not legal: no text of Shanghai makes
-- it so. A hold has a review day, always.
create sequence hold_number;
create table hold (
    id                 uuid        primary key,
    number             text        not null constraint a_number_is_of_one_hold unique,
    round              uuid        not null,             -- opaque here
    dossier            text        not null,
    lane               uuid,
    committee          text,
    place              text        not null,
    organ              text        not null,
    approval           text        not null,             -- number of the paper by which it was approved
    basis              text        not null,
    reason             text        not null,
    checked            text        not null,             -- what the approval says of the safety check
    approver           text        not null,
    triggers           text        not null,             -- what opens it again
    letter             text        not null,             -- what the book calls the letter to the registration office
    proof              text        not null,             -- what it calls the proof that all is put right
    stage              text        not null constraint stages_of_a_hold check (stage in ('held', 'ended')),
    ending             text        not null,             -- the event that ended it
    review             date        not null,
    recognition        text        not null,             -- number of the recognition; empty before it takes effect
    effective_from     date,
    questioned         boolean     not null,             -- a remedy is pending, or it was taken back
    notation           text        not null constraint stages_of_a_notation check
                       (notation in ('none', 'requested', 'noted', 'rectified', 'released')),
    code               text        not null constraint a_code_is_of_one_hold unique,    -- the resident's
    plate              text        not null constraint a_plate_is_of_one_hold unique,   -- the wall's
    begun_at           timestamptz not null,
    changed_at         timestamptz not null,
    constraint an_ending_says_by_what check ((stage = 'ended') = (ending <> '')),
    -- 登记规定 34: the register records what has taken legal effect.
    constraint nothing_is_requested_without_a_recognition check (notation = 'none' or recognition <> ''),
    constraint a_recognition_has_its_day check ((recognition = '') = (effective_from is null))
);
create unique index one_hold_in_force_a_round on hold (round) where stage = 'held';
create index hold_by_round on hold (round, begun_at);
create index hold_by_review on hold (review, id) where stage = 'held';
create index hold_in_force_by_place on hold (lane) where stage = 'held' or notation in ('requested', 'noted', 'rectified');
revoke delete, truncate on hold from "${app}";
create function what_was_approved_stays() returns trigger language plpgsql as $$
begin
    if (new.number, new.round, new.dossier, new.approval, new.basis, new.reason, new.checked, new.approver,
        new.triggers, new.code, new.plate, new.begun_at)
       is distinct from (old.number, old.round, old.dossier, old.approval, old.basis, old.reason, old.checked,
                         old.approver, old.triggers, old.code, old.plate, old.begun_at)
       or old.stage = 'ended' and new.stage <> 'ended' then
        raise exception 'What was approved is not changed; another approval is another hold';
    end if;
    return new;
end $$;
create trigger what_was_approved_stays before update on hold
    for each row execute function what_was_approved_stays();

-- Everything that happened to a hold, for good.
create table hold_event (
    id      uuid        primary key,
    hold    uuid        not null references hold,
    at      timestamptz not null,
    what    text        not null,
    said    text        not null,
    by_id   uuid,                                       -- nobody: the clock, or a resident
    by_name text        not null
);
create index hold_event_by_hold on hold_event (hold, at, id);
revoke update, delete, truncate on hold_event from "${app}";

-- Safety checks: what was found, by whom, on which day.
create table hold_check (
    id         uuid        primary key,
    hold       uuid        not null references hold,
    result     text        not null,
    checked_by text        not null,
    checked_on date        not null,
    noted_at   timestamptz not null,
    by_id      uuid        not null,
    by_name    text        not null
);
create index hold_check_by_hold on hold_check (hold, checked_on, noted_at);
revoke update, delete, truncate on hold_check from "${app}";

-- What the registration office was asked and did. Noting and releasing take two persons.
create table notation_step (
    id          uuid        primary key,
    hold        uuid        not null references hold,
    notation    text        not null constraint steps_of_a_notation check
                (notation in ('requested', 'noted', 'rectified', 'released')),
    day         date        not null,
    number      text        not null,                   -- of our paper, or of the office's receipt
    exhibit     uuid,                                   -- the office's receipt
    said_at     timestamptz not null,
    said_by     uuid        not null,
    said_name   text        not null,
    outcome     text        not null constraint outcomes_of_a_second_look check
                (outcome in ('waiting', 'confirmed', 'sent_back')),
    second_at   timestamptz,
    second_by   uuid,
    second_name text,
    second_said text        not null default '',
    constraint noting_and_releasing_take_two_persons check
        (notation not in ('noted', 'released') or outcome = 'waiting' or second_by is not null and second_by <> said_by),
    constraint the_office_gave_a_receipt check (notation not in ('noted', 'released') or exhibit is not null)
);
create index notation_step_by_hold on notation_step (hold, said_at);
create unique index one_notation_step_waits on notation_step (hold) where outcome = 'waiting';
revoke delete, truncate on notation_step from "${app}";
create function a_notation_step_is_answered_once() returns trigger language plpgsql as $$
begin
    if old.outcome <> 'waiting'
       or (new.hold, new.notation, new.day, new.number, new.exhibit, new.said_at, new.said_by)
          is distinct from (old.hold, old.notation, old.day, old.number, old.exhibit, old.said_at, old.said_by) then
        raise exception 'A step of a notation is answered once and not changed';
    end if;
    return new;
end $$;
create trigger a_notation_step_is_answered_once before update on notation_step
    for each row execute function a_notation_step_is_answered_once();

-- What a resident has against a hold, by the page, on paper, by telephone or in person alike. Words, name and telephone
-- lie sealed under a key of their own; the marks find them again for whoever asks about themselves.
create table hold_objection (
    id         uuid        primary key,
    hold       uuid        not null references hold,
    channel    text        not null constraint channels_of_an_objection check
               (channel in ('page', 'paper', 'phone', 'in_person')),
    words      bytea       not null,
    name       bytea,
    phone      bytea,
    name_mark  text,
    phone_mark text,
    came_at    timestamptz not null,
    due        date        not null,
    noted_at   timestamptz not null,
    by_id      uuid                                     -- who took it; nobody where it came by the page
);
create index hold_objection_by_hold on hold_objection (hold, came_at);
create index hold_objection_by_name on hold_objection (name_mark) where name_mark is not null;
create index hold_objection_by_phone on hold_objection (phone_mark) where phone_mark is not null;
revoke update, delete, truncate on hold_objection from "${app}";

insert into retention_rule (code, days, basis, internal) values
    ('hold-objections', 1095, '《个人信息保护法》第十九条、第四十七条', true);

create table hold_answer (
    objection uuid        primary key references hold_objection,
    verdict   text        not null constraint verdicts_on_an_objection check (verdict in ('upheld', 'partly', 'not_upheld')),
    reason    text        not null,
    at        timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null
);
revoke update, delete, truncate on hold_answer from "${app}";

-- What was asked by machine: who, what for, and what was answered. The address is kept as a keyed hash alone.
create table hold_query (
    id      uuid        primary key,
    machine uuid        not null,
    purpose text        not null constraint purposes_of_a_query check (purpose in ('transfer', 'mortgage', 'letting', 'check')),
    address text        not null,
    answer  text        not null constraint answers_to_a_query check (answer in ('held', 'not_held', 'unclear')),
    at      timestamptz not null
);
create index hold_query_by_machine on hold_query (machine, at);
revoke update, delete, truncate on hold_query from "${app}";
