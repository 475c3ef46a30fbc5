-- 附件归属: what a file hangs on; whoever may see that may read the file.
create table files.attachment (
    file  bigint not null references files.file,
    -- what a higher room calls its thing: case/1234
    thing text not null check (thing <> ''),
    primary key (file, thing)
);
comment on table files.attachment is '附件归属';
