import { http } from '@kit/http/client';
import type {
  Agent,
  Block,
  BlockPage,
  Hole,
  Hotline,
  HotlineForm,
  HotlineQueue,
  Level,
  Outage,
  OutageForm,
  Register,
  SeatPost,
  SeatRow,
  Skill,
} from './types';

const HOME = '/call-register';

/** 话务登记册: what the pages of the register ask of the server. */
export const register = {
  read: () => http.get<Register>(HOME),
  holes: () => http.get<Hole[]>(`${HOME}/holes`),
  table: `/api${HOME}/hotlines.xlsx`,
  saveHotline: (form: HotlineForm, id?: string) =>
    http.post<Hotline>(id ? `${HOME}/hotlines/${id}` : `${HOME}/hotlines`, form),
  saveQueue: (form: HotlineQueue, known: boolean) =>
    http.post<void>(known ? `${HOME}/queues/${form.code}` : `${HOME}/queues`, form),
  addSeats: (row: SeatRow) => http.post<void>(`${HOME}/seats`, row),
  saveSeat: (post: SeatPost) => http.post<void>(`${HOME}/seats/${post.extension}`, post),
  agents: () => http.get<Agent[]>(`${HOME}/agents`),
  giveSkills: (agent: string, before: Level[], skills: Level[]) =>
    http.post<void>(`${HOME}/agents/${agent}`, { before, skills }),
  nameSkill: (skill: Skill) => http.post<void>(`${HOME}/skills`, skill),
  outages: () => http.get<Outage[]>(`${HOME}/outages`),
  saveOutage: (form: OutageForm, id?: string) =>
    http.post<void>(id ? `${HOME}/outages/${id}` : `${HOME}/outages`, form),
  blocks: (state: string, after: string | null, signal?: AbortSignal) =>
    http.get<BlockPage>('/blocked-callers', { state, after }, signal),
  propose: (form: { phone: string; reason: string; days: number }) => http.post<Block>('/blocked-callers', form),
  review: (id: string, form: { accepted: boolean; note: string; version: number }) =>
    http.post<Block>(`/blocked-callers/${id}/review`, form),
  lift: (id: string, form: { note: string; version: number }) => http.post<Block>(`/blocked-callers/${id}/lift`, form),
};
