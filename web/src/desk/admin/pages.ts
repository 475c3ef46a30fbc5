import {
  BadgeCheck,
  CalendarCog,
  FileCheck2,
  Handshake,
  Inbox,
  MessageSquareText,
  MonitorCheck,
  Plug,
  Scale,
  ScrollText,
  Send,
  ShieldQuestion,
  SlidersHorizontal,
  Stamp,
  Table2,
  Users,
} from 'lucide-vue-next';
import type { Component } from 'vue';
import type { Power } from '@desk/access/types';

export interface AdminPage {
  name: string;
  icon: Component;
  powers: Power[];
}

/** The pages of administration, each with the powers any of which opens it. */
const PAGES: AdminPage[] = [
  { name: 'audit', icon: ScrollText, powers: ['AUDIT'] },
  { name: 'audit-chain', icon: Stamp, powers: ['AUDIT'] },
  { name: 'admin-people', icon: Users, powers: ['ADMINISTER'] },
  { name: 'admin-powers', icon: BadgeCheck, powers: ['SECURE'] },
  { name: 'admin-roles', icon: Table2, powers: ['ADMINISTER', 'SECURE', 'AUDIT'] },
  { name: 'admin-services', icon: Plug, powers: ['ADMINISTER', 'SECURE'] },
  { name: 'admin-sources', icon: Inbox, powers: ['ADMINISTER', 'SECURE'] },
  { name: 'admin-sessions', icon: MonitorCheck, powers: ['SECURE'] },
  { name: 'admin-delegations', icon: Handshake, powers: ['SECURE'] },
  { name: 'admin-check', icon: ShieldQuestion, powers: ['ADMINISTER', 'SECURE', 'ARBITRATE'] },
  { name: 'admin-rules', icon: Scale, powers: ['ADMINISTER', 'ARBITRATE', 'SUPERVISE'] },
  { name: 'admin-calendars', icon: CalendarCog, powers: ['ADMINISTER'] },
  { name: 'admin-notices', icon: Send, powers: ['ADMINISTER'] },
  { name: 'admin-notice-templates', icon: MessageSquareText, powers: ['ADMINISTER'] },
  { name: 'admin-compliance', icon: FileCheck2, powers: ['ADMINISTER', 'SECURE', 'AUDIT', 'PROTECT'] },
  { name: 'admin-settings', icon: SlidersHorizontal, powers: ['ADMINISTER', 'SECURE'] },
];

export function adminPagesFor(may: (power: Power) => boolean): AdminPage[] {
  return PAGES.filter((page) => page.powers.some(may));
}
