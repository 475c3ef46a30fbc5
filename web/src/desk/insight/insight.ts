import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type ReportRow = Shape<'ReportViewsReportRow'>;
export type ReportDetail = Shape<'ReportViewsReportDetail'>;
export type Section = Shape<'ReportViewsSectionView'>;
export type Added = Shape<'ReportViewsAddedView'>;
export type Figure = Shape<'ReportViewsFigureView'>;
export type Table = Shape<'ReportViewsTableView'>;
export type Plan = Shape<'ReportPlanPlanView'>;
export type Schedule = Shape<'ReportPlanScheduleView'>;
export type Subscribed = Shape<'ReportPlanSubscriptionView'>;
type ReportPage = Shape<'ReportViewsReportPage'>;
export type Kind = ReportRow['kind'];
export type State = ReportRow['state'];

export const KINDS: Kind[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'TOPIC'];

export interface Search {
  kind: Kind | '';
  state: State | '';
  words: string;
  from: string | null;
  until: string | null;
}

export interface Edits {
  version: number;
  words: { section: string; zh: string; en: string }[];
  leftOut: string[];
  added: { name: string; nameEn: string; zh: string; en: string }[];
}

/** 报告. */
export const insight = {
  async reports(search: Search, after: string | null, signal?: AbortSignal) {
    const page = await http.get<ReportPage>(
      '/reports',
      {
        kind: search.kind || undefined,
        state: search.state || undefined,
        words: search.words.trim() || undefined,
        from: search.from ?? undefined,
        until: search.until ?? undefined,
        after: after ?? undefined,
      },
      signal,
    );
    return { items: page.items, next: page.next ?? null };
  },
  order: (form: { kind: Kind; area?: string; matter?: string; begins: string; ends?: string }) =>
    http.post<ReportRow>('/reports', form),
  report: (id: string) => http.get<ReportDetail>(`/reports/${id}`),
  opened: (id: string) => http.post<ReportRow>(`/reports/${id}/opened`, {}),
  edit: (id: string, edits: Edits) => http.put<ReportDetail>(`/reports/${id}/edits`, edits),
  count: (id: string) => http.post<ReportRow>(`/reports/${id}/count`, {}),
  discard: (id: string) => http.post<void>(`/reports/${id}/discard`, {}),
  release: (id: string, version: number) => http.post<ReportDetail>(`/reports/${id}/release`, { version }),
  correct: (id: string, why: string) => http.post<ReportRow>(`/reports/${id}/corrections`, { why }),
  file: (id: string, form: 'pdf' | 'docx' | 'xlsx', lang: string) =>
    withQuery(`/api/reports/${id}/report.${form}`, { lang }),
  print: (id: string, lang: string) => withQuery(`/api/reports/${id}/report.html`, { lang }),
  plan: () => http.get<Plan>('/report-schedules'),
  change: (it: Schedule) =>
    http.put<Plan>('/report-schedules', { kind: it.kind, enabled: it.enabled, at: it.at, version: it.version }),
  subscriptions: () => http.get<Subscribed>('/report-subscriptions'),
  subscribe: (kind: Kind, wanted: boolean) => http.put<Subscribed>('/report-subscriptions', { kind, wanted }),
};

export const TONES = {
  COUNTING: undefined,
  FAILED: 'danger',
  DRAFT: 'warn',
  RELEASED: 'ok',
  DISCARDED: undefined,
} as const;

/** What is edited of a report, from what it shows. */
export function editsOf(detail: ReportDetail): Edits {
  return {
    version: detail.report.version,
    words: detail.sections
      .filter((one) => one.isOwn)
      .map((one) => ({ section: one.code, zh: one.words.zh, en: one.words.en })),
    leftOut: detail.sections.filter((one) => one.isLeftOut).map((one) => one.code),
    added: detail.added.map((one) => ({
      name: one.name.zh,
      nameEn: one.name.en,
      zh: one.words.zh,
      en: one.words.en,
    })),
  };
}

/** With other words for a section; the rule's own where they are none. */
export function withWords(edits: Edits, section: string, words: { zh: string; en: string } | null): Edits {
  const others = edits.words.filter((one) => one.section !== section);
  return { ...edits, words: words ? [...others, { section, ...words }] : others };
}

export function withLeftOut(edits: Edits, section: string, out: boolean): Edits {
  const others = edits.leftOut.filter((one) => one !== section);
  return { ...edits, leftOut: out ? [...others, section] : others };
}

export interface Bar {
  name: string;
  shown: string;
  amount: number;
  /** Of a hundred, of the largest. */
  part: number;
}

const MOST_BARS = 12;

/** What a chart draws of a table. */
export function barsOf(table: Table, say: (words: { zh: string; en: string }) => string): Bar[] {
  const rows = table.chart === 'BARS' ? table.rows.slice(0, MOST_BARS) : table.rows;
  const most = Math.max(1, ...rows.map((row) => row[table.drawn]?.number ?? 0));
  return rows.map((row) => {
    const cell = row[table.drawn];
    const amount = cell?.number ?? 0;
    return {
      name: row[0] ? say(row[0].text) : '',
      shown: cell ? say(cell.text) : '',
      amount,
      part: (amount / most) * 100,
    };
  });
}

/** Of a day its month and day. */
export function brief(name: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? name.slice(5) : name;
}

const ROOM = 25;

/** As much of a name as stands beside a bar, where a Chinese character is as wide as two letters. */
export function beside(name: string): string {
  let room = ROOM;
  const shown = [...name].filter((one) => (room -= one > '\u2000' ? 2 : 1) >= 0).join('');
  return shown.length < name.length ? `${shown}…` : name;
}
