-- 分条回复: what goes out in several pieces goes on behind the last that went.
alter table intake.contact add column pieces_gone int not null default 0 check (pieces_gone >= 0);
comment on column intake.contact.pieces_gone is 'how many pieces of an answer have gone, where its channel takes no more at once';
