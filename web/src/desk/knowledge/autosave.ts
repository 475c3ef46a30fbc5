import { useDebounceFn } from '@vueuse/core';
import { ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** What a draft is kept under on this machine, until the server has it. */
const keyOf = (name: string) => `xinqiao.article.${name}`;

export function keepUnsaved(name: string, form: unknown, storage: Storage = localStorage): void {
  try {
    storage.setItem(keyOf(name), JSON.stringify(form));
  } catch {
    // A full or forbidden storage takes the comfort away, not the work.
  }
}

export function recallUnsaved<T>(name: string, storage: Storage = localStorage): T | null {
  try {
    return JSON.parse(storage.getItem(keyOf(name)) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function forgetUnsaved(name: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(name));
}

/**
 * 自动保存: what is typed is kept on this machine at once and sent a moment later, one save at a time; what the server refuses
 * stays here. After a conflict nothing is sent until somebody has decided.
 */
export function useAutosave<T>(name: () => string, form: () => T, send: (form: T) => Promise<void>, wait = 900) {
  const state = ref<SaveState>('saved');
  const problem = shallowRef<Problem | null>(null);
  let running: Promise<void> | null = null;
  let again = false;

  async function save(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = attempt();
    await running;
    running = null;
    if (again && state.value !== 'conflict') {
      again = false;
      await save();
    }
  }

  async function attempt() {
    state.value = 'saving';
    const sent = JSON.stringify(form());
    try {
      await send(form());
      problem.value = null;
      const isSame = sent === JSON.stringify(form());
      state.value = isSame ? 'saved' : 'waiting';
      if (isSame) forgetUnsaved(name());
      else again = true;
    } catch (error) {
      problem.value = asProblem(error);
      state.value = problem.value.code === 'knowledge.stale' ? 'conflict' : 'failed';
    }
  }

  const soon = useDebounceFn(() => (state.value === 'conflict' ? undefined : save()), wait);

  /** Something was typed. */
  function changed() {
    keepUnsaved(name(), form());
    if (state.value === 'conflict') return;
    if (state.value !== 'saving') state.value = 'waiting';
    void soon();
  }
  /** Somebody has looked at both texts. */
  function decided() {
    state.value = 'waiting';
    return save();
  }
  return { state, problem, changed, save, decided };
}
