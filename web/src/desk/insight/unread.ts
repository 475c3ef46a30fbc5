import { useIntervalFn } from '@vueuse/core';
import { onMounted, shallowRef } from 'vue';
import { useSession } from '@desk/access/session';
import { insight } from './insight';
import { READERS } from './pages';

const EVERY = 60_000;
const unread = shallowRef(0);

/** 未读报告: how many somebody was told of and has not opened, kept fresh while they look. */
export function useUnreadReports() {
  const session = useSession();
  async function look() {
    if (document.visibilityState !== 'visible' || !READERS.some((power) => session.may(power))) return;
    unread.value = await insight
      .subscriptions()
      .then((it) => it.unread)
      .catch(() => unread.value);
  }
  onMounted(look);
  useIntervalFn(look, EVERY);
  return { unread, look };
}
