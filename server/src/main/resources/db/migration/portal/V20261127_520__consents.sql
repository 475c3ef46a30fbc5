-- 单独同意: to what of a case a citizen agreed by itself (个人信息保护法 第二十九条、第三十一条).
create table portal.consent (
    case_id  bigint      primary key,
    kinds    text[]      not null check (cardinality(kinds) > 0),
    notice   text        not null,
    given_at timestamptz not null
);
comment on table portal.consent is '单独同意';
comment on column portal.consent.kinds is 'what was sensitive in it';
comment on column portal.consent.notice is 'the version of the notice that was shown';
