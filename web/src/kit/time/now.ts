import { createSharedComposable, useNow } from '@vueuse/core';

/** One clock that ticks every second, for what is running. */
export const useSeconds = createSharedComposable(() => useNow({ interval: 1_000 }));

/** One ticking clock for all chips on the page. */
export const useTicking = createSharedComposable(() => useNow({ interval: 30_000 }));
