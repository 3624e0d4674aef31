-- What makes a matter urgent stands beside it, so that the most urgent of very many are found by an index: the deadline
-- of the office that is over and that nobody has answered since, and the deadline that comes next.
alter table matter
    add column overdue     text not null default '',
    add column next_day    date,
    add column next_lapses timestamptz;
update matter m
   set overdue = coalesce((select event from matter_step
                            where matter = m.id and by_kind = 'clock' and from_leaf = to_leaf and at >= m.since
                            order by version desc limit 1), ''),
       (next_day, next_lapses) = (select due_day, lapses from case_clock
                                   where matter = m.id and lapses is not null
                                   order by lapses, name limit 1);
create index matter_by_urgency on matter ((overdue = ''), next_lapses, id) where ended_at is null;
