-- Places that were loaded before: their roles may now write and review.
insert into access.role_power (role, power)
select role.code, added.power
from access.role
join (values
    ('knowledge_editor', 'WRITE_ARTICLES'),
    ('knowledge_editor', 'REVIEW_ARTICLES'),
    ('handler', 'WRITE_ARTICLES'),
    ('unit_head', 'WRITE_ARTICLES'),
    ('unit_head', 'REVIEW_ARTICLES')) added (role, power) on added.role = role.code
on conflict do nothing;
update access.role set home = '/knowledge/work' where code = 'knowledge_editor' and home = '/worklists/all';
