import type { Tone } from '@kit/controls/SoftTag.vue';
import type { CallRow } from './types';

/** How the end of a call looks; one that goes on is news. */
export function toneOf(call: CallRow): Tone {
  if (!call.ending) return 'info';
  if (call.ending === 'ABANDONED' || call.ending === 'LOST') return 'danger';
  if (call.ending === 'FINISHED') return call.answeredAt ? 'ok' : 'neutral';
  return call.ending === 'BLOCKED' ? 'warn' : 'neutral';
}
