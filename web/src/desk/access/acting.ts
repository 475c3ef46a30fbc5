import { http } from '@kit/http/client';
import type { Unit } from '@desk/organisation/types';

/** 代办记录. */
export interface Delegation {
  id: string;
  principal: string;
  delegate: string;
  mine: boolean;
  from: string;
  to: string;
  roles: string[];
  unit: Unit | null;
  reason: string;
  ended: boolean;
  holds: boolean;
}

/** 可委托的人. */
export interface Candidate {
  id: string;
  username: string;
  name: string;
  unit: Unit | null;
}

export const delegations = {
  list: () => http.get<Delegation[]>('/my/delegations'),
  candidates: (q: string, signal: AbortSignal) => http.get<Candidate[]>('/my/delegates', { q }, signal),
  give: (wanted: object) => http.post<{ id: string }>('/my/delegations', wanted),
  end: (id: string) => http.post<void>(`/my/delegations/${id}/end`),
};

/** Acts for somebody from now on, or for oneself; everything on the screen is loaded anew under the other powers. */
export async function actFor(delegation: string | null): Promise<void> {
  await http.post('/session/acting', { delegation });
  location.assign('/');
}
