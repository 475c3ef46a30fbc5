import type { Power } from '@desk/access/types';
import type { Area, Unit } from '@desk/organisation/types';
import type { Said } from '@kit/i18n/words';

export interface Paged<T> {
  items: T[];
  next: string | null;
}

/** 账号一览. */
export interface AccountLine {
  id: string;
  username: string;
  name: string;
  unit: Unit | null;
  area: Area | null;
  active: boolean;
  passwordIsFirst: boolean;
  roles: string[];
  factor: boolean;
  /** Whether it is a partner's system instead of a person. */
  service: boolean;
}

/** 服务密钥: the public half of a key with which a partner's system signs. */
export interface ServiceKey {
  id: string;
  keyId: string;
  name: string;
  validFrom: string;
  validTo: string;
  revokedAt: string | null;
  usedAt: string | null;
}

/** 服务账号. */
export interface ServiceLine {
  account: AccountLine;
  keys: ServiceKey[];
}

/** 人员与账号. */
export interface Person {
  id: string;
  staffNo: string;
  name: string;
  unit: Unit | null;
  position: string;
  active: boolean;
  accounts: AccountLine[];
}

export interface RoleLine extends Said {
  code: string;
  powers: Power[];
  home: string;
  holders: number;
}

export interface PowerLine extends Said {
  code: Power;
  apart: boolean;
}

export interface RolesAndPowers {
  roles: RoleLine[];
  powers: PowerLine[];
}

export interface OwnedSession {
  id: string;
  username: string;
  name: string;
  openedAt: string;
  activeAt: string;
  locked: boolean;
  address: string;
  agent: string;
}

export interface Setting {
  name: string;
  value: string;
}
