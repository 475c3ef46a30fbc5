-- 调查名单的保存期限: places loaded before surveys were a class of their own get a term for them, the one their callers' data
-- have. Nothing is destroyed by it: what is beyond its term is put before somebody first.
insert into privacy.retention_rule (data_class, months, clause, note_zh, note_en)
select 'SURVEY', months, clause,
    '民意调查的名单：与来电人资料同期，自调查结束或抽样之日起算，到期经批准销毁；答卷和统计留存，不再对应任何人',
    'Lists of surveys are kept as long as callers'' data, from the end of the survey or the day of the draw; then they are destroyed once approved. Answers and figures stay and are nobody''s'
from privacy.retention_rule
where data_class = 'CALLER'
on conflict (data_class) do nothing;
