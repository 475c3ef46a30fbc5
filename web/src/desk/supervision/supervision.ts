import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';
import type { Tone } from '@kit/controls/SoftTag.vue';

export type Measure = Shape<'MeasureViewsMeasureView'>;
export type BoardRow = Shape<'MeasureViewsBoardRow'>;
export type BoardSummary = Shape<'MeasureViewsBoardSummary'>;
export type CardRow = Shape<'MeasureViewsCardRow'>;
export type Choice = Shape<'MeasureViewsChoice'>;
export type Waiting = Shape<'MeasureViewsWaiting'>;
export type Kind = Measure['kind'];
export type Person = Shape<'MeasureViewsPersonView'>;
type MeasureList = Shape<'MeasureViewsMeasureList'>;
type BoardPage = Shape<'MeasureViewsBoardPage'>;

export const KINDS: Kind[] = ['REMINDER', 'URGING', 'ORDER', 'YELLOW_CARD', 'RED_CARD', 'TALK', 'ACCOUNTABILITY'];
export const LATENESS = ['late', 'soon', 'all'] as const;
export type Lateness = (typeof LATENESS)[number];
export const WHICH = ['open', 'waiting', 'answered', 'proposed', 'all'] as const;
export type Which = (typeof WHICH)[number];

export const TONES: Record<Kind, Tone> = {
  REMINDER: 'neutral',
  URGING: 'info',
  ORDER: 'accent',
  YELLOW_CARD: 'warn',
  RED_CARD: 'danger',
  TALK: 'violet',
  ACCOUNTABILITY: 'danger',
};

export const STATES: Record<Measure['state'], Tone> = {
  PROPOSED: 'warn',
  GIVEN: 'neutral',
  AWAITING_ANSWER: 'info',
  ANSWERED: 'warm',
  SETTLED: 'ok',
  LIFTED: 'neutral',
  WITHDRAWN: 'neutral',
  DECLINED: 'neutral',
};

export interface BoardFilter {
  which: Lateness;
  gravest: string;
  unit: string;
  instructed: boolean;
}

export interface MeasureFilter {
  which: Which;
  kind: string;
  late: boolean;
  mine: boolean;
}

export interface GivenByHand {
  id: string;
  kind: Kind;
  unit?: string;
  told: string;
  answer?: string;
  people: string[];
  words: string;
}

const asked = (filter: BoardFilter) => ({
  which: filter.which,
  gravest: filter.gravest || undefined,
  unit: filter.unit || undefined,
  instructed: filter.instructed || undefined,
});

/** 督办. */
export const supervision = {
  summary: () => http.glance<BoardSummary>('/supervision/summary'),
  async board(filter: BoardFilter, after: string | null, signal?: AbortSignal) {
    const page = await http.get<BoardPage>(
      '/supervision/board',
      { ...asked(filter), after: after ?? undefined },
      signal,
    );
    return { items: page.rows, next: page.next ?? null };
  },
  file: (filter: BoardFilter) => withQuery('/api/supervision/board.xlsx', asked(filter)),
  waiting: () => http.glance<Waiting>('/supervision/waiting'),
  cards: () => http.get<CardRow[]>('/supervision/cards'),
  async measures(filter: MeasureFilter, after: string | null, signal?: AbortSignal) {
    const page = await http.get<MeasureList>(
      '/measures',
      {
        which: filter.which,
        kind: filter.kind || undefined,
        late: filter.late || undefined,
        mine: filter.mine || undefined,
        after: after ?? undefined,
      },
      signal,
    );
    return { items: page.rows, next: page.next ?? null };
  },
  ofCase: (id: string) => http.get<Measure[]>(`/cases/${id}/measures`),
  people: (unit: string, words: string, signal: AbortSignal) =>
    http.get<Person[]>('/measure-people', { unit: unit || undefined, words }, signal),
  choices: () => http.get<Choice[]>('/measure-kinds'),
  give: (id: string, sent: GivenByHand) => http.post<Measure>(`/cases/${id}/measures`, sent),
  answer: (id: string, words: string, files: string[]) =>
    http.post<Measure>(`/measures/${id}/answer`, { words, files }),
  judge: (id: string, yes: boolean, reason: string) => http.post<Measure>(`/measures/${id}/verdict`, { yes, reason }),
  second: (id: string, yes: boolean, reason: string) =>
    http.post<Measure>(`/measures/${id}/confirmation`, { yes, reason }),
  end: (id: string, yes: boolean, reason: string) => http.post<Measure>(`/measures/${id}/end`, { yes, reason }),
};
