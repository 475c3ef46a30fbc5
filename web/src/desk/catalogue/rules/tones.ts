import type { PackVersion } from './types';

const TONES = { DRAFT: 'warn', COMING: 'accent', IN_FORCE: 'ok', PAST: 'neutral' } as const;

export const toneOf = (state: PackVersion['state']) => TONES[state];
