import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Round = Shape<'RoundViewsRoundView'>;
export type Asked = Shape<'RoundViewsAskedView'>;
export type Member = Shape<'RoundViewsMemberView'>;
export type Office = Shape<'DutyOfficeOfficeView'>;
export const ROLES = ['STAFFING', 'JUSTICE'] as const satisfies readonly Office['role'][];

/** 会商. */
export const rounds = {
  of: (caseId: string) => http.get<Round[]>(`/cases/${encodeURIComponent(caseId)}/rounds`),
  open: (caseId: string, sent: { units: string[]; limit: string | null; question: string }) =>
    http.post<Round[]>(`/cases/${encodeURIComponent(caseId)}/rounds`, sent),
  asked: () => http.get<Asked[]>('/rounds'),
  give: (id: string, sent: { unit: string; whose?: string; clause: string; words: string }) =>
    http.post<Asked>(`/rounds/${encodeURIComponent(id)}/opinions`, sent),
  offices: () => http.get<Office[]>('/duty-offices'),
  nameOffice: (role: Office['role'], unit: string) => http.post<Office[]>('/duty-offices', { role, unit }),
};
