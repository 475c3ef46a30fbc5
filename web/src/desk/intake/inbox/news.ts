import { onUnmounted, watch } from 'vue';
import { follow } from '@kit/http/follow';

/** 会话动静: says when the conversation that is shown is another; which one it is may change, or be none. */
export function useTalkNews(thread: () => string | null, changed: () => void): void {
  let stop: AbortController | null = null;
  watch(
    thread,
    (id) => {
      stop?.abort();
      stop = null;
      if (!id) return;
      stop = new AbortController();
      let stood = true;
      const alive = (is: boolean) => {
        if (is && !stood) changed();
        stood = is;
      };
      const refused = () => true;
      void follow(`/contacts/threads/${id}/events`, { heard: changed, alive, refused }, stop.signal);
    },
    { immediate: true },
  );
  onUnmounted(() => stop?.abort());
}
