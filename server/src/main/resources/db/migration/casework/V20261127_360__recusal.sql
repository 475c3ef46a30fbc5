-- 回避: from whom a case is kept: 'u' and the number of a unit, which stands for all below it, or 'a' and that of an account.
alter table casework.case_fact add column kept_from text[] not null default '{}';

-- There are few of these, and every question of somebody's cases asks for them.
create index case_fact_kept_from on casework.case_fact using gin (kept_from) where kept_from <> '{}';
