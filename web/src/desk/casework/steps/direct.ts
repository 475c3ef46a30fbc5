import { ref } from 'vue';
import { asProblem } from '@kit/http/problem';
import { useToasts } from '@kit/feedback/toasts';
import { cases } from '../cases';
import type { AllowedStep, CasePage } from '../types';
import { commandOf } from './performing';

/** A step with nothing to fill in: done at a press, once. */
export function useDirectStep() {
  const busy = ref(false);
  const toasts = useToasts();
  let command: { version: number; id: string } | undefined;

  async function run(
    page: CasePage,
    step: AllowedStep,
    took: (after: CasePage) => void,
    fresh: (now: CasePage) => void,
  ) {
    if (busy.value) return;
    if (command?.version !== page.version) command = { version: page.version, id: crypto.randomUUID() };
    busy.value = true;
    try {
      const after = await cases.step(page.id, step.step, commandOf(page, step, command.id, {}));
      toasts.done({ zh: `${step.zh}：已完成`, en: `${step.en}: done` });
      took(after);
    } catch (error) {
      const problem = asProblem(error);
      toasts.failed(problem);
      if (problem.status === 409) await cases.get(page.id).then(fresh, () => null);
    } finally {
      busy.value = false;
    }
  }
  return { busy, run };
}
