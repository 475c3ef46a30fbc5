import { useIntervalFn } from '@vueuse/core';
import { computed, onMounted, shallowRef, watch } from 'vue';
import { useSession } from '@desk/access/session';
import { supervision, type Waiting } from './supervision';
import { useTold } from './told';

const EVERY = 60_000;

/** 督办待办: how much waits under each page, kept fresh while somebody looks. */
export function useWaiting() {
  const session = useSession();
  const told = useTold();
  const waiting = shallowRef<Waiting | null>(null);
  async function look() {
    if (document.visibilityState !== 'visible') return;
    if (!['SUPERVISE', 'ACCOUNT', 'HANDLE'].some((power) => session.may(power as 'HANDLE'))) return;
    waiting.value = await supervision.waiting().catch(() => waiting.value);
  }
  onMounted(look);
  watch(
    () => told.count,
    () => void look(),
  );
  useIntervalFn(look, EVERY);
  return computed<Record<string, number>>(() => {
    const it = waiting.value;
    const shown: Record<string, number> = it
      ? { measures: it.mine + it.measures, findings: it.findings, rechecks: it.rechecks }
      : {};
    return shown;
  });
}
