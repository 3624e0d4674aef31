-- A party may take back what was agreed by a page of their own: a step that nobody of the house takes.
alter table matter_step drop constraint by_person_clock_or_outside;
alter table matter_step add constraint by_person_clock_or_resident
    check (by_kind in ('person', 'clock', 'resident'));
