import type { Shape } from '@kit/http/api';
import { find } from '@kit/http/client';

/** 来电人: who called before under this number, masked. */
export type KnownCaller = Shape<'CitizenCallerView'>;

export const citizens = {
  lookup: (phone: string, signal?: AbortSignal) => find<KnownCaller>('/citizens/lookup', { phone }, signal),
};
