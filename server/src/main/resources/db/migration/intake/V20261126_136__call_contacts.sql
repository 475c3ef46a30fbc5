-- 来电与诉求: which calls were about which case. One call may be about several, and several about one.
create table intake.call_contact (
    call      uuid        not null,
    case_id   bigint      not null,
    linked_at timestamptz not null,
    linked_by bigint      not null,
    primary key (call, case_id)
);
create index call_contact_of_case on intake.call_contact (case_id);
comment on table intake.call_contact is '来电与诉求';
comment on column intake.call_contact.linked_by is 'the account that registered the case by the call, or put the call to it';
