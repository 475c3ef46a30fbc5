-- 在办诉求, in the order of their ids: whoever goes round over all of them reads these and not the many that are over.
create index case_state_running on casework.case_state (id) where alarm_at is not null or due_kind is not null;
