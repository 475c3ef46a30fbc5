-- 登录规则: what the security administrator changed of what is set at the machine. Each change is a row and stays: the last one
-- of a rule holds; without a number the rule is again what the machine says.
create table access.rule_change (
    id         bigint generated always as identity primary key,
    rule       text        not null check (rule ~ '^[a-z-]{1,40}$'),
    number     bigint,
    reason     text        not null check (reason <> ''),
    changed_by bigint      not null references access.account,
    changed_at timestamptz not null
);
create index rule_change_rule on access.rule_change (rule, id desc);
comment on column access.rule_change.number is 'in the unit of the rule; 1 and 0 for yes and no';
