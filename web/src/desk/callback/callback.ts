import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';

export type Callback = Shape<'CallbackViewsCallbackView'>;
export type Opened = Shape<'CallbackViewsOpenedView'>;
export type CallbackList = Shape<'CallbackViewsCallbackPage'>;
export type Question = Opened['questions'][number];
export type CaseRound = Shape<'CaseCallbackRoundView'>;
export type Impossible = Shape<'ImpossibleView'>;
export type ImpossiblePage = Shape<'ImpossiblePage'>;
export type Figures = Shape<'CallbackFiguresFigures'>;

export interface Result {
  result: string;
  solved?: boolean;
  satisfied?: string;
  reason?: string;
  words?: string;
  at?: string;
}

type Asked = Record<string, string | number | boolean | null | undefined>;

/** 回访: what its pages ask of the server. */
export const callbacks = {
  page: (asked: Asked, signal?: AbortSignal) => http.get<CallbackList>('/callbacks', asked, signal),
  open: (id: string, signal?: AbortSignal) => http.get<Opened>(`/callbacks/${id}`, undefined, signal),
  claim: (id: string) => http.post<Opened>(`/callbacks/${id}/claim`, {}),
  release: (id: string) => http.post<void>(`/callbacks/${id}/release`, {}),
  write: (id: string, result: Result) => http.post<void>(`/callbacks/${id}/result`, result),
  impossible: (asked: Asked, signal?: AbortSignal) => http.get<ImpossiblePage>('/impossible-cases', asked, signal),
  impossibleOf: (caseId: string) => http.get<Impossible[]>(`/cases/${caseId}/impossible`),
  roundsOf: (caseId: string) => http.get<CaseRound[]>(`/cases/${caseId}/callbacks`),
  askImpossible: (caseId: string, obstacle: string, reason: string) =>
    http.post<Impossible>(`/cases/${caseId}/impossible`, { obstacle, reason }),
  decide: (id: string, granted: boolean, answer: string) =>
    http.post<void>(`/impossible-cases/${id}/decision`, { granted, answer }),
  figures: (asked: Asked, signal?: AbortSignal) => http.get<Figures>('/callback-figures', asked, signal),
  sheet: (asked: Asked) => `/api${withQuery('/callback-figures.xlsx', asked)}`,
};

export const SATISFIED = ['VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED', 'VERY_DISSATISFIED'] as const;
export const OBSTACLES = ['LAW', 'PLANNING', 'FUNDS', 'TECHNICAL', 'THIRD_PARTY', 'OTHER'] as const;

/** Whether what somebody said lets the case rest. */
export function isGood(solved: boolean | null, satisfied: string): boolean {
  return solved === true && !satisfied.endsWith('DISSATISFIED');
}
