-- Whether a case has an end to wait for hangs on its stage; taken for independent, a few suspended cases are looked for
-- among all cases. What was asked to be looked at closer is looked at now.
create statistics casework.case_state_stage_and_end (mcv) on stage, due_at from casework.case_state;
analyze casework.case_state, casework.case_fact, casework.assignment;
