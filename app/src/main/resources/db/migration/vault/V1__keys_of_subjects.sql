-- One key for each subject, itself sealed under the installation's master key, which is not here. Destroying it erases
-- what lies sealed under it. The row stays as a tombstone: what was erased, when and why.
create table vault_key (
    subject      text        primary key,
    sealed       bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    why          text,
    constraint destroyed_for_a_reason check ((sealed is null) = (destroyed_at is not null) and (destroyed_at is null) = (why is null))
);
create index vault_key_by_age on vault_key (made_at) where destroyed_at is null;
revoke delete, truncate on vault_key from "${app}";
