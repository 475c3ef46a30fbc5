import { ChartNoAxesCombined, MessageSquareWarning, Trophy, UserRound, UsersRound } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface AssessmentPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of assessment, each with the powers any of which opens it. */
const PAGES: AssessmentPage[] = [
  { name: 'assessment', icon: ChartNoAxesCombined, powers: ['ASSESS', 'HANDLE', 'READ_ALL'] },
  { name: 'assessment-notices', icon: Trophy, powers: ['ASSESS', 'HANDLE', 'READ_ALL'] },
  { name: 'assessment-objections', icon: MessageSquareWarning, powers: ['ASSESS', 'HANDLE'] },
  { name: 'own-figures', icon: UserRound, powers: ['HANDLE', 'REGISTER', 'ANSWER'] },
  { name: 'unit-people', icon: UsersRound, powers: ['HEAD_UNIT', 'LEAD_FLOOR'] },
];

export function assessmentPagesFor(may: (power: Power) => boolean): AssessmentPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
