import { createPinia, setActivePinia } from 'pinia';
import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gate } from '@desk/access/gate';
import { useActs } from '@desk/calls/acts';
import { countOf, heardOver, type Count } from '@desk/calls/health';
import { isPossible } from '@desk/calls/others';
import { useSeat } from '@desk/calls/seat';
import type { CallNow, SeatNow } from '@desk/calls/types';
import { listen, newsIn, type News } from '@kit/http/stream';
import { runningClock } from '@kit/time/span';

const CALL: CallNow = {
  id: 'c1',
  direction: 'IN',
  phase: 'TALKING',
  since: '2026-11-26T10:00:00Z',
  arrivedAt: '2026-11-26T10:00:00Z',
  dialled: '12319',
  caller: { maskedPhone: '138****2046', maskedName: '王**', present: true },
  apart: false,
  parties: [],
  recording: 'ON',
};
const at = (more: Partial<SeatNow> = {}): SeatNow => ({
  voice: 'UP',
  post: { extension: '1001', device: 'PHONE', kind: 'CALL' },
  state: 'READY',
  waiting: 0,
  breaks: [],
  posts: [],
  ...more,
});
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A server that streams what it is given, and keeps what is asked of it. */
function server(answers: (path: string, body: unknown) => unknown = () => at()) {
  const asked: [string, unknown][] = [];
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/seat/events') {
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) });
      init.signal?.addEventListener('abort', () => stream?.error(new Error('aborted')));
      return new Response(body, { headers: { date: new Date().toUTCString() } });
    }
    const sent = init.body ? JSON.parse(String(init.body)) : undefined;
    asked.push([path, sent]);
    return json(answers(path, sent));
  });
  const say = (now: SeatNow) =>
    stream!.enqueue(new TextEncoder().encode(`event:seat\ndata:${JSON.stringify(now)}\n\n`));
  return { asked, say, end: () => stream!.close() };
}
const soon = () => new Promise((done) => setTimeout(done, 10));
const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t; path=/';
  setActivePinia(createPinia());
});
afterEach(() => vi.unstubAllGlobals());

describe('news from the server', () => {
  it('are read in pieces as they come, and what is not ended is kept', () => {
    const { news, rest } = newsIn(':\n\nevent: seat\ndata: {"a":\ndata: 1}\n\nevent: seat\nda');
    expect(news).toEqual([{ event: 'seat', data: '{"a":\n1}' }]);
    expect(rest).toBe('event: seat\nda');
  });
  it('say why there are none', async () => {
    vi.stubGlobal('fetch', async () => json({ code: 'access.locked' }, 403));
    const heard: (News | null)[] = [];
    await expect(listen('/seat/events', (one) => heard.push(one), new AbortController().signal)).rejects.toMatchObject({
      code: 'access.locked',
    });
    expect(heard).toEqual([]);
  });
});

describe('a seat', () => {
  it('stands as the server tells it, and comes back after a break of the line', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const there = server();
    const seat = useSeat();
    seat.open();
    await vi.advanceTimersByTimeAsync(1);
    there.say(at({ waiting: 4 }));
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.now?.waiting).toBe(4);
    there.end();
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.lost).toBe(true);
    await vi.advanceTimersByTimeAsync(1_100);
    there.say(at({ waiting: 0 }));
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.lost).toBe(false);
    expect(seat.now?.waiting).toBe(0);
    seat.close();
    expect(seat.now).toBeNull();
    vi.useRealTimers();
  });
  it('takes what an order answers for how it stands, and tells what is refused', async () => {
    const there = server((path) => (path === '/api/seat/ready' ? at({ state: 'READY' }) : at()));
    const seat = useSeat();
    expect(await seat.ready()).toBe(true);
    expect(seat.state).toBe('READY');
    expect(there.asked).toEqual([['/api/seat/ready', undefined]]);
    vi.stubGlobal('fetch', async () => json({ code: 'calls.no-call', zh: '没有通话', en: 'No call' }, 409));
    expect(await seat.move('HOLD')).toBe(false);
    expect(seat.state).toBe('READY');
  });
});

