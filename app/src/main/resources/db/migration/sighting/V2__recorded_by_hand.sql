-- A sighting may also be written down here, by a person on duty: then it has no import, but somebody who stands for it.
alter table sighting
    alter column job drop not null,
    add submission       uuid constraint a_form_sent_twice_is_one_sighting unique,
    add recorded_by      uuid,
    add recorded_by_name text,
    add recorded_role    text,
    add constraint a_sighting_comes_from_somewhere check (
        (job is not null) <> (submission is not null and recorded_by is not null and recorded_by_name is not null
                              and recorded_role is not null));
create sequence sighting_by_hand;
grant usage on sequence sighting_by_hand to "${app}";
