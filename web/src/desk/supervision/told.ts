import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import { follow } from '@kit/http/follow';

export type ToldPage = Shape<'BellViewsBellPage'>;
export type Risen = Shape<'BellViewsRisenView'>;
type Count = Shape<'BellViewsBellCount'>;

/** Whom supervision tells anything. */
export const TOLD = ['HANDLE', 'SUPERVISE', 'ACCOUNT'] as const;

/** 给我的督办: how much there is, as the server tells it the moment it changes, and what it is once somebody looks. */
export const useTold = defineStore('told', () => {
  const count = ref(0);
  const page = shallowRef<ToldPage | null>(null);
  let stopped: AbortController | null = null;

  function open() {
    if (stopped) return;
    stopped = new AbortController();
    void follow(
      '/supervision/events',
      {
        heard: (news) => {
          if (news.event === 'supervision') count.value = (JSON.parse(news.data) as Count).count;
        },
        alive: () => {},
      },
      stopped.signal,
    );
  }
  function close() {
    stopped?.abort();
    stopped = null;
    count.value = 0;
    page.value = null;
  }

  /** Reads what there is; what is shown counts as seen. */
  async function look() {
    const shown = await http.get<ToldPage>('/supervision/told');
    page.value = shown;
    count.value = shown.counts.count;
    if (shown.told.some((one) => one.fresh)) {
      count.value = (await http.post<Count>('/supervision/told/seen', { upTo: shown.latest })).count;
    }
  }

  return { count, page, open, close, look };
});
