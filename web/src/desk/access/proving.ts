import { computed, ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';
import { passkeysWork, showPasskey } from './passkeys';
import type { PasskeyAsked } from './types';

/** What goes to the server besides the password. */
export interface Second {
  code: string;
  passkey?: object;
}

/**
 * 出示第二因素: sends what was typed; where the server asks for a second factor, has a passkey shown if the person has one
 * here, and otherwise asks for a code.
 */
export function useProving(send: (second: Second) => Promise<void>) {
  const code = ref('');
  const asked = ref(false);
  const hasCodes = ref(false);
  const hasPasskey = ref(false);
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  /** Passkeys are registered, but not for this address or not for this browser. */
  const elsewhere = ref('');
  const canShow = computed(() => hasPasskey.value && !elsewhere.value);

  function forget() {
    code.value = '';
    asked.value = false;
    hasPasskey.value = false;
    elsewhere.value = '';
    problem.value = null;
  }

  /** The server's question, once it puts one; each comes with a challenge of its own. */
  async function questioned(second: Second): Promise<PasskeyAsked | null> {
    try {
      await send(second);
      return null;
    } catch (error) {
      const refused = asProblem(error);
      if (refused.code !== 'access.code-needed') throw refused;
      const { codes, passkey } = refused.body as unknown as { codes: boolean; passkey?: PasskeyAsked };
      asked.value = true;
      hasCodes.value = codes;
      hasPasskey.value = passkey !== undefined;
      elsewhere.value = passkey && !passkeysWork(passkey.rpId) ? passkey.rpId : '';
      return (!elsewhere.value && passkey) || null;
    }
  }

  async function attempt(second: Second) {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      const passkey = await questioned(second);
      if (passkey) await send({ code: '', passkey: await showPasskey(passkey) });
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      code.value = '';
      busy.value = false;
    }
  }

  return {
    code,
    asked,
    hasCodes,
    canShow,
    elsewhere,
    busy,
    problem,
    forget,
    /** With the code, where one was typed. */
    prove: () => attempt({ code: code.value.trim() }),
    /** Asks for a fresh challenge and shows the passkey. */
    showAgain: () => attempt({ code: '' }),
  };
}

/** 正在出示: what useProving gives. */
export type Proving = ReturnType<typeof useProving>;
