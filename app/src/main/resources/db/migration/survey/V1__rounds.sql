-- A survey file is a round; its rows are distinct structures.
create table survey_round (
    job       uuid primary key,
    file_name text not null,
    began_on  date,
    ended_on  date,
    surveyors int  not null
);

-- Where the rows of a round were. A row that says something else in a later round stands in that round too.
create table survey_row (
    job         uuid not null references survey_round,
    record_id   text not null,
    sighting    uuid not null,
    lane        text not null,
    door        text not null,
    surveyed_on date,
    primary key (job, record_id)
);
create index survey_row_by_door on survey_row (lane, door);
