-- Who looked up whom is the audit trail's from now on; what was on record before goes there.
insert into audit.entry (id, at, account, person, action, subject_type, subject_id, result, details)
    select audit.first_id(at) + nextval('audit.entry_low'), at, account, '', 'citizen.looked-up',
           'citizen', citizen::text, 'DONE', json_build_object('reason', why)::text
    from citizens.reading order by id;
drop table citizens.reading;
