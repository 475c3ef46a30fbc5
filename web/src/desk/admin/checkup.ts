import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import type { Power } from '@desk/access/types';

export type CheckUp = Shape<'CheckUpView'>;
export type Kind = CheckUp['kinds'][number];
export type Gap = Kind['gaps'][number];

/** 查漏: what is missing in the master data. */
export const checkUp = {
  look: () => http.get<CheckUp>('/check-up'),
  file: '/api/check-up.xlsx',
};

export type Mending = 'people' | 'duties' | 'powers';

const MENDINGS: Record<Kind['kind'], Mending> = {
  UNIT_WITHOUT_HANDLER: 'people',
  GRID_WITHOUT_WORKER: 'people',
  MATTER_WITHOUT_HOLDER: 'duties',
  MATTER_NOT_EVERYWHERE: 'duties',
  DUTY_OF_NO_UNIT: 'duties',
  ACCOUNT_WITHOUT_ROLE: 'powers',
};

const PAGES: Record<Mending, { name: string; powers: Power[] }> = {
  people: { name: 'admin-people', powers: ['ADMINISTER'] },
  duties: { name: 'duty-list', powers: ['ADMINISTER', 'ARBITRATE'] },
  powers: { name: 'admin-powers', powers: ['SECURE'] },
};

/** Where such a gap is mended, by whom, and with which words the page there begins. */
export function mending(kind: Kind['kind'], gap?: Gap) {
  const what = MENDINGS[kind];
  const { name, powers } = PAGES[what];
  const words = kind === 'ACCOUNT_WITHOUT_ROLE' || kind === 'DUTY_OF_NO_UNIT' ? gap?.code : undefined;
  return { what, powers, to: { name, query: words ? { q: words } : {} } };
}

/** Those that the words fit, in whatever language they are shown. */
export function fitting(gaps: Gap[], words: string): Gap[] {
  const wanted = words.trim().toLowerCase();
  return gaps.filter((gap) => [gap.code, gap.zh, gap.en].some((text) => text.toLowerCase().includes(wanted)));
}
