import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { http } from '@kit/http/client';
import { Problem } from '@kit/http/problem';
import type { Second } from './proving';
import type { Me, Power } from './types';

/** 会话: the signed-in person, asked for once when the page opens. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null);
  const known = ref(false);

  async function recall(): Promise<Me | null> {
    if (known.value) return me.value;
    try {
      me.value = await http.get<Me>('/session');
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      me.value = null;
    }
    known.value = true;
    return me.value;
  }

  /** Asks anew, after something about the person has changed. */
  async function again(): Promise<Me | null> {
    known.value = false;
    return recall();
  }

  async function signIn(username: string, password: string, second: Second): Promise<Me> {
    me.value = await http.post<Me>('/session', { username, password, ...second });
    known.value = true;
    return me.value;
  }

  /** Signs in with what an identity provider sent. */
  async function signInBack(door: string, brought: object): Promise<Me> {
    me.value = await http.post<Me>(door, brought);
    known.value = true;
    return me.value;
  }

  async function signOut(): Promise<void> {
    await http.remove('/session').catch(() => null);
    forget();
  }

  function forget() {
    me.value = null;
    known.value = true;
  }

  const powers = computed(() => new Set<Power>(me.value?.powers ?? []));
  return { me, recall, again, signIn, signInBack, signOut, forget, may: (power: Power) => powers.value.has(power) };
});
