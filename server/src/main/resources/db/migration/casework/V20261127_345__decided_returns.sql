-- 裁定过的退回: found without reading the story of every case.
create index story_decided_return on casework.story (case_id, seq) where type in ('ReturnUpheld', 'ReturnRejected');
