-- What worklists ask for, each from one index in the order it is shown.

-- Every stage in which somebody waits, the soonest end first; archived cases, nearly all of them, stay out.
drop index casework.case_state_open;
create index case_state_stage on casework.case_state (stage, due_at, id) where stage <> 'ARCHIVED';
create index case_state_due on casework.case_state (due_at, id) where due_at is not null;
create index case_state_extension on casework.case_state (due_at, id) where extension_pending;
create index case_state_supervised on casework.case_state (due_at, id) where supervised > 0;
create index case_state_reworked on casework.case_state (due_at, id) where reworks > 0 and stage <> 'ARCHIVED';

create index case_fact_registered on casework.case_fact (registered_at, id);
drop index casework.case_fact_registered_by;
create index case_fact_registered_by on casework.case_fact (registered_by, registered_at, id);

-- 标题检索: Chinese words are mostly two characters long, too short for trigrams; so each two neighbours are a key.
create function casework.pairs(words text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct substr(lower(words), i, 2)), '{}')
            from generate_series(1, char_length(words) - 1) as i);
comment on function casework.pairs is '相邻两字: a text as the set of its neighbouring characters, for the index of titles';
create index case_fact_title on casework.case_fact using gin (casework.pairs(title));
