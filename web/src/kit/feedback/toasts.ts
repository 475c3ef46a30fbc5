import { reactive } from 'vue';
import type { Said } from '@kit/i18n/words';

export interface Toast {
  id: number;
  mood: 'done' | 'failed' | 'note';
  said: Said;
}

const toasts = reactive<Toast[]>([]);
let last = 0;

/** Short news at the edge of the page; a failure stays longer than a success. */
export function useToasts() {
  const dismiss = (id: number) => {
    const at = toasts.findIndex((one) => one.id === id);
    if (at >= 0) toasts.splice(at, 1);
  };
  const show = (mood: Toast['mood'], said: Said) => {
    const id = ++last;
    toasts.push({ id, mood, said: { zh: said.zh, en: said.en } });
    if (toasts.length > 4) toasts.shift();
    setTimeout(() => dismiss(id), mood === 'failed' ? 9000 : 4000);
  };
  return {
    toasts,
    dismiss,
    done: (said: Said) => show('done', said),
    failed: (said: Said) => show('failed', said),
    note: (said: Said) => show('note', said),
  };
}
