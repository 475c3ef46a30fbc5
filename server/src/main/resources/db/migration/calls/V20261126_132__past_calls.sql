-- What calls that were are looked up by: by time over all places, by who gave up, and by who answered.
create index call_latest on calls.call (arrived_at desc, id desc);
create index call_given_up on calls.call (arrived_at desc) where ending = 'ABANDONED';
create index seat_span_with_call on calls.seat_span (agent, call) where call is not null;

-- A number by which what is beyond its term is gone through in order.
alter table calls.recording add column id bigint generated always as identity unique;
create index recording_kept on calls.recording (id) where state = 'KEPT';
