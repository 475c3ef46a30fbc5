-- 督办有最高一级: places that were loaded before the two rules were known get what the demo city has.
insert into catalogue.rule (name, value, clause)
select 'max_supervision_level', 3, '升级时补入的默认值，请按本地规定修改'
where exists (select from catalogue.rule)
on conflict do nothing;

insert into catalogue.stage_limit (stage, limited, clause, note_zh, note_en)
select 'SUPERVISION_REMINDER', '7 EMERGENCY_DAYS', '升级时补入的默认值，请按本地规定修改',
       '最高一级督办后仍未落实的，每隔这么久再提醒一次',
       'Once supervision can rise no further the top is reminded this often'
where exists (select from catalogue.stage_limit)
on conflict do nothing;
