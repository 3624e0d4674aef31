-- A machine of another office acts too: it asks, and that it asked is kept.
alter table act drop constraint actor_is_person_clock_or_resident;
alter table act add constraint actor_is_person_clock_resident_or_machine
    check (actor_kind in ('person', 'clock', 'resident', 'machine'));
