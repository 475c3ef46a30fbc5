import { ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';

/** 办理: one thing at a time; what the server refuses stands beside the form, which keeps what was typed. */
export function useAttempt() {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = asProblem(error);
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, problem, attempt };
}
