import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type Run = Shape<'RunViewsRunView'>;
export type RunDetail = Shape<'RunViewsRunDetail'>;
export type Indicator = Shape<'RunViewsIndicatorView'>;
export type UnitClass = Shape<'RunViewsClassView'>;
export type Placed = Shape<'RunViewsPlacedView'>;
export type Figure = Shape<'RunViewsFigureView'>;
export type Detail = Shape<'RunViewsDetailView'>;
export type Month = Shape<'RunViewsMonthView'>;
export type Notices = Shape<'RunViewsNoticesView'>;
export type Check = Shape<'RunViewsCheckView'>;
export type Fact = Shape<'RunViewsFactView'>;
export type Behind = Shape<'BehindView'>;
export type Objection = Shape<'ObjectionView'>;
export type Person = Shape<'OwnPersonView'>;
export type Members = Shape<'OwnMembersView'>;
type BehindPage = Shape<'BehindPage'>;
type ObjectionPage = Shape<'ObjectionPage'>;

export interface ObjectionForm {
  caseId: string;
  unit: string;
  indicator: string;
  words: string;
  files: string[];
}

/** 考核. */
export const assessment = {
  runs: () => http.get<Run[]>('/assessments'),
  facts: () => http.get<Fact[]>('/assessment-facts'),
  draft: (kind: Run['kind'], begins: string) => http.post<Run>('/assessments', { kind, begins }),
  run: (id: string) => http.get<RunDetail>(`/assessments/${id}`),
  act: (id: string, act: 'count' | 'open' | 'publish' | 'freeze') => http.post<Run>(`/assessments/${id}/${act}`, {}),
  check: (id: string) => http.post<Check>(`/assessments/${id}/check`, {}),
  ranking: (id: string, unitClass: string) =>
    http.get<Shape<'RunViewsRankingView'>>(`/assessments/${id}/ranking`, { class: unitClass }),
  rankingFile: (id: string, unitClass: string) =>
    withQuery(`/api/assessments/${id}/ranking.xlsx`, { class: unitClass }),
  notices: (id: string) => http.get<Notices>(`/assessments/${id}/notices`),
  noticesFile: (id: string) => withQuery(`/api/assessments/${id}/notices.xlsx`, {}),
  detail: (id: string, key: string) => http.get<Detail>(`/assessments/${id}/subjects/${key}`),
  async lost(id: string, key: string, indicator: string, after: string | null, signal?: AbortSignal) {
    const path = `/assessments/${id}/subjects/${key}/lost`;
    const page = await http.get<BehindPage>(path, { indicator, after: after ?? undefined }, signal);
    return { items: page.items, next: page.next ?? null };
  },
  async leftOut(id: string, key: string, after: string | null, signal?: AbortSignal) {
    const path = `/assessments/${id}/subjects/${key}/left-out`;
    const page = await http.get<BehindPage>(path, { after: after ?? undefined }, signal);
    return { items: page.items, next: page.next ?? null };
  },
  object: (id: string, form: ObjectionForm) => http.post<Objection>(`/assessments/${id}/objections`, form),
  async objections(waiting: boolean, after: string | null, signal?: AbortSignal) {
    const page = await http.get<ObjectionPage>(
      '/assessment-objections',
      { waiting, after: after ?? undefined },
      signal,
    );
    return { items: page.items, next: page.next ?? null };
  },
  decide: (id: string, upheld: boolean, answer: string, clause: string) =>
    http.post<Objection>(`/assessment-objections/${id}/decision`, { upheld, answer, clause }),
  people: () => http.get<Members>('/own-figures/people'),
  mine: () => http.get<Person>('/own-figures'),
  person: (account: string) => http.get<Person>(`/own-figures/${account}`),
};

/** 97.32 %; a dash where there are no cases, which is no rate and no nought. */
export function percent(rate: string | null | undefined): string {
  return rate == null ? '—' : `${(Number(rate) * 100).toFixed(2)} %`;
}

/** 93.41 of what has four decimals; a dash of nothing. */
export function points(number: string | null | undefined): string {
  return number == null ? '—' : Number(number).toFixed(2);
}

/** 12 of 30; of nothing a dash. */
export function share(part: number, of: number): string {
  return of ? `${((part / of) * 100).toFixed(1)} %` : '—';
}

/** 3:07 on average, of seconds of so many; of nothing a dash. */
export function minutes(seconds: number, of: number): string {
  if (!of) return '—';
  const each = Math.round(seconds / of);
  return `${Math.floor(each / 60)}:${String(each % 60).padStart(2, '0')}`;
}

export const TONES = { DRAFT: undefined, OPEN: 'warn', PUBLISHED: 'ok', FROZEN: 'accent' } as const;

/** 2026-10 of a month, 2026 of a year. */
export function periodOf(run: { kind: Run['kind']; begins: string }): string {
  return run.kind === 'YEAR' ? run.begins.slice(0, 4) : run.begins.slice(0, 7);
}

/** The figure of an indicator; nothing where the class is not measured by it. */
export function figureOf(one: { figures: Figure[] }, indicator: string): Figure | undefined {
  return one.figures.find((figure) => figure.indicator === indicator);
}

export interface TrendPoint {
  month: string;
  x: number;
  y: number | null;
}
export const CHART = { wide: 640, tall: 150, foot: 20 };

/** Where the values of months lie on the chart, from the lowest to the highest that there are with room to either side. */
export function trendOf(values: { month: string; value: number | null }[]): {
  points: TrendPoint[];
  low: number;
  high: number;
} {
  const known = values.map((one) => one.value).filter((one): one is number => one !== null);
  const least = known.length ? Math.min(...known) : 0;
  const most = known.length ? Math.max(...known) : 100;
  const room = Math.max((most - least) * 0.2, 1);
  const low = Math.max(0, least - room);
  const high = Math.min(100, most + room);
  const step = values.length > 1 ? CHART.wide / (values.length - 1) : 0;
  const points = values.map(({ month, value }, at) => ({
    month,
    x: values.length > 1 ? at * step : CHART.wide / 2,
    y: value === null ? null : CHART.tall - ((value - low) / (high - low || 1)) * CHART.tall,
  }));
  return { points, low, high };
}
