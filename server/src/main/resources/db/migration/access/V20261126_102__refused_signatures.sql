-- 签名被拒计数: how often the signatures of one key were refused for one reason in one minute, by all processes together.
-- The first ones stand in the trail each by itself; of the others one row tells how many there were.
create table access.service_refusal (
    key     bigint      not null references access.service_key on delete cascade,
    why     text        not null,
    minute  timestamptz not null,
    refused int         not null check (refused > 0),
    primary key (key, why, minute)
);
create index service_refusal_age on access.service_refusal (minute);
comment on table access.service_refusal is '签名被拒计数';
