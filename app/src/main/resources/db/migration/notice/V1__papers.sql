-- A paper of a round of handling: the draft as it is now, then the issued text, which never changes.
create table paper (
    id         uuid        primary key,
    round      uuid        not null,                 -- opaque here
    dossier    text        not null,
    name       text        not null,                 -- as the book calls it: 责令改正通知书
    basis      text        not null,
    required   jsonb       not null,                 -- what the book wants in it
    organ      text        not null,
    stage      text        not null constraint stages_of_a_paper check (stage in ('draft', 'issued', 'withdrawn')),
    version    int         not null constraint versions_count_from_one check (version > 0),
    fields     jsonb       not null,
    drafted_at timestamptz not null,
    changed_at timestamptz not null
);
create unique index one_draft_of_a_kind on paper (round, name) where stage = 'draft';
create index paper_by_round on paper (round, drafted_at);
revoke delete, truncate on paper from "${app}";
create function issued_papers_stay() returns trigger language plpgsql as $$
begin
    if old.stage <> 'draft' and (new.fields, new.organ, new.name, new.required, new.version)
                                is distinct from (old.fields, old.organ, old.name, old.required, old.version)
       or old.stage = 'withdrawn' or (old.stage = 'issued' and new.stage <> 'withdrawn') then
        raise exception 'An issued paper is never changed';
    end if;
    return new;
end $$;
create trigger issued_papers_stay before update on paper for each row execute function issued_papers_stay();

-- Every version of a draft, for good.
create table paper_version (
    paper   uuid        not null references paper,
    version int         not null,
    fields  jsonb       not null,
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null,
    primary key (paper, version)
);
revoke update, delete, truncate on paper_version from "${app}";

-- The last number given, one count for each organ, kind and year.
create table paper_count (
    organ text not null,
    name  text not null,
    year  int  not null,
    last  int  not null,
    primary key (organ, name, year)
);
revoke delete, truncate on paper_count from "${app}";

create table paper_issue (
    paper     uuid        primary key references paper,
    organ     text        not null,
    name      text        not null,
    year      int         not null,
    number    int         not null constraint numbers_count_from_one check (number > 0),
    written   text        not null,                  -- the number as it stands on the paper
    code      text        not null constraint a_code_is_of_one_paper unique,
    sha256    text        not null constraint a_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bigint      not null,
    issued_on date        not null,
    at        timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null,
    constraint a_number_is_given_once unique (organ, name, year, number)
);
revoke update, delete, truncate on paper_issue from "${app}";

create table paper_withdrawal (
    paper   uuid        primary key references paper_issue,
    reason  text        not null,
    at      timestamptz not null,
    by_id   uuid        not null,
    by_name text        not null
);
revoke update, delete, truncate on paper_withdrawal from "${app}";

-- What an organ's papers say of it: the mark in its numbers, and where remedies are sought. The last line holds.
create table organ_words (
    id     uuid        primary key,
    organ  text        not null,
    mark   text        not null,
    review text        not null,
    court  text        not null,
    at     timestamptz not null,
    by_id  uuid
);
create index organ_words_by_organ on organ_words (organ, at desc);
revoke update, delete, truncate on organ_words from "${app}";
