-- How a structure was classified, by whom, on which facts. The latest of a file and book holds; earlier ones stay.
create table classification (
    id       uuid        primary key,
    request  uuid        not null,
    dossier  text        not null,
    book     text        not null,
    decision text        not null,                   -- the book's table that answers
    facts    jsonb       not null,
    proposed text        not null,                   -- what the table answers for these facts
    answer   text        not null,                   -- what was decided
    why      text        not null,
    at       timestamptz not null,
    by_id    uuid        not null,
    by_name  text        not null,
    constraint a_request_classifies_a_file_once unique (request, dossier),
    constraint another_answer_has_its_reason check (answer = proposed or why <> '')
);
create index classification_by_file on classification (dossier, book, at desc, id desc);
create index classification_by_facts on classification (book, decision, facts);
revoke update, delete, truncate on classification from "${app}";
