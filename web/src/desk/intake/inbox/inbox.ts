import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 来信: a message of any channel, as the desk shows it. */
export type Message = Shape<'ContactViewsMessageView'>;
export type OpenedMessage = Shape<'ContactViewsOpened'>;
export type Inbox = Shape<'ContactInbox'>;

export const inbox = {
  page: (channel: string, after: string | null, signal?: AbortSignal) =>
    http.get<Inbox>('/contacts', { channel, after }, signal),
  get: (id: string) => http.get<OpenedMessage>(`/contacts/${id}`),
  ofCase: (caseId: string) => http.get<Message[]>(`/cases/${caseId}/conversation`),
  answer: (thread: string, text: string) => http.post<null>(`/contacts/threads/${thread}/answers`, { text }),
  read: (thread: string) => http.post<null>(`/contacts/threads/${thread}/read`, {}),
  setAside: (id: string, reason: string) => http.post<null>(`/contacts/${id}/set-aside`, { reason }),
  put: (id: string, number: string) => http.post<null>(`/contacts/${id}/case`, { number }),
};

/** Channels on which messages come, in the order of the filter. */
export const CHANNELS = ['PORTAL', 'WECHAT', 'SMS', 'EMAIL', 'APP', 'BOARD'] as const;

/** Where what is answered is shown to anybody who asks, not to the sender alone. */
export const isPublic = (message: Pick<Message, 'source'>) => /^(open311|board):/.test(message.source);

/** As the server counts: a sign that takes two places in memory is one. */
export const lengthOf = (text: string) => [...text.trim()].length;

/** How urgent the wait looks: past its limit, within it, or without one. */
export function waitOf(message: Pick<Message, 'dueAt'>, now: Date): 'late' | 'soon' | 'none' {
  if (!message.dueAt) return 'none';
  return new Date(message.dueAt) < now ? 'late' : 'soon';
}
