import { BellRing, CalendarClock, FileChartColumn } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface InsightPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** Who reads reports. */
export const READERS: Power[] = ['SUPERVISE', 'ACCOUNT', 'ASSESS', 'EDIT_REPORTS', 'RELEASE_REPORTS'];

/** The pages of insight, each with the powers any of which opens it. */
const PAGES: InsightPage[] = [
  { name: 'reports', icon: FileChartColumn, powers: READERS },
  { name: 'report-subscriptions', icon: BellRing, powers: READERS },
  { name: 'report-schedules', icon: CalendarClock, powers: ['EDIT_REPORTS'] },
];

/** In the menu stands the first alone; the others are tabs of it. */
export const insightMenuFor = (may: (power: Power) => boolean) => insightPagesFor(may).slice(0, 1);

export function insightPagesFor(may: (power: Power) => boolean): InsightPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
