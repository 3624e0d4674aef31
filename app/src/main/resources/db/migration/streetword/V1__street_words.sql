-- Words for structures (落水角 is a wash place) and names of lanes (慈德里 is 天津路44弄) that the ledgers explain by
-- themselves, as the last match heard them. A row stays when nobody says so any more: somebody may have decided on it.
create table street_word (
    id       uuid        primary key,
    kind     text        not null constraint kind_is_known check (kind in ('word', 'name')),
    written  text        not null,
    meaning  text        not null, -- of a word the code of its kind; of a name road and lane, with a bar between
    times    int         not null,
    among    int         not null,
    heard_in jsonb       not null default '[]',
    heard_at timestamptz not null,
    unique (kind, written, meaning)
);

-- What people say of them. Append-only: the latest counts, and every one stays.
create table street_word_saying (
    id      uuid        primary key,
    word    uuid        not null references street_word,
    saying  text        not null constraint saying_is_known check (saying in ('accepted', 'refused', 'open')),
    said_at timestamptz not null,
    said_by uuid        not null,
    by_name text        not null,
    by_role text        not null
);
create index street_word_saying_latest on street_word_saying (word, said_at desc, id desc);

revoke delete, truncate on street_word from "${app}";
revoke update, delete, truncate on street_word_saying from "${app}";
