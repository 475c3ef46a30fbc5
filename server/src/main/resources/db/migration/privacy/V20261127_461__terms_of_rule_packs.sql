-- 保存期限来源: which version of the rule pack the terms were taken from.
create table privacy.retention_source (
    single  boolean primary key default true check (single),
    version int not null
);
comment on table privacy.retention_source is '保存期限来源';
insert into privacy.retention_source (version) values (0);
