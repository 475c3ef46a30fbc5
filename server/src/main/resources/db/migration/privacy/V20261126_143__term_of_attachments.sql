-- 附件的保存期限: places loaded before attachments were a class of their own get a term for them, the one their callers'
-- data have. Nothing is destroyed by it: what is beyond its term is put before somebody first.
insert into privacy.retention_rule (data_class, months, clause, note_zh, note_en)
select 'ATTACHMENT', months, clause,
    '诉求附件：与来电人资料同期，所属诉求全部归档、在此期间没有变动的，到期经批准销毁；诉求的经过留存',
    'Files of cases are kept as long as callers'' data, from when all their cases have ended and nothing happens to them; then they are destroyed once approved. The stories of the cases stay'
from privacy.retention_rule
where data_class = 'CALLER'
on conflict (data_class) do nothing;
