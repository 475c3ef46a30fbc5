-- 查询: whatever was refused or failed is rare and looked for; a block is found by the transactions it seals.
create index entry_not_done on audit.entry (result, id) where result <> 'DONE';
create unique index block_by_transaction on audit.block (tx_before);
-- a thing without a number of its own is asked for by its id alone
drop index audit.entry_subject;
create index entry_subject on audit.entry (subject_id, id) where number is null and subject_id is not null;
