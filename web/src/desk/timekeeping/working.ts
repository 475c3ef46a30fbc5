import { computed, shallowRef, watch, type Ref } from 'vue';
import { useTicking } from '@kit/time/now';
import { cases } from '@desk/casework/cases';
import { remaining } from './counting';
import type { Clock, Span } from './types';

const inWorkingTime = (clock: Clock) => clock.running && !clock.suspended && clock.limit?.kind === 'WORKING_HOURS';

/** 剩余有效时间: what is left of each running clock as the law counts it, in seconds by the clock's key. */
export function useWorkingLeft(page: Ref<{ id: string; clocks: Clock[] }>) {
  const spans = shallowRef(new Map<string, Span[]>());
  const now = useTicking();
  const wanted = () =>
    page.value.clocks.filter(inWorkingTime).map((clock) => `${page.value.id} ${clock.key} ${clock.dueAt}`);

  watch(
    () => wanted().join(),
    async () => {
      const { id, clocks } = page.value;
      const asked = clocks.filter(inWorkingTime).map(async ({ key }) => {
        const found = await cases.explanation(id, key).catch(() => null);
        return [key, found?.spans ?? []] as const;
      });
      const found = await Promise.all(asked);
      if (page.value.id === id) spans.value = new Map(found);
    },
    { immediate: true },
  );
  return computed(() => new Map([...spans.value].map(([key, list]) => [key, remaining(list, now.value)])));
}
