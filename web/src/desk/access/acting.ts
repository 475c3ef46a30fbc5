import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 代办记录. */
export type Delegation = Shape<'MyDelegationShown'>;

/** 可委托的人. */
export type Candidate = Shape<'MyDelegationCandidate'>;

export const delegations = {
  list: () => http.get<Delegation[]>('/my/delegations'),
  candidates: (q: string, signal: AbortSignal) => http.get<Candidate[]>('/my/delegates', { q }, signal),
  give: (wanted: Shape<'MyDelegationWanted'>) => http.post<Shape<'MyDelegationLent'>>('/my/delegations', wanted),
  end: (id: string) => http.post<void>(`/my/delegations/${id}/end`),
};

/** Acts for somebody from now on, or for oneself; everything on the screen is loaded anew under the other powers. */
export async function actFor(delegation: string | null): Promise<void> {
  await http.post('/session/acting', { delegation });
  location.assign('/');
}
