-- 时限与日历: the working calendars of the place, and statutory days beyond those that come with the program.
create schema timekeeping;

create table timekeeping.calendar (
    code     text primary key check (code <> ''),
    name     text not null,
    name_en  text not null,
    zone     text not null,
    -- as WeekHours reads it: MON-FRI 09:00-12:00 13:30-17:30
    week     text not null,
    -- a room staffed round the clock keeps no holidays
    holidays boolean not null
);
comment on table timekeeping.calendar is '工作日历';

create table timekeeping.own_day (
    calendar text not null references timekeeping.calendar on delete cascade,
    date     date not null,
    hours    text not null,
    name     text not null,
    name_en  text not null,
    primary key (calendar, date)
);
comment on table timekeeping.own_day is '自定日: a date on which one calendar goes its own way';

create table timekeeping.statutory_day (
    date        date primary key,
    name        text not null check (name <> ''),
    off         boolean not null,
    imported_by bigint not null,
    imported_at timestamptz not null
);
comment on table timekeeping.statutory_day is '法定节假日: laid over the years that come with the program';

-- Every process holds these tables in memory and looks at this number to learn that they changed.
create table timekeeping.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into timekeeping.revision (number) values (1);

create function timekeeping.revise() returns trigger language plpgsql as $$
begin
    update timekeeping.revision set number = number + 1;
    return null;
end $$;

create trigger calendar_revised after insert or update or delete or truncate on timekeeping.calendar
    for each statement execute function timekeeping.revise();
create trigger own_day_revised after insert or update or delete or truncate on timekeeping.own_day
    for each statement execute function timekeeping.revise();
create trigger statutory_day_revised after insert or update or delete or truncate on timekeeping.statutory_day
    for each statement execute function timekeeping.revise();
