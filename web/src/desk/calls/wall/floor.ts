import { onMounted, onScopeDispose, ref, shallowRef } from 'vue';
import { useToasts } from '@kit/feedback/toasts';
import { http } from '@kit/http/client';
import { follow } from '@kit/http/follow';
import { asProblem } from '@kit/http/problem';
import type { FloorNow, WatchMode } from './types';

/** 话务现场: the floor as it changes, and what one who leads it can do. */
export function useFloor() {
  const toasts = useToasts();
  const now = shallowRef<FloorNow | null>(null);
  const lost = ref(false);
  const stop = new AbortController();
  let ahead = 0;

  onMounted(async () => {
    try {
      now.value = await http.glance<FloorNow>('/floor');
    } catch (error) {
      toasts.failed(asProblem(error));
    }
    if (now.value?.voice === 'OFF') return;
    await follow(
      '/floor/events',
      {
        heard: (news) => news.event === 'floor' && (now.value = JSON.parse(news.data) as FloorNow),
        alive: (is) => (lost.value = !is),
        opened: (at) => (ahead = at.getTime() - Date.now()),
      },
      stop.signal,
    );
  });
  onScopeDispose(() => stop.abort());

  async function act(path: string, body: unknown): Promise<void> {
    try {
      now.value = await http.post<FloorNow>(`/floor${path}`, body);
    } catch (error) {
      toasts.failed(asProblem(error));
    }
  }

  return {
    now,
    lost,
    /** Milliseconds since something the server dated, by the server's clock. */
    since: (instant: string, at: Date) => Math.max(0, at.getTime() + ahead - Date.parse(instant)),
    ready: (extension: string) => act(`/seats/${extension}`, { state: 'READY' }),
    rest: (extension: string, reason: string) => act(`/seats/${extension}`, { state: 'ON_BREAK', reason }),
    out: (extension: string) => act(`/seats/${extension}`, { state: 'OUT' }),
    move: (call: string, queue: string) => act(`/calls/${call}/queue`, { queue }),
    watch: (call: string, mode: WatchMode) => act(`/calls/${call}/watch`, { mode }),
  };
}
export type Floor = ReturnType<typeof useFloor>;
