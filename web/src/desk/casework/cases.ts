import { http } from '@kit/http/client';
import type { Proposal } from '@desk/dispatch/types';
import type { Explanation } from '@desk/timekeeping/types';
import type { CasePage, Disposition, ReturnReason } from './types';

/** 案卷: the questions and commands about one case. */
export const cases = {
  get: (id: string) => http.get<CasePage>(`/cases/${encodeURIComponent(id)}`),
  byNumber: (number: string) => http.get<CasePage>(`/cases/by-number/${encodeURIComponent(number)}`),
  explanation: (id: string, clock: string) =>
    http.get<Explanation>(`/cases/${encodeURIComponent(id)}/clocks/${encodeURIComponent(clock)}/explanation`),
  proposals: (id: string) => http.get<Proposal[]>(`/cases/${encodeURIComponent(id)}/proposals`),
  returnReasons: (id: string) => http.get<ReturnReason[]>(`/cases/${encodeURIComponent(id)}/return-reasons`),
  dispositions: (id: string) => http.get<Disposition[]>(`/cases/${encodeURIComponent(id)}/dispositions`),
  /** For a contact that is being taken down now. */
  dispositionsNow: () => http.get<Disposition[]>('/dispositions'),
  step: (id: string, step: string, body: Record<string, unknown>) =>
    http.post<CasePage>(`/cases/${encodeURIComponent(id)}/steps/${step}`, body),
};
