-- 请求计数: how many requests one account or one address was granted in one minute, by all processes together. Of no worth
-- after a crash, hence not logged.
create unlogged table access.request_count (
    who     text   not null,
    minute  bigint not null,
    granted int    not null,
    primary key (who, minute)
) with (fillfactor = 70);
create index request_count_age on access.request_count (minute);
comment on table access.request_count is '请求计数';
comment on column access.request_count.minute is 'since 1970';
