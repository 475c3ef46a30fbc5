import { inject, type ComputedRef, type InjectionKey } from 'vue';

interface FieldFacts {
  id: string;
  invalid: boolean;
  describedBy: string | undefined;
}

/** What a control inside a field needs for its label and its error. */
export const FIELD: InjectionKey<ComputedRef<FieldFacts>> = Symbol('field');

/** Puts the cursor where the first thing is wrong; false when nothing is. */
export function focusFirstWrong(root: HTMLElement | null | undefined): boolean {
  const first = root?.querySelector<HTMLElement>('[data-wrong] :is(input, textarea, select, [role="radio"], button)');
  first?.focus();
  first?.closest('[data-wrong]')?.scrollIntoView({ block: 'nearest' });
  return !!first;
}

export function useField(): ComputedRef<FieldFacts> | undefined {
  return inject(FIELD, undefined);
}
