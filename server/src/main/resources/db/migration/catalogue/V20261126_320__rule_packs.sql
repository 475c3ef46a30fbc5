-- 规则包: the limits and numbers of a place, version by version, as the files they are written in. What was in the tables becomes
-- the first version; cases that are under way began under it.
create table catalogue.rule_pack (
    version  int primary key generated always as identity,
    name     text not null check (name <> ''),
    name_en  text not null check (name_en <> ''),
    note     text not null,
    begun_on text not null,
    -- since when it holds; absent while it is a draft
    from_at  timestamptz,
    made_by  bigint,
    made_at  timestamptz not null,
    set_by   bigint,
    set_at   timestamptz,
    saves    int not null default 1
);
comment on table catalogue.rule_pack is '规则包版本';
create unique index rule_pack_from_at on catalogue.rule_pack (from_at);

create table catalogue.rule_pack_file (
    pack    int not null references catalogue.rule_pack,
    name    text not null check (name <> ''),
    content text not null,
    primary key (pack, name)
);
comment on table catalogue.rule_pack_file is '规则包文件: as they were written';

create trigger rule_pack_revised after insert or update or delete or truncate on catalogue.rule_pack
    for each statement execute function catalogue.revise();

create function catalogue.cell(content text) returns text language sql immutable as $$
    select case when content ~ '[",\n\r]' then '"' || replace(content, '"', '""') || '"' else content end
$$;

insert into catalogue.rule_pack (name, name_en, note, begun_on, from_at, made_at)
select '升级前的规则', 'The rules before the upgrade', '', 'upgrade', '1970-01-01T00:00:00Z', now()
where exists (select from catalogue.rule);

insert into catalogue.rule_pack_file (pack, name, content)
select p.version, 'limits.csv',
       'kind,urgency,matter,sign_limit,reply_limit,clause' || E'\n'
       || (select string_agg(concat_ws(',', kind, urgency, matter, sign_limit, reply_limit, catalogue.cell(clause)), E'\n'
                             order by matter, kind, urgency) from catalogue.handling_limit) || E'\n'
from catalogue.rule_pack p where exists (select from catalogue.handling_limit);
insert into catalogue.rule_pack_file (pack, name, content)
select p.version, 'stage-limits.csv',
       'stage,limit,clause,note_zh,note_en' || E'\n'
       || (select string_agg(concat_ws(',', stage, limited, catalogue.cell(clause), catalogue.cell(note_zh), catalogue.cell(note_en)),
                             E'\n' order by stage) from catalogue.stage_limit) || E'\n'
from catalogue.rule_pack p where exists (select from catalogue.stage_limit);
insert into catalogue.rule_pack_file (pack, name, content)
select p.version, 'rules.csv',
       'name,value,clause' || E'\n'
       || (select string_agg(concat_ws(',', name, value, catalogue.cell(clause)), E'\n' order by name) from catalogue.rule) || E'\n'
from catalogue.rule_pack p where exists (select from catalogue.rule);

drop function catalogue.cell(text);
drop table catalogue.handling_limit;
drop table catalogue.stage_limit;
drop table catalogue.rule;
