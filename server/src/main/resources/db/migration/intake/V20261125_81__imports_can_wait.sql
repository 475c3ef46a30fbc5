-- An import can be held and given up; how many of its rows came without a matter of ours; files go when they are not needed.
alter table intake.import_run drop constraint import_run_state_check;
alter table intake.import_run add constraint import_run_state_check
    check (state in ('READY', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED'));

alter table intake.import_run add column unmatched int not null default 0;
comment on column intake.import_run.unmatched is 'rows registered without a matter since their label is none of ours';
comment on column intake.import_run.stored is 'the file''s name in the data folder; empty once it is no longer kept';
create index import_run_kept on intake.import_run (uploaded_at) where stored <> '';
