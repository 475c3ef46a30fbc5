import type { Shape } from '@kit/http/api';

export type Power = Shape<'Power'>;
export type Role = Shape<'MeNamedRole'>;

/** 当前用户: who is signed in and what they may do. */
export type Me = Shape<'Me'>;

/** 代办: for whom, at which unit, and until which day. */
export type Acting = Shape<'MeActing'>;

/** 第二因素状态. */
export type FactorState = Shape<'FactorsState'>;

/** 通行密钥: one that the person has registered. */
export type Passkey = Shape<'FactorsOwnPasskey'>;

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
export type FactorOffer = Shape<'FactorsOffer'>;

/** 登录: one browser in which somebody is signed in. */
export type OpenSession = Shape<'MySessionsShown'>;

/** 演示账号: the role's names, and what to try with it (zh, en). */
export type DemoAccount = Shape<'ShowcaseEntry'>;
