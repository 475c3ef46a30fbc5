-- 历书版次: all calendars and days off as they were from a moment on. A clock counts by the edition in which it began, so that
-- its explanation stays what it was whatever becomes of a calendar later. Nothing of it is ever changed.
create table timekeeping.edition (
    number     int primary key check (number > 0),
    since      timestamptz not null,
    account    bigint not null,
    person     text not null,
    reason     text not null,
    -- as StatutoryDays writes them, those that come with the program too
    days       text not null,
    -- JSON, a list of CalendarLine
    calendars  text not null
);
comment on table timekeeping.edition is '历书版次';
comment on column timekeeping.edition.account is 'who changed it; 0 for the house itself';

create trigger edition_revised after insert on timekeeping.edition
    for each statement execute function timekeeping.revise();
