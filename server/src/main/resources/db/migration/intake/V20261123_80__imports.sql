-- intake 诉求受理: files of cases that are being brought in, and how far that has come.
create schema intake;

-- 导入: the file itself lies in the data folder; here stands what it is and where the work stands.
create table intake.import_run (
    id          bigint generated always as identity primary key,
    account     bigint      not null,
    file_name   text        not null,
    stored      text        not null,
    format      text        not null,
    encoding    text        not null,
    delimiter   text        not null,
    header_row  int         not null,
    width       int         not null,
    total       int         not null,
    uploaded_at timestamptz not null,
    state       text        not null,
    origin      text        not null,
    mapping     text        not null default '',
    channel     text        not null default 'IMPORT',
    area        text collate "C" not null,
    done        int         not null default 0,
    registered  int         not null default 0,
    repeated    int         not null default 0,
    failed      int         not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    check (state in ('READY', 'RUNNING', 'DONE', 'FAILED')),
    check (registered + repeated + failed = done)
);
comment on table intake.import_run is '导入: one file and how far it has been brought in';
comment on column intake.import_run.stored is 'the file''s name in the data folder';
comment on column intake.import_run.origin is 'the source its ids belong to: an id of one origin registers once';
comment on column intake.import_run.done is 'rows dealt with; moves in the same transaction as the cases they became';
create index import_run_account on intake.import_run (account, id);
create index import_run_running on intake.import_run (id) where state = 'RUNNING';

-- 未导入的行: which rows could not be taken, and why. The rows themselves stay in the file.
create table intake.import_error (
    run    bigint not null references intake.import_run (id) on delete cascade,
    row_no int    not null,
    zh     text   not null,
    en     text   not null,
    primary key (run, row_no)
);
comment on table intake.import_error is '未导入的行: rows that could not be taken, and why';
