-- What a row said about people, cell by cell, sealed under a key of its subject (sighting:<id>:reporter, …:party). The
-- row itself keeps a placeholder. The commitment, SHA-256 over a salt and the value, lets somebody who has the cell
-- prove that it is what was written; salt and value lie sealed together, so that nobody can guess it from a list of
-- telephone numbers once the key is gone.
create table sealed_cell (
    sighting   uuid  not null,
    header     text  not null,
    field      text,
    about      text  not null constraint about_is_known check (about in ('reporter', 'party')),
    sealed     bytea not null,
    commitment text  not null constraint a_commitment_is_a_hash check (commitment ~ '^[0-9a-f]{64}$'),
    marks      text[] not null,
    primary key (sighting, header)
);
-- Equal names and telephone numbers are found by a keyed hash, for people who ask what is held about them.
create index sealed_cell_by_mark on sealed_cell using gin (marks);
revoke update, truncate on sealed_cell from "${app}";