describe('the keys of a seat', () => {
  function acts() {
    const opened: string[] = [];
    const scope = effectScope();
    const found = scope.run(() =>
      useActs({
        rest: () => opened.push('rest'),
        others: () => opened.push('others'),
        finish: () => opened.push('finish'),
      }),
    )!;
    return { acts: found, opened, stop: () => scope.stop() };
  }

  it('do what can be done, and nothing else', async () => {
    const there = server(() => at({ state: 'TALKING', call: CALL }));
    const seat = useSeat();
    const { acts: all, opened, stop } = acts();
    seat.told(at());
    press('F4');
    press('F8');
    press('F10');
    expect(there.asked).toEqual([]);
    expect(opened).toEqual(['rest']);
    seat.told(at({ state: 'TALKING', call: CALL }));
    expect(all.value.mute?.may).toBe(false);
    for (const key of ['F6', 'F8', 'F9', 'F4']) {
      press(key);
      await soon();
    }
    expect(there.asked).toEqual([
      ['/api/seat/call/moves', { move: 'HOLD' }],
      ['/api/seat/call/parties', { kind: 'EMERGENCY', to: '110', consult: false }],
      ['/api/seat/call/moves', { move: 'HANG_UP' }],
    ]);
    seat.told(at({ state: 'WRAP_UP', call: { ...CALL, phase: 'WRAP_UP' } }));
    press('F10');
    expect(opened).toEqual(['rest', 'others', 'finish']);
    stop();
  });
  it('are nobody’s behind a lock, before somebody sat down, and with another key held', async () => {
    const there = server();
    const seat = useSeat();
    const { stop } = acts();
    seat.told(at({ post: null, state: null }));
    expect(press('F4')).toBe(false);
    seat.told(at({ state: 'TALKING', call: CALL }));
    expect(press('F4', { altKey: true })).toBe(false);
    gate.lock();
    expect(press('F4')).toBe(false);
    gate.giveUp();
    press('F4', { repeat: true });
    expect(there.asked).toEqual([]);
    expect(press('F4')).toBe(true);
    await soon();
    expect(there.asked).toEqual([['/api/seat/call/moves', { move: 'HANG_UP' }]]);
    stop();
  });
});

describe('how a call sounds', () => {
  const counted = (...all: [number, number, number, number][]): Count[] =>
    all.map(([received, lost, sent, jitter], n) => ({ at: n * 1_000, received, lost, sent, jitter }));
  const steady = (lost: number, jitter = 0) =>
    counted(...[0, 1, 2, 3, 4, 5].map((n) => [n * 50, n * lost, n * 50, jitter] as [number, number, number, number]));

  it('is not told before a few seconds', () => {
    expect(heardOver(steady(0).slice(0, 3))).toBeNull();
  });
  it('is clear, wavering or poor by what is lost and how late it comes', () => {
    expect(heardOver(steady(0))?.quality).toBe('good');
    expect(heardOver(steady(2))?.quality).toBe('fair');
    expect(heardOver(steady(0, 0.045))?.quality).toBe('fair');
    expect(heardOver(steady(5))?.quality).toBe('poor');
  });
  it('tells the deaf side from the dumb one', () => {
    const at6 = [0, 1, 2, 3, 4, 5];
    expect(heardOver(counted(...at6.map((n) => [9, 0, n * 50, 0] as never)))?.quality).toBe('deaf');
    expect(heardOver(counted(...at6.map((n) => [n * 50, 0, 9, 0] as never)))?.quality).toBe('dumb');
  });
  it('is counted from what the browser reports', () => {
    const report = [
      { type: 'inbound-rtp', packetsReceived: 10, packetsLost: 1, jitter: 0.02 },
      { type: 'outbound-rtp', packetsSent: 12 },
      { type: 'codec' },
    ];
    expect(countOf(report, 5)).toEqual({ at: 5, received: 10, lost: 1, sent: 12, jitter: 0.02 });
  });
});

describe('little things', () => {
  it('a running clock shows hours only when there are some', () => {
    expect(runningClock(151_400)).toBe('02:31');
    expect(runningClock(3_751_000)).toBe('1:02:31');
    expect(runningClock(-5)).toBe('00:00');
  });
  it('a queue is talked to by nobody, and a caller is left with no outside number', () => {
    expect(isPossible('QUEUE', 'three')).toBe(false);
    expect(isPossible('QUEUE', 'blind')).toBe(true);
    expect(isPossible('NUMBER', 'blind')).toBe(false);
    expect(isPossible('NUMBER', 'consult')).toBe(true);
  });
});
