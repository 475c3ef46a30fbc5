-- 不转办: the few lines of stories that tell of it, in their order, so that a month's are counted without the others.
create index story_concluded on casework.story (at, case_id) where type = 'Concluded';
