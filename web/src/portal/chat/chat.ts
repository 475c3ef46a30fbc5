import { onMounted, onUnmounted, ref, shallowRef } from 'vue';
import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';
import { follow } from '@kit/http/follow';

export type Chat = Shape<'ChatView'>;
export type ChatLine = Shape<'ChatLineView'>;
export type ChatOf = Chat['chat'];

/** What was known with what came behind it; what comes twice stands once. */
export function joined(known: ChatLine[], came: ChatLine[]): ChatLine[] {
  const there = new Set(known.map((one) => one.id));
  return [...known, ...came.filter((one) => !there.has(one.id))];
}

/** What is said of the wait. */
export function waitWords(chat: Pick<Chat, 'waiting' | 'ahead'>): 'next' | 'inLine' | 'given' | 'waitNobody' | null {
  switch (chat.waiting) {
    case 'IN_LINE':
      return chat.ahead ? 'inLine' : 'next';
    case 'GIVEN':
      return 'given';
    case 'NOBODY':
      return 'waitNobody';
    default:
      return null;
  }
}

const LOOK_EVERY = 12_000;

/** 在线会话: the one that is open, as it goes on by itself; what came is fetched, never missed and never shown twice. */
export function useChat() {
  const chat = shallowRef<Chat | null>(null);
  const lines = shallowRef<ChatLine[]>([]);
  const broken = ref(false);
  let stop: AbortController | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function take(fresh: Chat) {
    lines.value = chat.value?.chat.id === fresh.chat.id ? joined(lines.value, fresh.lines) : fresh.lines;
    chat.value = fresh;
  }
  async function look() {
    const id = chat.value?.chat.id;
    if (!id) return;
    const fresh = await http.glance<Chat>(`/portal/chats/${id}`, { after: lines.value.at(-1)?.id }).catch(() => null);
    if (fresh && chat.value?.chat.id === id) take(fresh);
  }
  /** What came while the line was broken is fetched as soon as it stands again. */
  function watch(id: string) {
    stop?.abort();
    stop = new AbortController();
    let stood = true;
    const alive = (is: boolean) => {
      broken.value = !is;
      if (is && !stood) void look();
      stood = is;
    };
    void follow(
      `/portal/chats/${id}/events`,
      { heard: () => void look(), alive, opened: () => void look() },
      stop.signal,
    );
  }
  async function open(id: string) {
    lines.value = [];
    chat.value = null;
    take(await http.get<Chat>(`/portal/chats/${id}`));
    if (!chat.value!.chat.endedAt) watch(id);
  }
  async function say(messageId: string, text: string, photos: string[]) {
    const fresh = await http.post<Chat>('/portal/chats', { messageId, text, photos });
    const isNew = chat.value?.chat.id !== fresh.chat.id;
    take(fresh);
    if (isNew) watch(fresh.chat.id);
  }
  async function end() {
    if (!chat.value) return;
    take(await http.post<Chat>(`/portal/chats/${chat.value.chat.id}/end`, {}));
    stop?.abort();
  }
  /** The place in the line moves without anything being said, and the house hears that the page is there. */
  onMounted(
    () => (timer = setInterval(() => !document.hidden && !chat.value?.chat.endedAt && void look(), LOOK_EVERY)),
  );
  onUnmounted(() => {
    clearInterval(timer);
    stop?.abort();
  });
  return { chat, lines, broken, open, say, end, close: () => ((chat.value = null), (lines.value = []), stop?.abort()) };
}
