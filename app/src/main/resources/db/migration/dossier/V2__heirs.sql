-- A file whose sightings have all gone elsewhere is closed, never deleted: its number leads to the file that has them
-- now, or says that nothing was there. A file that gets a sighting back is open again under its own number.
alter table dossier
    add heir       text references dossier (number) deferrable initially deferred,
    add closed_why text constraint closed_for_a_known_reason check (closed_why in ('merged', 'absent')),
    add constraint a_merged_file_has_its_heir check ((heir is not null) = (closed_why is not null and closed_why = 'merged')),
    add constraint nobody_is_his_own_heir check (heir <> number);

-- What is closed wants nobody's attention.
alter table dossier drop column in_focus;
alter table dossier add in_focus boolean not null generated always as
    ((under_construction or newly_built or major_hazard) and outcome <> 'REMOVED' and closed_why is null) stored;
create index dossier_in_focus on dossier (committee) where in_focus;
create index dossier_by_heir on dossier (heir) where heir is not null;

-- The highest serial of a year, without looking at all files.
create index dossier_by_serial on dossier (left(number, 7), cast(substring(number from 9) as int));

-- Where a sighting has been before.
create index dossier_sighting_history on dossier_sighting (kind, record_id, linked_at);
