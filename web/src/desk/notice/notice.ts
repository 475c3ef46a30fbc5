import { http } from '@kit/http/client';
import type {
  DemoMessage,
  Gateway,
  Notice,
  NoticeAttempt,
  NoticePage,
  NoticePlanBody,
  NoticePlans,
  NoticeTemplate,
  NoticeTemplateBody,
  NoticeTemplateVersion,
} from './types';

type Asked = Record<string, string | number | boolean | null | undefined>;

/** 通知: what its pages ask of the server. */
export const notices = {
  page: (asked: Asked, signal?: AbortSignal) => http.get<NoticePage>('/notices', asked, signal),
  gateways: () => http.get<Gateway[]>('/notices/health'),
  attempts: (id: string) => http.get<NoticeAttempt[]>(`/notices/${id}/attempts`),
  again: (id: string, reason: string) => http.post<Notice>(`/notices/${id}/again`, { reason }),
  plans: () => http.get<NoticePlans>('/notice-plans'),
  savePlan: (body: NoticePlanBody) => http.post<NoticePlans>('/notice-plans', body),
  templates: () => http.get<NoticeTemplate[]>('/notice-templates'),
  versions: (purpose: string) => http.get<NoticeTemplateVersion[]>(`/notice-templates/${purpose}/versions`),
  saveTemplate: (purpose: string, body: NoticeTemplateBody) =>
    http.post<NoticeTemplate>(`/notice-templates/${purpose}`, body),
  demoMessages: () => http.get<DemoMessage[]>('/demo/messages'),
};
