import { useNow } from '@vueuse/core';
import type { Ref } from 'vue';

/** One ticking clock for all chips on the page. */
let shared: Ref<Date> | undefined;

export function useTicking(): Ref<Date> {
  shared ??= useNow({ interval: 30_000 });
  return shared;
}
