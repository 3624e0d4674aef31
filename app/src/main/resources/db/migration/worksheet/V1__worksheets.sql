-- A sheet of the register that came back, and what it would change. What people made of each row is kept for good.
create table worksheet (
    id        uuid        primary key,
    request   uuid        not null constraint a_form_sent_twice_is_one_sheet unique,
    file_name text        not null,
    sha256    text        not null,
    sent_at   timestamptz not null,
    sent_by   uuid        not null,
    name      text        not null,
    rows      int         not null,
    unchanged int         not null
);
create index worksheet_latest on worksheet (sent_at desc);

create table worksheet_row (
    worksheet  uuid   not null references worksheet,
    row_number int    not null,
    kind       text   not null constraint kind_is_known check (kind in ('change', 'new', 'problem')),
    number     text,
    version    int,
    cells      jsonb  not null,
    unread     jsonb  not null,
    why        text   not null,
    basis      text   not null,
    problem    text   not null,
    state      text   not null default 'open' constraint state_is_known check (state in ('open', 'taken', 'left')),
    decided_at timestamptz,
    decided_by text,
    became     text,
    primary key (worksheet, row_number),
    constraint a_change_is_of_a_file check ((kind = 'change') = (version is not null)),
    constraint a_decision_says_who check ((state = 'open') = (decided_by is null))
);
revoke delete, truncate on worksheet, worksheet_row from "${app}";
