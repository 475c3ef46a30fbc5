-- A street's cases of one kind, out of one index: laying a street over all complaints of the city would read them all.
drop index casework.case_fact_area;
create index case_fact_area on casework.case_fact (area, kind, id);
