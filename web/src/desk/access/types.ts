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
  passkeys: Passkey[];
  /** The host at which passkeys count, and below. */
  passkeyDomain: string;
}

/** 通行密钥: one that the person has registered. */
export interface Passkey {
  id: string;
  name: string;
  addedAt: string;
  usedAt: string | null;
}

interface PasskeyHandle {
  type: 'public-key';
  id: string;
  transports: string[];
}

/** 登记通行密钥: what the browser is to make one of; bytes are base64 for addresses. */
export interface PasskeyOffer {
  rp: { id: string; name: string };
  user: { id: string; name: string; displayName: string };
  challenge: string;
  pubKeyCredParams: { type: 'public-key'; alg: number }[];
  timeout: number;
  excludeCredentials: PasskeyHandle[];
  authenticatorSelection: AuthenticatorSelectionCriteria;
  attestation: AttestationConveyancePreference;
}

/** 请出示通行密钥: what the browser is to have signed. */
export interface PasskeyAsked {
  challenge: string;
  timeout: number;
  rpId: string;
  allowCredentials: PasskeyHandle[];
  userVerification: UserVerificationRequirement;
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
