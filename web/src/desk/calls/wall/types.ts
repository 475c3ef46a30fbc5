import type { Device, SeatState } from '../types';

interface Named {
  name: string;
  nameEn: string;
}
export interface HotlineName extends Named {
  id: number;
  number: string;
}
export interface QueueName extends Named {
  code: string;
}

/** 今日: since midnight. */
export interface Today {
  offered: number;
  answered: number;
  shortly: number;
  abandoned: number;
  soon: number;
}
export interface QueueNow {
  queue: QueueName;
  waiting: number;
  longestSince?: string | null;
  callbacks: number;
  ready: number;
  busy: number;
}
export interface TileCall {
  id: string;
  direction: 'IN' | 'OUT' | 'CALLBACK';
  hotline?: HotlineName | null;
  maskedPhone: string;
  parties: { id: number; kind: string; label: string; present: boolean }[];
}
export interface SeatTile {
  extension: string;
  device: Device;
  kind: string;
  centre: string;
  remote: boolean;
  agent: string;
  state: SeatState;
  since: string;
  breakReason?: string | null;
  call?: TileCall | null;
}
export interface WaitingCall {
  id: string;
  maskedPhone: string;
  hotline?: HotlineName | null;
  queue?: QueueName | null;
  place: string;
  callback: boolean;
  notBefore?: string | null;
}
/** 话务大屏: as the server tells it. */
export interface FloorNow {
  voice: 'OFF' | 'DOWN' | 'ELSEWHERE' | 'UP';
  today: Today;
  queues: QueueNow[];
  seats: SeatTile[];
  waiting: WaitingCall[];
}
export type { WatchMode } from '../types';
