-- 规则试算: a draft of the rules tried on cases that are over; what came out is kept beside the draft.
create table casework.rule_trial (
    id         bigint primary key generated always as identity,
    pack       int not null,
    pack_saves int not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    asked_by   bigint not null,
    asked_at   timestamptz not null,
    state      text not null,
    total      int not null,
    done       int not null,
    seen_at    timestamptz not null,
    result     jsonb
);
comment on table casework.rule_trial is '规则试算';
create index rule_trial_pack on casework.rule_trial (pack, id);
