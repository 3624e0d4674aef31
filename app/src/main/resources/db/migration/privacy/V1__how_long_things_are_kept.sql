-- How long personal data is kept. No statute gives a number of days for these; the law asks for the shortest time that
-- the purpose needs (个人信息保护法 19). The days are the house's own (内部) until somebody brings a better basis.
create table retention_rule (
    code     text primary key,
    days     int  not null constraint between_a_week_and_ten_years check (days between 7 and 3650),
    basis    text not null,
    internal boolean not null
);
insert into retention_rule (code, days, basis, internal) values
    ('clue-reporter', 365, '《个人信息保护法》第十九条、第四十七条；《上海市拆除违法建筑若干规定》第五条', true),
    ('import-rejects', 30, '《个人信息保护法》第十九条', true),
    ('sign-ins', 180, '《个人信息保护法》第五十一条', true);

-- What a rule has erased: how many and when. The tombstones themselves lie where the data lay.
create table retention_run (
    id     uuid        primary key,
    rule   text        not null references retention_rule,
    at     timestamptz not null,
    before timestamptz not null,
    erased int         not null
);
create index retention_run_latest on retention_run (rule, at desc);
revoke delete, truncate on retention_rule, retention_run from "${app}";
