-- What every command paid for in the database without need.

-- These two were parsed anew for every line; the one writer of stories cannot break them.
alter table casework.story drop constraint story_seq_check, drop constraint story_hash_check;

-- The same pairs out of functions that need no plan of their own for every title.
create or replace function casework.pairs(words text) returns text[]
    language plpgsql immutable strict parallel safe as $$
declare
    w text := lower(words);
    n int := char_length(w);
    each constant text := E'\\1\x1e';
begin
    return array_remove(
        string_to_array(
            regexp_replace(left(w, n / 2 * 2), '(..)', each, 'g')
                || regexp_replace(substr(w, 2, greatest(n - 1, 0) / 2 * 2), '(..)', each, 'g'),
            E'\x1e'),
        '');
end $$;
