-- 代办: who acts for whom while they are away. Nothing is copied: what the principal may do now is what counts.
create table access.delegation (
    id         bigint generated always as identity primary key,
    principal  bigint      not null references access.account,
    delegate   bigint      not null references access.account,
    from_day   date        not null,
    to_day     date        not null,
    roles      text[]      not null,
    unit_id    bigint,
    reason     text        not null,
    given_by   bigint      not null references access.account,
    given_at   timestamptz not null,
    ended_at   timestamptz,
    check (principal <> delegate),
    check (from_day <= to_day),
    check (cardinality(roles) > 0)
);
create index delegation_principal on access.delegation (principal, to_day);
create index delegation_delegate on access.delegation (delegate, to_day);
comment on table access.delegation is '代办';
comment on column access.delegation.roles is 'which of the principal''s roles; those they lose meanwhile count no longer';
comment on column access.delegation.unit_id is 'narrower than the principal''s unit, or the same';

alter table access.session add column acting bigint references access.delegation;
comment on column access.session.acting is '代办中: the delegation under which the person acts just now';
