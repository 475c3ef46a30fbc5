-- 密钥批准: whoever takes a partner's key in does not make it count. Keys that counted before go on.
alter table access.service_key
    add column approved_at timestamptz,
    add column approved_by bigint references access.account;
update access.service_key set approved_at = added_at;
comment on column access.service_key.approved_at is 'since when it counts, within its dates; absent until the security administrator has agreed';
comment on column access.service_key.approved_by is 'absent where nobody had to be asked';
