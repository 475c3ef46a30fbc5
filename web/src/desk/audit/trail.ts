import { http, withQuery } from '@kit/http/client';
import type { ActionLine, Asked, Root, TrailLine, TrailRow, Verification } from './types';

/** 审计: what the audit administrator asks of the server. */
export const trail = {
  actions: () => http.get<ActionLine[]>('/audit/actions'),
  page: (asked: Asked, after: string | null, signal?: AbortSignal) =>
    http.get<{ items: TrailLine[]; next: string | null }>('/audit/entries', { ...asked, after }, signal),
  open: (id: string) => http.get<TrailRow>(`/audit/entries/${id}`),
  file: (asked: Asked, ending: 'csv' | 'xlsx') => withQuery(`/api/audit/entries.${ending}`, { ...asked }),
  roots: () => http.get<Root[]>('/audit/roots'),
  verification: () => http.get<{ run?: Verification }>('/audit/verification'),
  verify: () => http.post<{ run: Verification }>('/audit/verification'),
};
