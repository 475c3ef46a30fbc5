import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';
import { useToasts } from '@kit/feedback/toasts';
import { useSession } from '@desk/access/session';
import { cases } from '../cases';
import type { AllowedStep, CasePage, StoryEvent } from '../types';
import { bodyOf, missing } from './body';
import { STEPS, type StepSpec, type Values } from './registry';

const UNKNOWN: StepSpec = { icon: STEPS.annotate!.icon, fields: [] };

export function specOf(step: string): StepSpec {
  return STEPS[step] ?? UNKNOWN;
}

/** What each account typed for a step of a case, kept while the page is open, until it has been sent. */
const typed = new Map<string, Values>();
const keyOf = (account: string, page: CasePage, step: AllowedStep) =>
  `${account}/${page.id}/${step.step}/${step.assignment ?? ''}`;

/** The body that is common to every step: who else acts meanwhile is told apart by the version. */
export function commandOf(page: CasePage, step: AllowedStep, commandId: string, fields: Record<string, unknown>) {
  const assignment = step.assignment === null || step.assignment === undefined ? {} : { assignment: step.assignment };
  return { commandId, version: page.version, ...assignment, ...fields };
}

/**
 * One step being filled in. The command keeps its id over every retry, so a lost answer or a double click does
 * nothing twice; a stale version shows what happened meanwhile and keeps all that was typed.
 */
export function usePerforming(page: Ref<CasePage>, step: Ref<AllowedStep>) {
  const spec = computed(() => specOf(step.value.step));
  const commandId = crypto.randomUUID();
  const key = keyOf(useSession().me?.id ?? '', page.value, step.value);
  const values = ref<Values>(typed.get(key) ?? { ...spec.value.initial?.(page.value) });
  const busy = ref(false);
  const tried = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const meanwhile = shallowRef<StoryEvent[] | null>(null);
  const toasts = useToasts();
  watch(values, (now) => typed.set(key, now), { deep: true });

  const lacking = computed(() => (tried.value ? missing(spec.value, values.value) : []));
  const gone = computed(
    () => meanwhile.value !== null && !page.value.allowedSteps.some((one) => one.step === step.value.step),
  );

  async function explainStale(fresh: (page: CasePage) => void) {
    const seen = Math.max(0, ...page.value.story.map((event) => event.seq));
    const now = await cases.get(page.value.id).catch(() => null);
    if (!now) return;
    meanwhile.value = now.story.filter((event) => event.seq > seen);
    fresh(now);
  }

  async function perform(took: (after: CasePage) => void, fresh: (page: CasePage) => void) {
    if (busy.value) return;
    tried.value = true;
    if (missing(spec.value, values.value).length) return;
    const fields = bodyOf(spec.value, values.value, page.value);
    if (spec.value.fields.some((field) => field.amends) && Object.keys(fields).length === 0) {
      toasts.note({ zh: '还没有改动任何内容', en: 'Nothing has been changed yet' });
      return;
    }
    busy.value = true;
    problem.value = null;
    try {
      const after = await cases.step(
        page.value.id,
        step.value.step,
        commandOf(page.value, step.value, commandId, fields),
      );
      typed.delete(key);
      toasts.done({ zh: `${step.value.zh}：已完成`, en: `${step.value.en}: done` });
      took(after);
    } catch (error) {
      const caught = asProblem(error);
      if (caught.code === 'casework.stale-version') await explainStale(fresh);
      else problem.value = caught;
    } finally {
      busy.value = false;
    }
  }

  return { spec, values, busy, problem, meanwhile, lacking, gone, perform };
}
