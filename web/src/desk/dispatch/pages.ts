import { ChartSpline, Radar } from 'lucide-vue-next';
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
];

export function dispatchPagesFor(may: (power: Power) => boolean): DispatchPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
