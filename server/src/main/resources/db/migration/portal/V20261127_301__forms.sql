-- 自助表单: open forms that the centre's editor writes, each for one matter; what is filled in becomes a case.
create table portal.form (
    id         bigint           primary key generated always as identity,
    area       text collate "C" not null,
    name       text             not null check (name <> ''),
    name_en    text             not null default '',
    about      text             not null default '',
    about_en   text             not null default '',
    matter     text collate "C" not null,
    kind       text             not null,
    fields     jsonb            not null,
    from_day   date,
    until_day  date,
    active     boolean          not null default false,
    saves      int              not null default 1,
    changed_by bigint,
    changed_at timestamptz      not null,
    check (from_day is null or until_day is null or from_day <= until_day)
);
create index form_of_area on portal.form (area, id);
comment on table portal.form is '自助表单';
comment on column portal.form.fields is 'what is asked, in its order: key, labels, kind, whether it must be filled in, hints, choices';
comment on column portal.form.saves is 'how often it was saved: whoever saves one that was saved meanwhile is told';
comment on column portal.form.changed_by is 'absent for what came with the place';
