import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type EventRow = Shape<'EventViewsEventRow'>;
export type EventPageShape = Shape<'EventViewsEventPage'>;
export type EventCase = Shape<'EventViewsEventCase'>;
export type Merged = Shape<'EventViewsMerged'>;
type EventList = Shape<'EventViewsEventList'>;

export const WHICH = ['open', 'over', 'all'] as const;
export type Which = (typeof WHICH)[number];
export type State = EventRow['state'];

export const TONES = { PROPOSED: 'warn', RUNNING: 'accent', CLOSED: 'ok', DISMISSED: 'neutral' } as const;

/** What a person may make of an event that stands so. */
export const NEXT: Record<State, State[]> = {
  PROPOSED: ['RUNNING', 'DISMISSED'],
  RUNNING: ['CLOSED'],
  CLOSED: ['RUNNING'],
  DISMISSED: ['RUNNING'],
};

/** 事件. */
export const events = {
  async page(which: Which, text: string, after: string | null, signal?: AbortSignal) {
    const list = await http.get<EventList>(
      '/events',
      { which, text: text || undefined, after: after ?? undefined },
      signal,
    );
    return { items: list.rows, next: list.next ?? null };
  },
  file: (which: Which, text: string) => withQuery('/api/events.xlsx', { which, text: text || undefined }),
  get: (id: string, signal?: AbortSignal) => http.get<EventPageShape>(`/events/${id}`, undefined, signal),
  change: (id: string, sent: { title: string; place: string; announcement: string; version: number }) =>
    http.post<EventPageShape>(`/events/${id}`, sent),
  move: (id: string, state: State, closing: string, version: number) =>
    http.post<EventPageShape>(`/events/${id}/state`, { state, closing, version }),
  sort: (id: string, caseId: string, belongs: boolean) =>
    http.post<EventPageShape>(`/events/${id}/cases`, { caseId, belongs }),
  merge: (id: string, primary: string, cases: string[]) =>
    http.post<Merged[]>(`/events/${id}/merge`, { primary, cases }),
};
