-- What all cases are narrowed to, each from one index in the order in which they came; and two of them together by
-- laying their rows over each other.
create index case_fact_kind on casework.case_fact (kind, registered_at, id);
create index case_fact_urgency on casework.case_fact (urgency, registered_at, id);
create index case_fact_channel on casework.case_fact (channel, registered_at, id);

-- How frequent a matter, a street, a unit or a pair of characters is decides which index to begin with, so PostgreSQL
-- looks closer: with its usual hundred steps, one street is too small to be seen.
alter table casework.case_fact alter column matter set statistics 1000;
alter table casework.case_fact alter column area set statistics 1000;
alter table casework.assignment alter column unit set statistics 1000;
alter index casework.case_fact_title alter column 1 set statistics 1000;
