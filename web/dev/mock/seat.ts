import type { SeatNow } from '../../src/desk/calls/types';

type Json = Record<string, unknown>;

const CALL = {
  id: '019ac000-0000-7000-8000-000000000001',
  direction: 'IN' as const,
  dialled: '12319',
  hotline: { id: 3, number: '12345', name: '心桥市政务服务便民热线', nameEn: 'Xinqiao civic hotline' },
  queue: { code: 'general', name: '综合', nameEn: 'General' },
  caller: { citizen: 7, maskedPhone: '138****2046', maskedName: '王**', present: true },
  apart: false,
  parties: [],
  recording: 'ON' as const,
};
const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000).toISOString();

let now: SeatNow = {
  voice: 'UP',
  waiting: 3,
  longestSince: at(75),
  breaks: [
    { code: 'MEAL', zh: '用餐', en: 'Meal' },
    { code: 'REST', zh: '小休', en: 'Rest' },
    { code: 'TRAINING', zh: '培训', en: 'Training' },
  ],
  posts: [
    { extension: '1001', device: 'PHONE', kind: 'CALL', takenBy: null },
    { extension: '1002', device: 'PHONE', kind: 'CALL', takenBy: '林晓' },
    { extension: '2001', device: 'BROWSER', kind: 'CALL', takenBy: null },
    { extension: '2002', device: 'BROWSER', kind: 'CALLBACK', takenBy: null },
  ],
};
const listeners = new Set<(now: SeatNow) => void>();
let nextParty = 1;

function set(change: Partial<SeatNow>): SeatNow {
  now = { ...now, ...change };
  listeners.forEach((tell) => tell(now));
  return now;
}
const phase = (state: 'RINGING' | 'TALKING' | 'HOLD' | 'WRAP_UP', more: Json = {}) =>
  set({
    state,
    since: at(0),
    call: now.call && { ...now.call, phase: state, since: at(0), ...more },
    wrapUpUntil: state === 'WRAP_UP' ? at(-45) : null,
  });

const MOVES: Record<string, () => SeatNow> = {
  HOLD: () => phase('HOLD'),
  RESUME: () => phase('TALKING', { apart: false }),
  JOIN: () => phase('TALKING', { apart: false }),
  HANG_UP: () => phase('WRAP_UP'),
  DECLINE: () => set({ state: 'ON_BREAK', since: at(0), breakReason: 'DECLINED', call: null }),
  LEAVE: () => phase('WRAP_UP'),
  REJOIN: () => now,
  PAUSE_RECORDING: () => set({ call: now.call && { ...now.call, recording: 'PAUSED' } }),
  RESUME_RECORDING: () => set({ call: now.call && { ...now.call, recording: 'ON' } }),
};

function parties(body: Json, id: string | undefined): SeatNow {
  if (!now.call) return now;
  if (id) return set({ call: { ...now.call, parties: now.call.parties.filter((one) => String(one.id) !== id) } });
  const one = { id: nextParty++, kind: body.kind, label: body.label ?? body.to, present: false } as never;
  setTimeout(() => {
    if (now.call) {
      set({ call: { ...now.call, parties: now.call.parties.map((party) => ({ ...party, present: true })) } });
    }
  }, 2_000);
  const apart = body.consult === true;
  return set({
    state: apart ? 'HOLD' : now.state,
    call: { ...now.call, apart, parties: [...now.call.parties, one] },
  });
}

/** What the desk asks of a seat. `ring`, `answer` and `voice` are what otherwise the switch would do. */
export function seat(method: string, parts: string[], body: Json): SeatNow | Json {
  const [what, part, id] = parts;
  if (!what && method === 'POST') {
    const post = now.posts.find((one) => one.extension === body.extension)!;
    return set({ post, state: 'ON_BREAK', since: at(0), breakReason: 'SITTING_DOWN' });
  }
  if (!what && method === 'DELETE') return set({ post: null, state: null, call: null });
  if (what === 'ready') return set({ state: 'READY', since: at(0), breakReason: null });
  if (what === 'break') return set({ state: 'ON_BREAK', since: at(0), breakReason: String(body.reason) });
  if (what === 'call' && part === 'moves') return MOVES[String(body.move)]!();
  if (what === 'call' && part === 'parties') return parties(body, id);
  if (what === 'call' && part === 'transfer') return phase('WRAP_UP');
  if (what === 'wrap-up') return set({ state: 'READY', since: at(0), call: null, wrapUpUntil: null });
  if (what === 'ring') {
    set({ call: { ...CALL, phase: 'RINGING', since: at(0), arrivedAt: at(20) } });
    return phase('RINGING');
  }
  if (what === 'answer') return phase('TALKING', { answeredAt: at(0) });
  if (what === 'voice') return set({ voice: body.voice as SeatNow['voice'] });
  if (what === 'targets')
    return {
      queues: [
        { code: 'water', name: '供水专席', nameEn: 'Water' },
        { code: 'english', name: '外语', nameEn: 'Foreign languages' },
      ],
      colleagues: [
        { extension: '1002', name: '林晓', state: 'READY' },
        { extension: '2003', name: '周敏', state: 'TALKING' },
      ],
    };
  return now;
}

/** Tells at once and at every change, until asked to stop. */
export function seatNews(tell: (now: SeatNow) => void): () => void {
  listeners.add(tell);
  tell(now);
  return () => listeners.delete(tell);
}
