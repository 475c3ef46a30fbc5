-- 经过封记: how far a case's story had come. A story's own chain cannot tell that its last lines, or all of it, are gone;
-- the trail can. It also has one row for the very many cases of an import, hence many marks in one row.
alter table audit.entry add column stories bytea;
comment on column audit.entry.stories is 'for each case that was written: 8 bytes of its id, 4 of the line, 32 of its seal';
