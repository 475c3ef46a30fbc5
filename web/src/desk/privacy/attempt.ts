import { ref, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';

/** One request at a time; what went wrong stands beside what was tried. */
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
  const wrong = (field: string) => problem.value?.body.fields.find((one) => one.field === field) ?? null;
  return { busy, problem, attempt, wrong };
}
