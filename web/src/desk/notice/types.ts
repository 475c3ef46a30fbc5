import type { Shape } from '@kit/http/api';

export type Notice = Shape<'NoticeView'>;
export type NoticePage = Shape<'NoticePage'>;
export type NoticeAttempt = Shape<'NoticeDeskAttempt'>;
export type Gateway = Shape<'NoticeDeskCondition'>;
export type NoticeTemplate = Shape<'NoticeTemplateView'>;
export type NoticeTemplateVersion = Shape<'NoticeTemplateVersion'>;
export type NoticeTemplateBody = Shape<'NoticeTemplateBody'>;
export type NoticePlans = Shape<'NoticePlansView'>;
export type NoticePlan = Shape<'NoticePlanView'>;
export type NoticePlanBody = Shape<'NoticePlanBody'>;
export type DemoMessage = Shape<'DemoInboxMessage'>;

export const PURPOSES = [
  'REGISTERED',
  'DISPATCHED',
  'MOVED',
  'EXTENDED',
  'REPLIED',
  'RATE',
  'CALLBACK',
  'SURVEY',
  'REOPENED',
  'JOINED',
  'CLOSED',
  'MESSAGE',
  'OPTED_OUT',
  'OPTED_IN',
] as const;
export const STATES = ['WAITING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNCLEAR', 'SKIPPED'] as const;
export const REASONS = [
  'QUIET_HOURS',
  'OPTED_OUT',
  'NO_ADDRESS',
  'NOT_MOBILE',
  'TOO_LATE',
  'REFUSED',
  'NOT_SENT',
  'GIVEN_UP',
  'UNCLEAR',
  'NOT_DELIVERED',
] as const;
