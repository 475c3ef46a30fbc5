import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 来信邮箱 */
export type Mailbox = Shape<'MailboxView'>;
export type Security = NonNullable<Mailbox['imap']['security']>;

export const SECURITIES: Security[] = ['TLS', 'STARTTLS', 'NONE'];

export const mailboxes = {
  list: () => http.get<Mailbox[]>('/mailboxes'),
  add: (body: object) => http.post<{ id: string }>('/mailboxes', body),
  change: (id: string, body: object) => http.put<null>(`/mailboxes/${id}`, body),
  switchTo: (id: string, active: boolean) => http.post<null>(`/mailboxes/${id}/active`, { active }),
};
