import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Precedent = Shape<'PrecedentViewsPrecedentView'>;
export type State = Precedent['standing']['state'];
type PrecedentList = Shape<'PrecedentViewsPrecedentList'>;

export const TONES = { STANDING: 'ok', WITHDRAWN: 'neutral', SUPERSEDED: 'warn' } as const;

export interface Filters {
  matter?: string;
  area?: string;
  unit?: string;
  clause?: string;
  standing: boolean;
}

/** 职责判例. */
export const precedents = {
  async page(words: string, filters: Filters, after: string | null, signal?: AbortSignal) {
    const list = await http.get<PrecedentList>(
      '/precedents',
      { words: words || undefined, ...filters, after: after ?? undefined },
      signal,
    );
    return { items: list.rows, next: list.next ?? null };
  },
  get: (id: string) => http.get<Precedent>(`/precedents/${encodeURIComponent(id)}`),
  beside: (caseId: string) => http.get<Precedent[]>(`/cases/${encodeURIComponent(caseId)}/precedents`),
  move: (id: string, sent: { version: number; state: State; reason: string; supersededBy?: string }) =>
    http.post<Precedent>(`/precedents/${encodeURIComponent(id)}/state`, sent),
};
