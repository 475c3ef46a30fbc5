import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type Figures = Shape<'ConclusionFiguresView'>;
export type WayCount = Figures['ways'][number];
export type ConcludedRow = Shape<'ConclusionConcludedView'>;
type Page = Shape<'ConclusionConcludedPage'>;

/** 不转办去向. */
export const conclusions = {
  figures: (month: string) => http.get<Figures>('/conclusions', { month }),
  file: (month: string) => withQuery('/api/conclusions.xlsx', { month }),
  async cases(month: string, way: string | undefined, after: string | null, signal?: AbortSignal) {
    const page = await http.get<Page>('/conclusions/cases', { month, way, after: after ?? undefined }, signal);
    return { items: page.rows, next: page.next ?? null };
  },
};

/** The month so many months away, as the address names it. */
export function monthAway(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const at = year * 12 + of - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** A part of a whole as a percentage with one digit; a dash of nothing. */
export function part(of: number, whole: number): string {
  return whole ? `${((of / whole) * 100).toFixed(1)} %` : '—';
}
