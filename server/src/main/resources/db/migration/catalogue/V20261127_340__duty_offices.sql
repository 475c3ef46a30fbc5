-- 会商单位: which units of an area are asked when it is not clear whose duty something is.
create table catalogue.duty_office (
    area text collate "C" not null,
    role text             not null check (role in ('STAFFING', 'JUSTICE')),
    unit text             not null check (unit <> ''),
    primary key (area, role)
);
comment on table catalogue.duty_office is '会商单位: the staffing commission 编制 and the justice office 司法 of an area, by the code of the unit';
