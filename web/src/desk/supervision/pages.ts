import { Dices, Gauge, ScanSearch, Siren } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface SupervisionPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of supervision, each with the powers any of which opens it. */
const PAGES: SupervisionPage[] = [
  { name: 'supervision-board', icon: Gauge, powers: ['SUPERVISE', 'ACCOUNT', 'HANDLE'] },
  { name: 'measures', icon: Siren, powers: ['SUPERVISE', 'ACCOUNT', 'HANDLE'] },
  { name: 'findings', icon: ScanSearch, powers: ['SUPERVISE', 'ACCOUNT'] },
  { name: 'rechecks', icon: Dices, powers: ['SUPERVISE', 'ACCOUNT'] },
];

export function supervisionPagesFor(may: (power: Power) => boolean): SupervisionPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
