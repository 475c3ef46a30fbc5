import { onMounted, shallowRef } from 'vue';
import { asProblem, type Problem } from '@kit/http/problem';
import { surveys, type Survey } from './survey';

/** 打开的调查: one survey, read once and kept as it was told last. */
export function useSurvey(id: string) {
  const survey = shallowRef<Survey | null>(null);
  const missing = shallowRef<Problem | null>(null);
  async function again() {
    try {
      survey.value = await surveys.open(id);
    } catch (error) {
      missing.value = asProblem(error);
    }
  }
  onMounted(again);
  return { survey, missing, again };
}
