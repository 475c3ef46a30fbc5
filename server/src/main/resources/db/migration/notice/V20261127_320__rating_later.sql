-- 评价邀请可以晚一些: how long after the answer somebody is asked how it went, if the place asks at all.
alter table notice.plan add column rate_after int not null default 0 check (rate_after between 0 and 43200);
comment on column notice.plan.rate_after is 'minutes between the answer and the request to rate it; none is sent of its own where it is 0';
