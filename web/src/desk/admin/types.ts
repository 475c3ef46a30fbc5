import type { Shape } from '@kit/http/api';

export interface Paged<T> {
  items: T[];
  next: string | null;
}

/** 账号一览. */
export type AccountLine = Shape<'ShownAccount'>;

/** 服务密钥: the public half of a key with which a partner's system signs. */
export interface ServiceKey {
  id: string;
  keyId: string;
  name: string;
  validFrom: string;
  validTo: string;
  approvedAt: string | null;
  revokedAt: string | null;
  usedAt: string | null;
}

/** 服务账号. */
export interface ServiceLine {
  account: AccountLine;
  keys: ServiceKey[];
}

/** 人员与账号. */
export type Person = Shape<'PeopleShown'>;

export type RoleLine = Shape<'RoleShown'>;
export type PowerLine = Shape<'RoleShownPower'>;
export type RolesAndPowers = Shape<'RoleAll'>;
export type OwnedSession = Shape<'SignInOfficeShown'>;

/** 外部身份: that a provider vouches for somebody. */
export type LinkedIdentity = Shape<'AccountLinked'>;

/** 代办一览. */
export type DelegationLine = Shape<'DelegationOfficeShown'>;

/** 登录设置, and how it may be changed here. */
export type Setting = Shape<'RuleOfficeSetting'>;
export type ChangeableRule = Shape<'RuleOfficeChangeable'>;
export type RuleUnit = ChangeableRule['unit'];

/** 规则修改. */
export type RuleChange = Shape<'RuleChange'>;
