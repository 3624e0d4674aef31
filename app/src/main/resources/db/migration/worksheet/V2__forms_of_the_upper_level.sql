-- As which form of the upper level a table was read; empty for our own sheet.
alter table worksheet add column form text not null default '';
