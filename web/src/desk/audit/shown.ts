import type { Tone } from '@kit/controls/SoftTag.vue';
import type { Result, RowSeal, TrailLine } from './types';

type Told = (key: string) => string;

/** The number people know a thing by, or what kind it is and which. */
export function objectOf(line: TrailLine, t: Told): string {
  if (line.number) return line.number;
  if (!line.subjectType) return '—';
  const key = `audit.kind.${line.subjectType}`;
  const kind = t(key);
  return [kind === key ? line.subjectType : kind, line.subjectId ?? ''].join(' ').trim();
}

export const toneOf = (result: Result): Tone => ({ DONE: 'ok', REFUSED: 'warn', FAILED: 'danger' })[result] as Tone;

export const toneOfSeal = (state: RowSeal['state']): Tone =>
  ({ OPEN: 'neutral', WHOLE: 'ok', CHANGED: 'danger' })[state] as Tone;

/** What a detail says, as text. */
export function told(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
