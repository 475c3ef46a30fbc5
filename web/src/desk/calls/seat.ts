import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { http } from '@kit/http/client';
import { follow } from '@kit/http/follow';
import { asProblem } from '@kit/http/problem';
import { useToasts } from '@kit/feedback/toasts';
import { createTelephone, type Telephone } from './telephone';
import type { CallNow, Move, Outcome, PartyKind, SeatNow, TelephoneAccount, WatchMode } from './types';

const AGAIN = 5_000;
/** The telephone may hear of a call's end a moment before the server tells. */
const BREATH = 1_500;
const LOCK = 'xinqiao.telephone';

const WITHOUT: SeatNow = { voice: 'OFF', waiting: 0, breaks: [], posts: [] };

/** 坐席: one's own seat, as the server tells it, and the telephone on it. */
export const useSeat = defineStore('seat', () => {
  const toasts = useToasts();
  const now = shallowRef<SeatNow | null>(null);
  const lost = ref(false);
  const busy = ref('');
  /** The call that was asked to ring here again. */
  const asked = ref('');
  const telephone: Telephone = reactive(createTelephone()) as Telephone;
  /** How far the server's clock is from ours. */
  let ahead = 0;
  let stopped: AbortController | null = null;
  let registeredAs = '';
  let letGo: (() => void) | null = null;

  const call = computed<CallNow | null>(() => now.value?.call ?? null);
  const state = computed(() => now.value?.state ?? null);
  const post = computed(() => now.value?.post ?? null);
  const inBrowser = computed(() => post.value?.device === 'BROWSER');
  const watching = computed(() => now.value?.watching ?? null);
  const talking = computed(() => state.value === 'TALKING' || state.value === 'HOLD');

  function told(news: SeatNow) {
    now.value = news;
    void fit(news);
  }

  /** What one dialled oneself or asked to watch, and a call that was lost with the page and is taken up again, needs no answering. */
  watch(
    () => [telephone.now.call, call.value?.direction, call.value?.phase, asked.value, !!watching.value] as const,
    ([ringing, direction, phase, , watches]) => {
      if (ringing !== 'ringing') return;
      if (watches) void telephone.answer();
      else if (direction === 'OUT' || (asked.value && asked.value === call.value?.id && phase !== 'RINGING')) {
        void telephone.answer();
      }
    },
  );
  /** After a reload the call is still there, and the telephone of before is not. */
  watch(
    () => [telephone.now.line, telephone.now.call, talking.value, call.value?.id] as const,
    ([line, here, up, id]) => {
      if (here === 'talking' || !up) asked.value = '';
      if (line !== 'registered' || here !== 'none' || !up || !inBrowser.value || !id || asked.value === id) return;
      setTimeout(() => {
        if (telephone.now.call !== 'none' || !talking.value || call.value?.id !== id) return;
        asked.value = id;
        void orders.move('REJOIN');
      }, BREATH);
    },
  );

  /** The telephone is where the seat is: registered while one sits at a post in the browser, and not otherwise. */
  async function fit(news: SeatNow) {
    const wanted = news.post?.device === 'BROWSER' && news.voice !== 'OFF' ? news.post.extension : '';
    if (wanted === registeredAs) return;
    registeredAs = wanted;
    if (!wanted) return putDown();
    try {
      if (!(await takeLine())) return telephone.yieldLine();
      const account = await http.glance<TelephoneAccount>('/seat/telephone');
      if (registeredAs === wanted) await telephone.start(account, freshServers);
    } catch {
      registeredAs = '';
      setTimeout(() => now.value && registeredAs === '' && void fit(now.value), AGAIN);
    }
  }

  const freshServers = () =>
    http.glance<TelephoneAccount>('/seat/telephone').then((account) => account.iceServers ?? []);

  /** One telephone, however many pages are open: the first has it until it is closed. */
  function takeLine(): Promise<boolean> {
    if (letGo || !navigator.locks) return Promise.resolve(true);
    return new Promise((got) => {
      void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
        if (!lock) {
          waitForLine();
          return got(false);
        }
        got(true);
        return new Promise<void>((done) => (letGo = done));
      });
    });
  }
  function waitForLine() {
    void navigator.locks.request(LOCK, () => {
      registeredAs = '';
      const held = new Promise<void>((done) => (letGo = done));
      if (now.value) void fit(now.value);
      return held;
    });
  }
  function putDown() {
    telephone.stop();
    letGo?.();
    letGo = null;
  }

  function listenTo(signal: AbortSignal) {
    return follow(
      '/seat/events',
      {
        heard: (news) => news.event === 'seat' && told(JSON.parse(news.data) as SeatNow),
        alive: (is) => (lost.value = !is && now.value?.voice !== 'OFF'),
        opened: (at) => (ahead = at.getTime() - Date.now()),
        refused: (problem) => {
          const off = problem.code === 'calls.voice-off';
          if (off) told(WITHOUT);
          return off;
        },
      },
      signal,
    );
  }

  function open() {
    if (stopped) return;
    stopped = new AbortController();
    void listenTo(stopped.signal);
  }
  function close() {
    stopped?.abort();
    stopped = null;
    registeredAs = '';
    putDown();
    now.value = null;
  }

  /** The same order once at a time. Its answer is how the seat stands afterwards; what is refused is told. */
  async function order(name: string, work: () => Promise<SeatNow>): Promise<boolean> {
    if (busy.value === name) return false;
    busy.value = name;
    try {
      told(await work());
      return true;
    } catch (error) {
      toasts.failed(asProblem(error));
      return false;
    } finally {
      if (busy.value === name) busy.value = '';
    }
  }
  const lead = (name: string, work: () => Promise<unknown>) =>
    order(name, async () => {
      await work();
      return now.value ?? WITHOUT;
    });
  const send = (name: string, path: string, body?: unknown) =>
    order(name, () => http.post<SeatNow>(`/seat${path}`, body));

  const orders = {
    sitDown: (extension: string) => send('sit', '', { extension }),
    stand: () => order('stand', () => http.remove<SeatNow>('/seat')),
    ready: () => send('ready', '/ready'),
    rest: (reason: string) => send('rest', '/break', { reason }),
    move: (move: Move) => send(move, '/call/moves', { move }),
    keys: (keys: string) => send('keys', '/call/keys', { keys }),
    invite: (kind: PartyKind, to: string, label: string | undefined, consult: boolean) =>
      send('invite', '/call/parties', { kind, to, label, consult }),
    dismiss: (party: number) => order('dismiss', () => http.remove<SeatNow>(`/seat/call/parties/${party}`)),
    transfer: (to: { queue?: string; extension?: string }) => send('transfer', '/call/transfer', to),
    dial: (to: { phone?: string; citizen?: number }) => send('dial', '/dial', to),
    /** Answers with the floor; how one's seat stands is told beside. */
    watch: (call: string, mode: WatchMode) => lead('watch', () => http.post(`/floor/calls/${call}/watch`, { mode })),
    unwatch: () => lead('unwatch', () => http.remove('/floor/watch')),
    wrapUp: (outcome: Outcome, note: string) => send('wrap-up', '/wrap-up', { outcome, note: note.trim() }),
  };

  return {
    now,
    lost,
    busy,
    telephone,
    call,
    state,
    post,
    inBrowser,
    talking,
    watching,
    open,
    close,
    told,
    /** Milliseconds from something the server dated until now, by the server's clock; less than none before it. */
    since: (instant: string, at: Date) => at.getTime() + ahead - Date.parse(instant),
    ...orders,
  };
});
