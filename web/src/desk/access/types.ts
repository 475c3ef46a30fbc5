import type { Said } from '@kit/i18n/words';
import type { Area, Unit } from '@desk/organisation/types';

export type Power =
  | 'REGISTER'
  | 'ANSWER'
  | 'DISPATCH'
  | 'ARBITRATE'
  | 'HANDLE'
  | 'HEAD_UNIT'
  | 'REVIEW'
  | 'CALL_BACK'
  | 'CLOSE'
  | 'SUPERVISE'
  | 'MERGE'
  | 'SUSPEND'
  | 'IMPORT'
  | 'READ_ALL'
  | 'CONTACT'
  | 'CONFIDE'
  | 'PROTECT'
  | 'ADMINISTER'
  | 'SECURE'
  | 'AUDIT';

export interface Role extends Said {
  code: string;
}

/** 当前用户: who is signed in and what they may do. */
export interface Me {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  powers: Power[];
  unit: Unit | null;
  area: Area | null;
  homePath: string | null;
  /** Whether the desk waits for the person's proof. */
  locked?: boolean;
  /** After how long without anybody at work it locks; 0 for never. */
  lockAfterSeconds?: number;
  /** Whether a second factor has to be set up before anything else. */
  factorMissing?: boolean;
  /** Whether the password has to be changed before anything else. */
  passwordIsFirst?: boolean;
  /** 代办中: for whom they act just now; the powers are then those that were lent. */
  acting?: Acting | null;
  mayActFor?: Acting[];
}

/** 代办: for whom, at which unit, and until which day. */
export interface Acting {
  id: string;
  name: string;
  unit: string;
  until: string;
  over: boolean;
}

/** 第二因素状态. */
export interface FactorState {
  enrolled: boolean;
  enrolledAt: string | null;
  required: boolean;
  recoveryCodesLeft: number;
}

/** 待绑定: what an authenticator app reads. */
export interface FactorOffer {
  secret: string;
  address: string;
}

/** 登录: one browser in which somebody is signed in. */
export interface OpenSession {
  id: string;
  openedAt: string;
  activeAt: string;
  locked: boolean;
  address: string;
  agent: string;
  here: boolean;
}

/** 演示账号: the role's names, and what to try with it (zh, en). */
export interface DemoAccount extends Said {
  username: string;
  role: string;
  roleZh?: string;
  roleEn?: string;
  password: string;
}
