import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';
import { day } from '@kit/time/format';
import type { Asked } from '../records/types';

export type Figures = Shape<'CallFiguresFigures'>;
export type FigureRow = Shape<'CallFiguresRow'>;
export type Answer = Shape<'CallFiguresAnswer'>;

export const GROUPINGS = ['HOUR', 'DAY', 'HOTLINE', 'QUEUE', 'SEAT', 'AGENT'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Each count with what narrows the list of calls to just those. */
export const COUNTS = [
  ['offered', 'OFFERED'],
  ['answered', 'ANSWERED'],
  ['inTime', 'IN_TIME'],
  ['abandoned', 'ABANDONED'],
  ['shortAbandoned', 'SHORT_ABANDONED'],
  ['unanswered', 'UNANSWERED'],
  ['outward', 'OUTWARD'],
] as const;

export const askFigures = (asked: Asked, by: Grouping, signal?: AbortSignal) =>
  http.get<Answer>('/call-figures', { ...asked, by }, signal);

/** The same as a workbook. */
export const figuresFile = (asked: Asked, by: Grouping) => withQuery('/api/call-figures.xlsx', { ...asked, by });

const HOUR = 3600 * 1000;

/** The calls of one group: the span, or another condition besides. */
export function narrowed(asked: Asked, by: Grouping, key: string): Asked {
  if (by === 'DAY') return { ...asked, from: key, to: key };
  if (by !== 'HOUR') return { ...asked, [by.toLowerCase()]: key };
  const next = new Date(Date.parse(key) + HOUR).toISOString().replace('.000Z', 'Z');
  return { ...asked, from: key, to: next };
}

/** The keys of all hours or days of a span, those with no call too. */
export function slots(from: string, before: string, by: Grouping): string[] {
  const step = by === 'HOUR' ? HOUR : 24 * HOUR;
  const keys: string[] = [];
  for (let at = Math.floor(Date.parse(from) / HOUR) * HOUR; at < Date.parse(before); at += step) {
    keys.push(by === 'HOUR' ? new Date(at).toISOString().replace('.000Z', 'Z') : day(new Date(at)));
  }
  return keys;
}

/** 98.5 %; a dash for what there is none of. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '—' : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
