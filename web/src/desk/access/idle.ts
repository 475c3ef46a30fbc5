import { useEventListener, useIdle, useIntervalFn, useThrottleFn } from '@vueuse/core';
import { watch } from 'vue';
import { http } from '@kit/http/client';
import { gate } from './gate';
import { useSession } from './session';
import type { Me } from './types';

const BEAT = 30_000;
const LOOK = 15_000;
const NEVER = 2 ** 31 - 1;

/**
 * 闲置锁屏: the server locks a desk at which nobody works; here it is told that somebody does, and asked whether it has
 * locked when nobody does.
 */
export function useIdleLock(): void {
  const session = useSession();
  const after = (session.me?.lockAfterSeconds ?? 0) * 1000;
  const { idle, lastActive } = useIdle(after > 0 ? Math.min(after, NEVER) : NEVER);

  const beat = useThrottleFn(() => void http.get('/session').catch(() => null), BEAT, true, false);
  watch(lastActive, () => {
    if (session.me && gate.asking.value === null) void beat();
  });

  async function look() {
    const me = await http.glance<Me>('/session').catch(() => null);
    if (me?.locked) gate.lock();
    else if (me) gate.opened();
  }
  useIntervalFn(() => session.me && idle.value && gate.asking.value === null && void look(), LOOK);
  useEventListener(window, 'focus', () => session.me && gate.asking.value === 'unlock' && void look());
  if (session.me?.locked) gate.lock();
}
