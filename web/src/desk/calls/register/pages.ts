import { Ban, BookUser, Headset, ListOrdered, Megaphone, Sparkles } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

interface RegisterPage {
  name: string;
  icon: Component;
  powers: Power[];
}

const ALL: Power[] = ['TAKE_CALLS', 'LEAD_FLOOR', 'ADMINISTER'];

/** The pages of the register of the telephones, each with the powers any of which opens it. */
const PAGES: RegisterPage[] = [
  { name: 'hotlines', icon: BookUser, powers: ALL },
  { name: 'call-queues', icon: ListOrdered, powers: ALL },
  { name: 'call-seats', icon: Headset, powers: ALL },
  { name: 'agent-skills', icon: Sparkles, powers: ['LEAD_FLOOR', 'ADMINISTER'] },
  { name: 'outages', icon: Megaphone, powers: ['TAKE_CALLS', 'LEAD_FLOOR'] },
  { name: 'blocked-callers', icon: Ban, powers: ['TAKE_CALLS', 'LEAD_FLOOR'] },
];

export function registerPagesFor(may: (power: Power) => boolean): RegisterPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
