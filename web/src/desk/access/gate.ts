import { ref } from 'vue';
import { http } from '@kit/http/client';
import type { Second } from './proving';

export type Asking = 'unlock' | 'confirm';

const asking = ref<Asking | null>(null);
let waiting: ((proved: boolean) => void)[] = [];

function settle(proved: boolean) {
  asking.value = null;
  const all = waiting;
  waiting = [];
  all.forEach((tell) => tell(proved));
}

/**
 * 再次认证: asks the person to prove who they are, while the page and all that was typed stay as they are. Whoever asks
 * meanwhile waits for the same answer; a locked desk outranks a sensitive act.
 */
export const gate = {
  asking,
  ask(what: Asking): Promise<boolean> {
    if (asking.value !== 'unlock') asking.value = what;
    return new Promise((resolve) => waiting.push(resolve));
  },
  lock() {
    asking.value = 'unlock';
  },
  async prove(password: string, second: Second): Promise<void> {
    await http.post('/session/proof', { password, ...second });
    settle(true);
  },
  /** Another window of the same browser has opened the desk. */
  opened() {
    if (asking.value === 'unlock') settle(true);
  },
  /** Another window has proved who the person is. */
  provedElsewhere() {
    if (asking.value) settle(true);
  },
  giveUp: () => settle(false),
};
