import { watchDebounced } from '@vueuse/core';
import { shallowRef, type Ref } from 'vue';
import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Hints = Shape<'CitizenAdviceHints'>;

const SHORTEST = 4;
const READ = 400;

/** 边填边建议: asked a moment after the last letter; an answer that comes late is thrown away. */
export function useHints(text: Ref<string>, area: Ref<string>) {
  const hints = shallowRef<Hints | null>(null);
  let running: AbortController | null = null;
  watchDebounced(
    [text, area],
    async () => {
      running?.abort();
      const asked = text.value.trim();
      if (asked.length < SHORTEST) {
        hints.value = null;
        return;
      }
      const mine = (running = new AbortController());
      try {
        hints.value = await http.get<Hints>(
          '/portal/advice',
          { text: asked.slice(0, READ), area: area.value },
          mine.signal,
        );
      } catch {
        if (!mine.signal.aborted) hints.value = null;
      }
    },
    { debounce: 600, maxWait: 3000, immediate: true },
  );
  return hints;
}
