import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import type {
  AccountLine,
  DelegationLine,
  LinkedIdentity,
  OwnedSession,
  Paged,
  Person,
  RoleLine,
  RolesAndPowers,
  RuleChange,
  ServiceLine,
  Setting,
} from './types';

export interface PersonForm {
  staffNo: string;
  name: string;
  unit?: string;
  position: string;
  active: boolean;
}

export interface KeyForm {
  name: string;
  publicKey: string;
  validFrom: string | null;
  validTo: string | null;
}

const code = encodeURIComponent;

/** 管理: what the three administrators ask of the server, each of their own part. */
export const office = {
  people: (q: string, after?: string | null, signal?: AbortSignal) =>
    http.get<Paged<Person>>('/people', { q, after }, signal),
  addPerson: (form: PersonForm) => http.post<Person>('/people', form),
  changePerson: (id: string, form: PersonForm) => http.post<Person>(`/people/${id}`, form),
  addAccount: (person: string, username: string, unit?: string, area?: string) =>
    http.post<Shape<'PeopleMade'>>(`/people/${person}/accounts`, { username, unit, area }),
  move: (account: string, unit?: string, area?: string) => http.post<void>(`/accounts/${account}/post`, { unit, area }),
  turn: (account: string, on: boolean) => http.post<void>(`/accounts/${account}/${on ? 'on' : 'off'}`),
  newPassword: (account: string) => http.post<Shape<'AccountPassword'>>(`/accounts/${account}/password`),
  accounts: (q: string, role: string | null, after?: string | null, signal?: AbortSignal) =>
    http.get<Paged<AccountLine>>('/accounts', { q, role, after }, signal),
  grant: (account: string, roles: string[]) => http.post<void>(`/accounts/${account}/roles`, { roles }),
  resetFactor: (account: string, reason: string) => http.post<void>(`/accounts/${account}/factor-reset`, { reason }),
  identities: (account: string) => http.get<LinkedIdentity[]>(`/accounts/${account}/identities`),
  unlink: (account: string, provider: string) => http.remove<void>(`/accounts/${account}/identities/${code(provider)}`),
  services: (q: string, after?: string | null, signal?: AbortSignal) =>
    http.get<Paged<ServiceLine>>('/services', { q, after }, signal),
  addService: (form: { name: string; username: string; unit?: string; area?: string }) =>
    http.post<{ id: string }>('/services', form),
  addKey: (service: string, key: KeyForm) => http.post<{ keyId: string }>(`/services/${service}/keys`, key),
  approveKey: (service: string, key: string) => http.post<void>(`/services/${service}/keys/${key}/approval`),
  revokeKey: (service: string, key: string) => http.post<void>(`/services/${service}/keys/${key}/revoke`),
  roles: () => http.get<RolesAndPowers>('/roles'),
  addRole: (role: RoleLine) => http.post<void>('/roles', role),
  changeRole: (role: RoleLine) => http.post<void>(`/roles/${code(role.code)}`, role),
  removeRole: (role: string) => http.remove<void>(`/roles/${code(role)}`),
  sessions: (q: string, after?: string | null, signal?: AbortSignal) =>
    http.get<Paged<OwnedSession>>('/sessions', { q, after }, signal),
  endSession: (id: string) => http.remove<void>(`/sessions/${id}`),
  delegations: (q: string, open: boolean, after?: string | null, signal?: AbortSignal) =>
    http.get<Paged<DelegationLine>>('/delegations', { q, open, after }, signal),
  endDelegation: (id: string) => http.post<void>(`/delegations/${id}/end`),
  settings: () => http.get<Setting[]>('/sign-in-settings'),
  ruleChanges: () => http.get<RuleChange[]>('/sign-in-settings/changes'),
  changeRule: (change: { rule: string; number: number | null; reason: string }) =>
    http.post<void>('/sign-in-settings', change),
};
