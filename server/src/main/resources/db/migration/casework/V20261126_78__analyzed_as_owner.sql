-- 统计: only the owner may have tables looked at anew; the application's account asks for it through this.
create function casework.look_anew() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze casework.case_state, casework.case_fact, casework.assignment, casework.story;
end $$;
comment on function casework.look_anew is '统计: tells the planner how the tables look, right after much was added';
