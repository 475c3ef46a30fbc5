-- 保险柜: short secrets of other rooms, sealed under the same keys as what is known of citizens.
create table citizens.safe (
    id         bigint generated always as identity primary key,
    generation smallint not null,
    purpose    text     not null,
    sealed     bytea    not null
);
create index safe_generation on citizens.safe (generation);
