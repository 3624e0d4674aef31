-- What a file can be found by, in pieces: single Chinese characters, pairs of them, four letters or digits in a row.
-- Chinese words mostly have two characters, for which pg_trgm has no trigram; and this needs no extension and no locale.
alter table dossier add column grams text[] not null default '{}';
update dossier d
   set grams = (select coalesce(array_agg(distinct piece), '{}')
                  from generate_series(1, length(d.search)) at,
               lateral (values (substr(d.search, at, 1)), (substr(d.search, at, 2)), (substr(d.search, at, 4))) as cut (piece)
                 where piece ~ '^[\u4e00-\u9fff]{1,2}$' or piece ~ '^[a-z0-9]{4}$');
create index dossier_by_grams on dossier using gin (grams);

-- Every list is read in its order from an index, from the top, as far as one page.
drop index dossier_in_focus;
create index dossier_open_in_order on dossier (sort_key) where closed_why is null;
create index dossier_open_by_committee on dossier (committee, sort_key) where closed_why is null;
create index dossier_focus_in_order on dossier (sort_key) where in_focus and closed_why is null;
create index dossier_focus_by_committee on dossier (committee, sort_key) where in_focus and closed_why is null;
create index dossier_unconfirmed_in_order on dossier (sort_key) where not confirmed and closed_why is null;
create index dossier_unconfirmed_by_committee on dossier (committee, sort_key) where not confirmed and closed_why is null;
create index dossier_removed_in_order on dossier (sort_key) where outcome = 'REMOVED' and closed_why is null;
create index dossier_removed_by_committee on dossier (committee, sort_key) where outcome = 'REMOVED' and closed_why is null;
create index dossier_under_construction_in_order on dossier (sort_key) where in_focus and under_construction and closed_why is null;
create index dossier_newly_built_in_order on dossier (sort_key) where in_focus and newly_built and closed_why is null;
create index dossier_major_hazard_in_order on dossier (sort_key) where in_focus and major_hazard and closed_why is null;
create index dossier_by_standing on dossier ((case when outcome <> 'STANDING' then outcome else coalesce(status, 'STANDING') end), sort_key) where closed_why is null;
create index dossier_by_hazards on dossier using gin (hazards jsonb_path_ops);
create index dossier_by_sources on dossier using gin (sources jsonb_path_ops);
create index dossier_by_succeeds on dossier (succeeds) where succeeds is not null;
create index dossier_by_lane_number on dossier (lane_number, door);
create index dossier_waiting_sighting on dossier_sighting (dossier) where ended_at is null and decision = 'review';

-- Views of the register that somebody wants to find again. A deleted one can be brought back.
create table saved_view (
    id         uuid        primary key,
    person     uuid        not null,
    name       text        not null constraint a_view_has_a_short_name check (length(name) between 1 and 40),
    query      text        not null constraint a_view_is_short check (length(query) <= 1000),
    saved_at   timestamptz not null,
    deleted_at timestamptz
);
create index saved_view_by_person on saved_view (person, saved_at);
revoke delete, truncate on saved_view from "${app}";
