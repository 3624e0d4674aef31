-- Every act as an entry of a tamper-evident log; docs/decisions/07-journal-sequencer.md says how the tables work together.

create table journal_entry (                -- what was done; insert only
    id    uuid        primary key,          -- the act's id, so a repeated act cannot enter twice
    log   text        not null,             -- the log's name: one log an authority
    noted timestamptz not null,
    entry bytea       not null constraint an_entry_fits_the_log check (octet_length(entry) between 1 and 65535)
);

create table journal_number (               -- its place in the log; insert only
    log  text   not null,
    idx  bigint not null constraint numbers_count_from_nought check (idx >= 0),
    id   uuid   not null unique references journal_entry,
    leaf bytea  not null constraint a_leaf_is_a_hash check (octet_length(leaf) = 32),
    primary key (log, idx)
);

create table journal_waiting (              -- a queue, not a record
    id  uuid primary key references journal_entry,
    log text not null
);

create table journal_opening (              -- what the entries' commitments stand for; erased when the law demands it
    entry   uuid  not null references journal_entry,
    label   text  not null,
    salt    bytea not null constraint a_salt_has_32_bytes check (octet_length(salt) = 32),
    content bytea not null,
    primary key (entry, label)
);

create table journal_checkpoint (           -- what was signed; insert only
    log  text        not null,
    size bigint      not null constraint an_empty_log_is_not_signed check (size > 0),
    at   timestamptz not null,
    note bytea       not null,
    primary key (log, size)
);

-- Neither by the application (no right to) nor by a slip of the owner (the triggers).
revoke update, delete, truncate on journal_entry, journal_number, journal_checkpoint from "${app}";
revoke update, truncate on journal_waiting, journal_opening from "${app}";

create function the_journal_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'What stands in % is never changed or removed', tg_table_name;
end $$;

create trigger entries_are_final before update or delete on journal_entry for each row execute function the_journal_is_final();
create trigger entries_are_not_emptied before truncate on journal_entry for each statement execute function the_journal_is_final();
create trigger numbers_are_final before update or delete on journal_number for each row execute function the_journal_is_final();
create trigger numbers_are_not_emptied before truncate on journal_number for each statement execute function the_journal_is_final();
create trigger checkpoints_are_final before update or delete on journal_checkpoint for each row execute function the_journal_is_final();
create trigger checkpoints_are_not_emptied before truncate on journal_checkpoint for each statement execute function the_journal_is_final();
create trigger waiting_is_not_changed before update on journal_waiting for each row execute function the_journal_is_final();
create trigger waiting_is_not_emptied before truncate on journal_waiting for each statement execute function the_journal_is_final();
create trigger openings_are_not_changed before update on journal_opening for each row execute function the_journal_is_final();
create trigger openings_are_not_emptied before truncate on journal_opening for each statement execute function the_journal_is_final();
