import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Seal = Shape<'InformantSealView'>;
export type Opening = Shape<'InformantOpeningView'>;

export const TONES = { WAITING: 'warn', LAPSED: undefined, GRANTED: 'ok', OVER: undefined, REFUSED: 'danger' } as const;

/** 密封举报人. */
export const informants = {
  of: (caseId: string) => http.get<Seal>(`/cases/${caseId}/informant`),
  ask: (caseId: string, words: string) => http.post<Opening>(`/cases/${caseId}/informant/openings`, { words }),
  latest: () => http.get<Opening[]>('/informant-openings'),
  decide: (id: string, granted: boolean, words: string) =>
    http.post<Opening>(`/informant-openings/${id}/decision`, { granted, words }),
};
