-- 只增: what a table's triggers call that may only grow. Whoever gives the application its rights reads it off these
-- triggers too, and leaves out changing and deleting.
create function platform.only_grows() returns trigger language plpgsql as $$
begin
    raise exception '%.% only grows', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function platform.only_grows is '只增: refuses to change, delete or empty';
