-- 组织机构: areas in five levels, units, addresses, and the layers of the map.
create schema organisation;

create table organisation.area (
    code    text primary key check (code ~ '^\d{4}(\d{2}(\d{3}(\d{3}(\d{2})?)?)?)?$'),
    parent  text references organisation.area,
    name    text not null check (name <> ''),
    name_en text not null,
    -- GeoJSON geometry, WGS-84; the box around it spares most points the walk along the border
    shape   jsonb,
    west    double precision,
    south   double precision,
    east    double precision,
    north   double precision,
    check ((shape is null) = (west is null or south is null or east is null or north is null)),
    check (parent is null or code like parent || '%')
);
create index area_by_parent on organisation.area (parent);
comment on table organisation.area is '区域: node of the five-level tree, from city to grid';

create table organisation.unit (
    id         bigint generated always as identity primary key,
    code       text not null unique check (code <> ''),
    name       text not null check (name <> ''),
    short_name text not null,
    name_en    text not null,
    kind       text not null,
    function   text not null,
    level      smallint not null check (level between 1 and 5),
    parent     bigint references organisation.unit,
    area       text not null references organisation.area,
    calendar   text not null,
    check (parent <> id)
);
create index unit_by_parent on organisation.unit (parent);
create index unit_by_area on organisation.unit (area);
comment on table organisation.unit is '承办单位';

create table organisation.address (
    id       bigint generated always as identity primary key,
    name     text not null check (name <> ''),
    initials text not null,
    kind     text not null,
    area     text not null references organisation.area,
    lon      double precision not null check (lon between -180 and 180),
    lat      double precision not null check (lat between -90 and 90),
    unique (area, name)
);
comment on table organisation.address is '地址与地标';

create table organisation.map_layer (
    name    text primary key,
    geojson text not null
);
comment on table organisation.map_layer is '底图: what is drawn under the areas, as GeoJSON';

-- Every process holds these tables in memory and looks at this number to learn that they changed.
create table organisation.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into organisation.revision (number) values (1);

create function organisation.revise() returns trigger language plpgsql as $$
begin
    update organisation.revision set number = number + 1;
    return null;
end $$;

create trigger area_revised after insert or update or delete or truncate on organisation.area
    for each statement execute function organisation.revise();
create trigger unit_revised after insert or update or delete or truncate on organisation.unit
    for each statement execute function organisation.revise();
