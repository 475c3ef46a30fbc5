import { useEventListener, useIntervalFn } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import type { Shape } from '@kit/http/api';
import { useAttempt } from '@kit/http/attempt';
import { http } from '@kit/http/client';

export type Reason = Shape<'UnmaskReason'>;
export const REASONS = ['ASK_CALLER', 'VISIT', 'TELL_RESULT', 'DANGER', 'OTHER'] as const satisfies readonly Reason[];

export type ToldCaller = Shape<'UnmaskingUnmasked'>;

const SHOWN_FOR = 60;

export type Telling = ReturnType<typeof useTelling>;

/** 明文查看: what is hidden otherwise, told for a reason, shown for a minute and then forgotten here. */
export function useTelling<T extends object>(door: () => string) {
  const told = shallowRef<T | null>(null);
  const { busy, problem, attempt } = useAttempt();
  const left = ref(0);
  const until = ref(0);
  const clock = useIntervalFn(tick, 500, { immediate: false });

  function tick() {
    left.value = Math.ceil((until.value - Date.now()) / 1000);
    if (left.value <= 0) hide();
  }
  function hide() {
    told.value = null;
    clock.pause();
  }
  const ask = (reason: Reason, words: string) =>
    attempt(async () => {
      told.value = await http.post<T>(door(), { reason, words });
      until.value = Date.now() + SHOWN_FOR * 1000;
      tick();
      clock.resume();
    });
  onScopeDispose(hide);
  // paper forgets nothing
  useEventListener(window, 'beforeprint', hide);
  return { told: computed(() => told.value), problem, busy, left, ask, hide };
}
