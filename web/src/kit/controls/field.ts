import { inject, type ComputedRef, type InjectionKey } from 'vue';

interface FieldFacts {
  id: string;
  invalid: boolean;
  describedBy: string | undefined;
}

/** What a control inside a field needs for its label and its error. */
export const FIELD: InjectionKey<ComputedRef<FieldFacts>> = Symbol('field');

export function useField(): ComputedRef<FieldFacts> | undefined {
  return inject(FIELD, undefined);
}
