import { http } from '@kit/http/client';
import type {
  Assessment,
  AssessmentText,
  Disposal,
  Person,
  PersonRequest,
  RequestKind,
  RequestPage,
  RetentionPage,
} from './types';

/** 个人信息保护: what people ask, how long things are kept, what was weighed. */
export const privacy = {
  people: (phone: string) => http.post<Person[]>('/privacy/people', { phone }),
  requests: () => http.get<PersonRequest[]>('/privacy/requests'),
  request: (id: string) => http.get<RequestPage>(`/privacy/requests/${id}`),
  open: (citizen: string, kind: RequestKind, proof: string) =>
    http.post<PersonRequest>('/privacy/requests', { citizen, kind, proof }),
  erase: (id: string) => http.post<PersonRequest>(`/privacy/requests/${id}/erase`, {}),
  refuse: (id: string, words: string) => http.post<PersonRequest>(`/privacy/requests/${id}/refuse`, { words }),
  copyAt: (id: string, ending: 'html' | 'json') => `/api/privacy/requests/${id}/copy.${ending}`,
  retention: () => http.get<RetentionPage>('/privacy/retention'),
  report: (dataClass: string) => http.post<Disposal>('/privacy/disposals', { dataClass }),
  settle: (id: string, how: 'approve' | 'drop') => http.post<Disposal>(`/privacy/disposals/${id}/${how}`, {}),
  assessments: () => http.get<Assessment[]>('/privacy/assessments'),
  versions: (id: string) => http.get<Assessment[]>(`/privacy/assessments/${id}`),
  begin: (text: AssessmentText) => http.post<Assessment>('/privacy/assessments', text),
  revise: (id: string, version: number, text: AssessmentText) =>
    http.post<Assessment>(`/privacy/assessments/${id}/versions`, { ...text, version }),
};
