import { Ban, ChartColumn, PhoneOutgoing } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

interface CallbackPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of callbacks, each with the powers any of which opens it. */
const PAGES: CallbackPage[] = [
  { name: 'callbacks', icon: PhoneOutgoing, powers: ['CALL_BACK'] },
  { name: 'impossible-cases', icon: Ban, powers: ['CALL_BACK', 'ARBITRATE'] },
  { name: 'callback-figures', icon: ChartColumn, powers: ['CALL_BACK', 'SUPERVISE'] },
];

export function callbackPagesFor(may: (power: Power) => boolean): CallbackPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
