import { ChartSpline, Gavel, ListChecks, Radar, Signpost, UsersRound } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface DispatchPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of dispatch, each with the powers any of which opens it. */
const PAGES: DispatchPage[] = [
  { name: 'events', icon: Radar, powers: ['REGISTER', 'MERGE', 'SUPERVISE'] },
  { name: 'dispatch-quality', icon: ChartSpline, powers: ['ARBITRATE', 'SUPERVISE', 'ADMINISTER'] },
  { name: 'conclusions', icon: Signpost, powers: ['DISPATCH', 'ARBITRATE', 'SUPERVISE', 'ADMINISTER'] },
  { name: 'duty-list', icon: ListChecks, powers: ['DISPATCH', 'ARBITRATE', 'SUPERVISE', 'ADMINISTER'] },
  { name: 'precedents', icon: Gavel, powers: ['ARBITRATE', 'DISPATCH', 'HANDLE', 'SUPERVISE'] },
  { name: 'rounds', icon: UsersRound, powers: ['HANDLE'] },
];

export function dispatchPagesFor(may: (power: Power) => boolean): DispatchPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
