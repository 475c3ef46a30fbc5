import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';
import type { CaseRow } from '@desk/casework/types';
import type { Filters } from './filters';
import { rowsOf } from './worklists';

/** The rows of one worklist as they come in, page after page. */
export function useListing(key: Ref<string>, filters: Ref<Filters>) {
  const rows = shallowRef<CaseRow[]>([]);
  const next = ref<string | null>(null);
  const busy = ref(false);
  const fresh = ref(false);
  const problem = shallowRef<Problem | null>(null);
  let running: AbortController | undefined;

  async function fetchPage(after: string | null) {
    running?.abort();
    const mine = (running = new AbortController());
    busy.value = true;
    problem.value = null;
    try {
      const page = await rowsOf(key.value, filters.value, after, mine.signal);
      const known = new Set(after ? rows.value.map((row) => row.id) : []);
      rows.value = after ? [...rows.value, ...page.rows.filter((row) => !known.has(row.id))] : page.rows;
      next.value = page.next;
      fresh.value = true;
    } catch (error) {
      if (mine.signal.aborted) return;
      problem.value = asProblem(error);
    } finally {
      if (running === mine) busy.value = false;
    }
  }

  function reload() {
    return fetchPage(null);
  }

  function more() {
    if (next.value && !busy.value) void fetchPage(next.value);
  }

  watch(
    [key, () => JSON.stringify(filters.value)],
    ([now], before) => {
      if (now !== before?.[0]) {
        rows.value = [];
        fresh.value = false;
      }
      void reload();
    },
    { immediate: true },
  );

  const bare = computed(() => fresh.value && rows.value.length === 0);
  return { rows, next, busy, fresh, problem, bare, reload, more };
}
