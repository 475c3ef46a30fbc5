import type { Tone } from '@kit/controls/SoftTag.vue';
import type { ImportState } from './types';

/** In which colour an import's state is shown. */
export const TONES: Record<ImportState['state'], Tone> = {
  READY: 'neutral',
  RUNNING: 'info',
  PAUSED: 'warn',
  DONE: 'ok',
  FAILED: 'danger',
  CANCELLED: 'neutral',
};
