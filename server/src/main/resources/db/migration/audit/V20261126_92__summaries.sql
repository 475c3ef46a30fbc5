-- 摘要索引: rows lie in the order in which they are written, so for what is asked of whole stretches of them, or rarely, a
-- summary of each stretch does; it costs nothing when a row is written. Transactions are found by their span; numbers of
-- cases, and ids of what has none, by Bloom filters, which tell what is surely not among some 1,000 rows.
drop index audit.entry_tx;
drop index audit.entry_number;
drop index audit.entry_subject;
create index entry_summary on audit.entry using brin (
    tx,
    number text_bloom_ops (n_distinct_per_range = 1000, false_positive_rate = 0.005),
    subject_id text_bloom_ops (n_distinct_per_range = 1000, false_positive_rate = 0.005)
) with (pages_per_range = 32, autosummarize = on);

-- The newest transaction is sealed by the last block or lies behind it.
create or replace function audit.count_on() returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    sealed bigint := coalesce((select max(tx_before) from audit.block), 0);
    seen bigint := greatest((select max(tx) from audit.entry where tx >= sealed), sealed);
    behind bigint := seen + 1 - audit.transaction_number();
    ahead bigint := audit.transaction_number() - pg_current_xact_id()::text::bigint;
begin
    if behind > 0 then
        execute format('create or replace function audit.transaction_number() returns bigint'
            ' language sql stable parallel restricted return pg_current_xact_id()::text::bigint + %s', ahead + behind);
        execute format('create or replace function audit.transactions_ended() returns bigint'
            ' language sql stable parallel restricted'
            ' return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + %s', ahead + behind);
    end if;
    return greatest(behind, 0);
end $$;
