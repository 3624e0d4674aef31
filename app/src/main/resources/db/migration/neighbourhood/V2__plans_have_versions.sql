-- A plan as it was at every save. A version is never changed; the newest is the lane's plan.
create table lane_plan (
    lane    uuid        not null references lane,
    version int         not null constraint versions_count_from_one check (version > 0),
    plan    jsonb       not null,
    hash    text        not null,
    at      timestamptz not null,
    by_id   uuid,
    by_name text        not null,
    by_role text        not null,
    why     text        not null,
    primary key (lane, version)
);
create index lane_plan_by_hash on lane_plan (lane, hash);

-- What was loaded before versions were kept is the first one; when and by whom, the acts say.
insert into lane_plan (lane, version, plan, hash, at, by_name, by_role, why)
select l.id, 1,
       l.ground || jsonb_build_object(
           'names', l.names, 'committee', l.committee, 'road', l.road, 'lane', l.number,
           'buildings', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'door', b.door, 'outline', b.outline, 'floors', b.floors, 'built', b.built)), '[]')
                           from building b where b.lane = l.id),
           'spots', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'door', s.door, 'kind', s.kind, 'at', jsonb_build_array(s.x, s.y))), '[]')
                       from spot s where s.lane = l.id)),
       l.plan_hash, now(), '', '', ''
  from lane l
 where l.ground is not null;

drop table building, spot;
alter table lane drop column ground, drop column plan_hash;

revoke update, delete, truncate on lane_plan from "${app}";
create function plan_versions_are_final() returns trigger language plpgsql as $$
begin
    raise exception 'A version of a plan is never changed or removed';
end $$;
create trigger plan_versions_are_final before update or delete on lane_plan
    for each row execute function plan_versions_are_final();
create trigger plan_versions_are_not_emptied before truncate on lane_plan
    for each statement execute function plan_versions_are_final();
