import type { Shape } from '@kit/http/api';

export type CallRow = Shape<'CallRow'>;
export type Opened = Shape<'PastCallsOpened'>;
export type Missed = Shape<'PastCallsMissed'>;
export type Recording = Shape<'PastCallsRecording'>;
export type Choices = Shape<'PastCallsChoices'>;

export const ENDINGS = [
  'FINISHED',
  'ABANDONED',
  'VOICEMAIL',
  'UNREACHED',
  'WITHDRAWN',
  'AFTER_HOURS',
  'BLOCKED',
  'LOST',
] as const;
export const DIRECTIONS = ['IN', 'OUT', 'CALLBACK'] as const;
export const MEASURES = [
  'OFFERED',
  'ANSWERED',
  'IN_TIME',
  'ABANDONED',
  'SHORT_ABANDONED',
  'UNANSWERED',
  'OUTWARD',
] as const;

/** 条件: what calls are searched by; the address of the page keeps all but a number. */
export const NAMES = [
  'from',
  'to',
  'hotline',
  'queue',
  'seat',
  'agent',
  'ending',
  'direction',
  'recorded',
  'measure',
] as const;
export type Name = (typeof NAMES)[number] | 'phone';
export type Asked = Partial<Record<Name, string>>;
