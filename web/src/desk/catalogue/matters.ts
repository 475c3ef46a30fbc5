import { http } from '@kit/http/client';
import type { DutyLine, FoundMatter } from './types';

export const matters = {
  search: (q: string, signal?: AbortSignal) => http.get<FoundMatter[]>('/matters', { q, limit: 20 }, signal),
};

/** 职责清单. */
export const duties = {
  of: (units: string[], also: { matter?: string; area?: string; q?: string }, signal?: AbortSignal) =>
    http.get<DutyLine[]>('/duties', { unit: units.join(','), ...also }, signal),
};
