-- 机器转写: what a recogniser of speech understood of a call, a sentence a row. It goes when the recording beside it goes.
create table calls.transcript_line (
    id         bigint      generated always as identity primary key,
    call       uuid        not null references calls.call,
    recording  text        not null references calls.recording,
    at         timestamptz not null,
    role       text        not null check (role in ('CALLER', 'AGENT', 'PARTY')),
    label      text        not null,
    text       text        not null check (text <> ''),
    recogniser text        not null,
    test       boolean     not null
);
create index transcript_of_call on calls.transcript_line (call, at, id);
create index transcript_of_recording on calls.transcript_line (recording);
comment on table calls.transcript_line is '机器转写';
