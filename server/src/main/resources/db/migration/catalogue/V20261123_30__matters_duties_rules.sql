-- 事项与规则: what people ask for, whose duty it is, and how long it may take, each with its clause.
create schema catalogue;

create table catalogue.matter (
    code        text primary key check (code ~ '^\d{2}(\d{2}){0,2}$'),
    parent      text references catalogue.matter,
    name        text not null check (name <> ''),
    name_en     text not null,
    description text not null,
    examples    text[] not null,
    keywords    text[] not null,
    check (parent is null or code like parent || '__')
);
comment on table catalogue.matter is '事项';

create table catalogue.duty (
    matter       text not null,
    area         text not null,
    lead_unit    text not null check (lead_unit <> ''),
    assist_units text[] not null,
    clause       text not null check (clause <> ''),
    note         text not null,
    primary key (matter, area, lead_unit)
);
comment on table catalogue.duty is '职责清单: who answers for which matter where; units by the code that the place gave them';

create table catalogue.handling_limit (
    kind        text not null,
    urgency     text not null,
    -- the beginning of a matter code; empty for all matters
    matter      text not null check (matter ~ '^(\d{2}){0,3}$'),
    sign_limit  text not null,
    reply_limit text not null,
    clause      text not null check (clause <> ''),
    primary key (kind, urgency, matter)
);
comment on table catalogue.handling_limit is '办理时限';

create table catalogue.stage_limit (
    stage   text primary key,
    limited text not null,
    clause  text not null check (clause <> ''),
    note_zh text not null,
    note_en text not null
);
comment on table catalogue.stage_limit is '环节时限: how long a case may wait at a stage of the centre';

create table catalogue.rule (
    name   text primary key,
    value  int not null check (value >= 0),
    clause text not null check (clause <> '')
);
comment on table catalogue.rule is '规则: a number that the life of a case obeys';

-- Every process holds these tables in memory and looks at this number to learn that they changed.
create table catalogue.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into catalogue.revision (number) values (1);

create function catalogue.revise() returns trigger language plpgsql as $$
begin
    update catalogue.revision set number = number + 1;
    return null;
end $$;

create trigger matter_revised after insert or update or delete or truncate on catalogue.matter
    for each statement execute function catalogue.revise();
create trigger duty_revised after insert or update or delete or truncate on catalogue.duty
    for each statement execute function catalogue.revise();
create trigger handling_limit_revised after insert or update or delete or truncate on catalogue.handling_limit
    for each statement execute function catalogue.revise();
create trigger stage_limit_revised after insert or update or delete or truncate on catalogue.stage_limit
    for each statement execute function catalogue.revise();
create trigger rule_revised after insert or update or delete or truncate on catalogue.rule
    for each statement execute function catalogue.revise();
