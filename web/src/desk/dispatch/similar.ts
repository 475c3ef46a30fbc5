import { http } from '@kit/http/client';
import type { Proposal, SimilarCase } from './types';

interface Described {
  matter?: string;
  area?: string;
  text?: string;
  phone?: string;
}

/** 相近工单与派单建议 for something described but perhaps not yet registered. */
export const dispatching = {
  similar: (what: Described, signal?: AbortSignal) => http.get<SimilarCase[]>('/cases/similar', { ...what }, signal),
  proposals: (what: Described, signal?: AbortSignal) => http.get<Proposal[]>('/proposals', { ...what }, signal),
};
