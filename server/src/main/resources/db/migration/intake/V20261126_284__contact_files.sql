-- 来信附件: what came along with a message.
create table intake.contact_file (
    contact bigint not null references intake.contact (id) on delete cascade,
    file    bigint not null,
    primary key (contact, file)
);
comment on table intake.contact_file is '来信附件: files that came with a message';

-- 已记录: what is part of a conversation and nobody's work
alter table intake.contact drop constraint contact_state_check;
alter table intake.contact add constraint contact_state_check
    check (state in ('WAITING', 'REGISTERED', 'JOINED', 'SET_ASIDE', 'NOTED', 'QUEUED', 'SENT', 'FAILED'));
