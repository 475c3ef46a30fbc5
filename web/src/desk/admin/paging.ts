import { useDebounceFn } from '@vueuse/core';
import { onMounted, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import { asProblem, type Problem } from '@kit/http/problem';
import type { Paged } from './types';

/** 翻页: rows read on from where the page before ended; what is asked anew ends what still runs. */
export function usePages<T>(read: (after: string | null, signal: AbortSignal) => Promise<Paged<T>>) {
  const items = shallowRef<T[] | null>(null);
  const next = ref<string | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  let running: AbortController | undefined;

  async function load(after: string | null) {
    running?.abort();
    const mine = (running = new AbortController());
    busy.value = true;
    problem.value = null;
    try {
      const page = await read(after, mine.signal);
      items.value = after ? [...(items.value ?? []), ...page.items] : page.items;
      next.value = page.next;
    } catch (error) {
      if (!mine.signal.aborted) problem.value = asProblem(error);
    } finally {
      if (running === mine) busy.value = false;
    }
  }
  return { items, next, problem, busy, again: () => load(null), more: () => load(next.value) };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;

/** 翻页清单: searched as one types; a link may bring the first words along, as `?q=`. */
export function usePaged<T>(
  read: (q: string, after: string | null, signal: AbortSignal) => Promise<Paged<T>>,
  also: Ref<unknown>[] = [],
) {
  const { q: asked } = useRoute().query;
  const q = ref(typeof asked === 'string' ? asked : '');
  const pages = usePages<T>((after, signal) => read(q.value.trim(), after, signal));
  const later = useDebounceFn(pages.again, 200);
  onMounted(pages.again);
  watch(q, () => void later());
  watch(also, () => void pages.again());
  return { q, ...pages };
}
