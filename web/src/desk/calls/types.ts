import type { Said } from '@kit/i18n/words';

export type SeatState = 'READY' | 'RESERVED' | 'RINGING' | 'TALKING' | 'HOLD' | 'WRAP_UP' | 'ON_BREAK' | 'LEAVING';
export type Device = 'PHONE' | 'BROWSER';
export type PartyKind = 'EMERGENCY' | 'UNIT' | 'EXPERT' | 'SEAT' | 'NUMBER';

/** 席位: a place where calls are taken. */
export interface Post {
  extension: string;
  device: Device;
  kind: string;
}

/** 可签入席位. */
export interface PostChoice extends Post {
  takenBy?: string | null;
}

export interface Party {
  id: number;
  kind: PartyKind;
  label: string;
  present: boolean;
}

export interface Hotline {
  id: number;
  number: string;
  name: string;
  nameEn: string;
}

/** 机器转写: what a recogniser understood, which no person corrected. */
export interface Transcript {
  recogniser: string;
  /** Whether it only plays a recogniser. */
  test: boolean;
  reached: boolean;
  lines: { role: 'CALLER' | 'AGENT' | 'PARTY'; label: string; at: string; text: string; settled: boolean }[];
}

/** 通话: the call at one's seat. */
export interface CallNow {
  id: string;
  direction: 'IN' | 'OUT' | 'CALLBACK';
  phase: 'RESERVED' | 'RINGING' | 'TALKING' | 'HOLD' | 'WRAP_UP' | 'CALLING_OUT';
  since: string;
  arrivedAt: string;
  answeredAt?: string | null;
  dialled: string;
  hotline?: Hotline | null;
  queue?: { code: string; name: string; nameEn: string } | null;
  caller: { citizen?: number | null; maskedPhone: string; maskedName: string; present: boolean };
  /** Whether the caller waits outside while one talks to somebody else. */
  apart: boolean;
  parties: Party[];
  recording: 'ON' | 'PAUSED' | 'OFF';
  /** What a machine understands of it; none where no machine listens. */
  transcript?: Transcript | null;
}

export interface BreakChoice extends Said {
  code: string;
}

/** 坐席现状: all the server tells about one's own seat. */
export interface SeatNow {
  voice: 'OFF' | 'DOWN' | 'ELSEWHERE' | 'UP';
  post?: Post | null;
  state?: SeatState | null;
  since?: string | null;
  breakReason?: string | null;
  call?: CallNow | null;
  wrapUpUntil?: string | null;
  waiting: number;
  longestSince?: string | null;
  breaks: BreakChoice[];
  posts: PostChoice[];
  watching?: WatchNow | null;
}

export type WatchMode = 'LISTEN' | 'WHISPER' | 'BARGE';

/** 督导中: the talk one watches. */
export interface WatchNow {
  call: string;
  mode: WatchMode;
  extension: string;
  name: string;
  answered: boolean;
}

/** 通话操作: what is done with a call as a whole. */
export type Move =
  'HOLD' | 'RESUME' | 'HANG_UP' | 'DECLINE' | 'LEAVE' | 'JOIN' | 'REJOIN' | 'PAUSE_RECORDING' | 'RESUME_RECORDING';

/** 话机账号: what a telephone in the browser registers with. */
export interface TelephoneAccount {
  user: string;
  password: string;
  domain: string;
  path: string;
  /** By which its voice may find its way; none where it reaches the switch as it is. */
  iceServers: IceServer[];
}

/** 通路服务器: STUN, or TURN with an account that ends by itself. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

export const OUTCOMES = ['REGISTERED', 'ANSWERED', 'TRANSFERRED', 'NO_REQUEST', 'NUISANCE', 'CUT_OFF'] as const;
export type Outcome = (typeof OUTCOMES)[number];
