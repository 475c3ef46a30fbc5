import { ClipboardCheck, ClipboardList, PhoneCall } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

interface SurveyPageEntry {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of surveys, each with the powers any of which opens it. */
const PAGES: SurveyPageEntry[] = [
  { name: 'surveys', icon: ClipboardList, powers: ['RUN_SURVEYS'] },
  { name: 'interviews', icon: PhoneCall, powers: ['INTERVIEW'] },
  { name: 'survey-rechecks', icon: ClipboardCheck, powers: ['INTERVIEW', 'RUN_SURVEYS'] },
];

export function surveyPagesFor(may: (power: Power) => boolean): SurveyPageEntry[] {
  return PAGES.filter((page) => page.powers.some(may));
}
