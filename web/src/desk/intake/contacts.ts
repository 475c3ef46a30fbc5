import type { Shape } from '@kit/http/api';
import { find, http } from '@kit/http/client';
import type { KnownCaller } from '@desk/citizens/lookup';

/** 来电: a call and who is on the other side. */
export type CallerOfCall = Shape<'CallContactCallerOfCall'>;
export type CallOfCase = Shape<'CallContactCallView'>;

export const contacts = {
  caller: (call: string, signal?: AbortSignal) => find<CallerOfCall>(`/calls/${call}/caller`, undefined, signal),
  of: (caseId: string) => http.get<CallOfCase[]>(`/cases/${caseId}/calls`),
  put: (call: string, caseId: string) => http.post<null>(`/cases/${caseId}/calls`, { call }),
};

const TRIES = 6;
const APART = 500;

/**
 * The same as for a number that was looked up; nobody for a call without one. A call is written down right behind its being
 * answered, so it is asked for again before it is given up.
 */
export async function knownByCall(call: string, signal: AbortSignal): Promise<KnownCaller | null> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const found = await contacts.caller(call, signal);
    if (found) return found.citizen ? { citizen: found.citizen, recent: found.recent } : null;
    await new Promise((done) => setTimeout(done, APART));
    if (signal.aborted) return null;
  }
  return null;
}
