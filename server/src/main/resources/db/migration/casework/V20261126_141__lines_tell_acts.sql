-- 经过即留痕: the last line of what one command writes says where the act came from. A row of the trail in the same
-- statement, with four indexes, cost more than all the rest of such a line.
alter table casework.story
    add column tx bigint,
    add column acts int,
    add column session text,
    add column request text,
    add column address text;
alter table casework.story alter column tx set default audit.transaction_number();
comment on column casework.story.tx is 'the transaction that wrote it, see audit.transaction_number(); absent in lines older than this';
comment on column casework.story.acts is 'of how many lines, this one the last, the act consists; absent where it stands in the trail otherwise';
comment on column casework.story.session is 'of the act: a hash of the session''s id, as in the trail';
create index story_tx on casework.story using brin (tx) with (pages_per_range = 32, autosummarize = on);

-- 行为: what the trail has to tell of the lines that transactions from one number on and below another wrote.
create function casework.acts(since bigint, ended bigint)
    returns table (at timestamptz, tx bigint, account bigint, person text, session text, request text, address text,
        action text, case_id bigint, number text, details text, stories bytea)
    language sql stable parallel safe
begin atomic
    select l.at, l.tx, coalesce(b.account, l.account), coalesce(b.actor, l.actor), l.session, l.request, l.address,
        case l.seq - l.acts when 0 then 'case.registered' else 'case.stepped' end, l.case_id, f.number,
        '{"events":[' || coalesce(b.events, '"' || l.type || '"') || ']}',
        int8send(l.case_id) || int4send(l.seq) || l.hash
    from casework.story l
    left join casework.case_fact f on f.id = l.case_id
    left join lateral (
        select string_agg('"' || e.type || '"', ',' order by e.seq) as events,
            (array_agg(e.account order by e.seq))[1] as account,
            (array_agg(e.actor order by e.seq))[1] as actor
        from casework.story e
        where l.acts > 1 and e.case_id = l.case_id and e.seq > l.seq - l.acts and e.seq <= l.seq
    ) b on true
    where l.tx >= since and l.tx < ended and l.acts is not null;
end;
comment on function casework.acts is '行为: acts as the trail tells them; the mark says how far the story has come';
