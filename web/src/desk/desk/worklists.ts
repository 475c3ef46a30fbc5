import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { http } from '@kit/http/client';
import { queryOf, type Filters } from './filters';
import type { Page, Worklist } from './types';

const GROUPS = ['centre', 'unit', 'oversight', 'all'] as const;

/** 工作清单: the lists of the viewer's roles with how much waits in each. */
export const useWorklists = defineStore('worklists', () => {
  const lists = ref<Worklist[]>([]);
  const loaded = ref(false);

  let running: Promise<Worklist[]> | undefined;

  async function fetchLists(): Promise<Worklist[]> {
    lists.value = await http.glance<Worklist[]>('/worklists');
    loaded.value = true;
    return lists.value;
  }

  /** Whoever asks while the first answer is on its way gets the same one. */
  function load(): Promise<Worklist[]> {
    if (loaded.value) return fetchLists();
    running ??= fetchLists().finally(() => (running = undefined));
    return running;
  }

  /** Lists of work, not of everything, on which something stands. */
  const waiting = computed(() => lists.value.filter((one) => one.group !== 'all' && one.count !== 0));

  const groups = computed(() =>
    GROUPS.map((group) => ({ group, lists: lists.value.filter((one) => one.group === group) })).filter(
      (one) => one.lists.length > 0,
    ),
  );

  function forget() {
    lists.value = [];
    loaded.value = false;
  }

  return {
    lists,
    loaded,
    groups,
    waiting,
    load,
    forget,
    named: (key: string) => lists.value.find((one) => one.key === key),
  };
});

/** Counting stops at a thousand; more than that is "1000+". */
export function shownCount(count: number | string): string {
  return typeof count === 'number' && count >= 1000 ? '1000+' : String(count);
}

export function rowsOf(key: string, filters: Filters, after: string | null, signal?: AbortSignal): Promise<Page> {
  return http.get<Page>(`/worklists/${encodeURIComponent(key)}`, { ...queryOf(filters), after, limit: 50 }, signal);
}
