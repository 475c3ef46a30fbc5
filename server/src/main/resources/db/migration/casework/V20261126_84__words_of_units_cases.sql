-- 本单位标题检索: words are looked for among a unit's own cases, not among the titles of all.
alter table casework.unit_case add column words text;
update casework.unit_case set words = lower(f.title) from casework.case_fact f where f.id = unit_case.case_id;
alter table casework.unit_case alter column words set not null;
comment on column casework.unit_case.words is 'the title in small letters, in which words are looked for';
drop index casework.unit_case_registered;
create index unit_case_registered on casework.unit_case (unit, registered_at, case_id)
    include (number, kind, urgency, channel, matter, area, words);
analyze casework.unit_case;
