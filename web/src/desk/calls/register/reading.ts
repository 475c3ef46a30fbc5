import { onMounted, ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';

/** 读取: what a page shows, read when it opens and again after a change. */
export function useReading<T>(read: () => Promise<T>) {
  const found = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);

  async function again() {
    busy.value = true;
    problem.value = null;
    try {
      found.value = await read();
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      busy.value = false;
    }
  }
  onMounted(again);
  return { found, problem, busy, again };
}

/** Whether some words are in any of those texts, in any case of letters; each word by itself. */
export function holds(words: string, texts: (string | null | undefined)[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word.replace(/(?<=\d)-(?=\d)/g, '')));
}
