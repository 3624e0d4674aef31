-- One statement writes an entry, its openings and its place in the queue (ActStore.append), and entries are never
-- removed: what these references promise holds by that. Each cost a look-up and a row lock at every act; `longtang
-- verify` finds an opening without its entry all the same.
alter table journal_waiting drop constraint journal_waiting_id_fkey;
alter table journal_opening drop constraint journal_opening_entry_fkey;
