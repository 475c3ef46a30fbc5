-- Which talks an agent answered last, so that a conversation stays with them while it goes on.
create index text_talk_of_agent on intake.text_talk (agent, answered_at) where agent is not null;
