-- Somebody who should not have been noted: struck, never removed.
create table delivery_struck (
    addressee uuid        primary key references delivery_addressee,
    why       text        not null constraint struck_with_a_reason check (why <> ''),
    at        timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null
);
revoke update, delete, truncate on delivery_struck from "${app}";
