import { computed, reactive, ref, shallowRef, watch } from 'vue';
import type { Shape } from '@kit/http/api';
import { useAttempt } from '@kit/http/attempt';
import { http } from '@kit/http/client';
import type { Said } from '@kit/i18n/words';
import { emptyDraft, forgetDraft, isWorthKeeping, keepDraft, lacking, recallDraft, registrationOf } from './draft';

export type Registered = Shape<'RegistrationRegisteredView'>;

const NEEDED: Said = { zh: '请填写这一项', en: 'This is needed' };

/** One registration at a time: kept as it is typed, sent once, then a fresh sheet. */
export function useRegistering(person: string, call = '', contact = '') {
  const user = call || contact ? `${person}.${call || `contact-${contact}`}` : person;
  const recalled = recallDraft(user);
  const draft = reactive(recalled ?? emptyDraft(call, contact));
  const restored = ref(recalled !== null);
  const { busy, problem, attempt } = useAttempt();
  const tried = ref(false);
  const registered = shallowRef<Registered | null>(null);
  const kept = computed(() => isWorthKeeping(draft));

  watch(draft, (now) => !registered.value && keepDraft(user, now), { deep: true });

  function errorOf(...names: string[]): Said | null {
    for (const name of names) {
      const told = problem.value?.byField[name];
      if (told) return told;
      if (tried.value && lacking(draft).includes(name)) return NEEDED;
    }
    return null;
  }

  async function register(): Promise<boolean> {
    tried.value = true;
    if (busy.value || registered.value || lacking(draft).length) return false;
    return attempt(async () => {
      registered.value = await http.post<Registered>('/cases', registrationOf(draft));
      forgetDraft(user);
    });
  }

  function startOver() {
    forgetDraft(user);
    Object.assign(draft, emptyDraft(call, contact));
    registered.value = null;
    problem.value = null;
    tried.value = false;
    restored.value = false;
  }

  return { draft, restored, kept, busy, problem, registered, errorOf, register, startOver };
}
