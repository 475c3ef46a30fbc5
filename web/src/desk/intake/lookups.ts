import { useDebounceFn } from '@vueuse/core';
import { computed, shallowRef, watch } from 'vue';
import { citizens, type KnownCaller } from '@desk/citizens/lookup';
import { dispatching } from '@desk/dispatch/similar';
import type { Advice } from '@desk/dispatch/types';
import { knownByCall } from './contacts';
import type { Draft } from './draft';

/** Asks again whenever its question changes; an older answer never overwrites a newer one. */
function following<T>(question: () => string | null, ask: (signal: AbortSignal) => Promise<T>, wait: number) {
  const answer = shallowRef<T | null>(null);
  let running: AbortController | undefined;
  const run = useDebounceFn(async () => {
    running?.abort();
    if (question() === null) return;
    const mine = (running = new AbortController());
    const got = await ask(mine.signal).catch(() => null);
    if (!mine.signal.aborted) answer.value = got;
  }, wait);
  watch(
    question,
    (now) => {
      if (now === null) {
        running?.abort();
        answer.value = null;
      } else void run();
    },
    { immediate: true },
  );
  return answer;
}

/** What the desk finds out while the call taker types. */
export function useLookups(draft: Draft) {
  const phone = computed(() => draft.phone.replace(/[\s-]/g, ''));
  const text = computed(() => draft.text.trim());
  const described = () => ({ matter: draft.matter?.code, area: draft.area?.code, text: text.value.slice(0, 500) });

  const caller = following<KnownCaller | null>(
    () => (/^\+?\d{7,}$/.test(phone.value) ? phone.value : !phone.value && draft.call ? draft.call : null),
    (signal) => (phone.value ? citizens.lookup(phone.value, signal) : knownByCall(draft.call, signal)),
    draft.call ? 0 : 300,
  );
  const advice = following<Advice>(
    () =>
      text.value.length >= 4 || draft.matter ? JSON.stringify([draft.title.trim(), described(), phone.value]) : null,
    (signal) =>
      dispatching.advice(
        { title: draft.title.trim() || undefined, ...described(), phone: phone.value || undefined },
        signal,
      ),
    300,
  );
  /** Units are worth showing once both matter and place are there, chosen or told. */
  const proposals = computed(() => {
    const told = advice.value;
    const isKnown = told && (draft.matter || told.matters.length) && (draft.area || told.places.length);
    return isKnown ? told.proposals : null;
  });
  return { caller, advice, proposals };
}
