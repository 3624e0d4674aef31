-- A ticket as the latest file tells of it, without the person who reported. Its own row is the sighting's.
create table ticket (
    number      text        primary key,
    sighting    uuid        not null,
    revision    int         not null,
    received_at timestamp,
    request     text        not null,
    address     text        not null,
    gist        text        not null,
    about       text        not null constraint about_is_known
                            check (about in ('structure', 'fumes', 'flying_wire', 'clutter', 'noise', 'five_disorders',
                                             'elsewise', 'unclear')),
    due_on      date,
    due_written text        not null,
    assignee    text        not null,
    answered_at timestamptz,
    answered_by text        not null default '',
    constraint an_answer_has_somebody check ((answered_at is null) = (answered_by = ''))
);
create index ticket_by_due on ticket (due_on, number) where answered_at is null;
