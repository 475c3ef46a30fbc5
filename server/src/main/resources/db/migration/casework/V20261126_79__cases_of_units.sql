-- 经手诉求: which cases a unit has had a part in. What the unit's lists are narrowed by stands in the one index with it:
-- a busy unit's cases and a rare matter have nothing to do with each other, and PostgreSQL, believing that some of every
-- hundred are both, would walk the cases of all units to find none.
create table casework.unit_case (
    unit          bigint      not null,
    case_id       bigint      not null,
    registered_at timestamptz not null,
    number        text        not null,
    kind          text        not null,
    urgency       text        not null,
    channel       text        not null,
    matter        text collate "C",
    area          text collate "C" not null,
    primary key (case_id, unit)
);
create index unit_case_registered on casework.unit_case (unit, registered_at, case_id)
    include (number, kind, urgency, channel, matter, area);
comment on table casework.unit_case is '经手诉求: a unit and a case it was ever ordered to act on, with what lists are narrowed by; once, however many orders';
comment on column casework.unit_case.registered_at is 'as of the case, which is in this order in the lists';

insert into casework.unit_case (unit, case_id, registered_at, number, kind, urgency, channel, matter, area)
select o.unit, f.id, f.registered_at, f.number, f.kind, f.urgency, f.channel, f.matter, f.area
from (select distinct unit, case_id from casework.assignment) o join casework.case_fact f on f.id = o.case_id
order by o.unit, f.registered_at, f.id;
alter table casework.unit_case alter column unit set statistics 1000;
alter table casework.unit_case alter column matter set statistics 1000;
alter table casework.unit_case alter column area set statistics 1000;
analyze casework.unit_case;

-- Nobody asks the orders any more whether a unit ever had one.
drop index casework.assignment_unit;

create or replace function casework.look_anew() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze casework.case_state, casework.case_fact, casework.assignment, casework.unit_case, casework.story;
end $$;
