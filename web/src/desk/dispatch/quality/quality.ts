import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type Answer = Shape<'FigureViewsAnswer'>;
export type UnitFigures = Shape<'FigureViewsUnitFigures'>;
export type DriftView = Shape<'FigureViewsDriftView'>;
export type JudgedCase = Shape<'FigureViewsJudgedCase'>;
type JudgedCases = Shape<'FigureViewsJudgedCases'>;
type Rules = Shape<'DispatchRules'>;

export interface Asked {
  unit?: string;
  month?: string;
  rightly?: boolean;
  automatic?: boolean;
}

/** 派单建议质量. */
export const quality = {
  figures: (unit?: string, signal?: AbortSignal) => http.get<Answer>('/dispatch-figures', { unit }, signal),
  file: () => withQuery('/api/dispatch-figures.xlsx', {}),
  async cases(asked: Asked, after: string | null, signal?: AbortSignal) {
    const page = await http.get<JudgedCases>(
      '/dispatch-figures/cases',
      { ...asked, after: after ?? undefined },
      signal,
    );
    return { items: page.rows, next: page.next ?? null };
  },
  change: (wanted: { precision: number; automatic: boolean; least: number }) =>
    http.post<Rules>('/dispatch-rules', wanted),
};

export const VERDICT_TONES = { TOO_FEW: 'neutral', STEADY: 'ok', WORSE: 'danger', BETTER: 'accent' } as const;

/** 97.3 %; a dash of nothing. */
export function share(part: number, of: number): string {
  return of ? `${(Math.floor((part / of) * 1000) / 10).toFixed(1)} %` : '—';
}

const WIDE = 400;
const TALL = 160;
/** Precision is shown from half on: below, nobody would dispatch by it. */
const FROM = 0.5;

/** Where a point of the curve lies on the chart. */
export function placed(coverage: number, precision: number): { x: number; y: number } {
  const high = Math.max(0, (precision - FROM) / (1 - FROM));
  return { x: coverage * WIDE, y: TALL - high * TALL };
}
export const CHART = { wide: WIDE, tall: TALL };
