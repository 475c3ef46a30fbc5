import { ChartColumn, Headset, PhoneCall, PhoneMissed, UsersRound } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface CallPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages about calls, each with the powers any of which opens it. */
const PAGES: CallPage[] = [
  { name: 'floor', icon: Headset, powers: ['LEAD_FLOOR'] },
  { name: 'call-records', icon: PhoneCall, powers: ['TAKE_CALLS', 'LEAD_FLOOR', 'HEAR_RECORDINGS'] },
  { name: 'missed-calls', icon: PhoneMissed, powers: ['TAKE_CALLS', 'LEAD_FLOOR'] },
  { name: 'call-figures', icon: ChartColumn, powers: ['LEAD_FLOOR', 'HEAR_RECORDINGS'] },
  { name: 'call-staffing', icon: UsersRound, powers: ['LEAD_FLOOR'] },
];

export function callPagesFor(may: (power: Power) => boolean): CallPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
