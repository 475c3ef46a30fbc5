import { find } from '@kit/http/client';
import type { CaseRow } from '@desk/casework/types';

/** 来电人: who called before under this number, masked. */
export interface KnownCaller {
  citizen: { id: string; maskedName: string | null; maskedPhone: string; contacts: number };
  recent: CaseRow[];
}

export const citizens = {
  lookup: (phone: string, signal?: AbortSignal) => find<KnownCaller>('/citizens/lookup', { phone }, signal),
};
