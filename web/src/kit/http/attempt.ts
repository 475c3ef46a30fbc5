import { ref, shallowRef } from 'vue';
import { asProblem, type Problem } from './problem';

/** 办理: one thing at a time; what the server refuses stands beside the form, which keeps what was typed. */
export function useAttempt() {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);

  /** Whether it went through; what is asked for while another attempt runs is left alone. */
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
