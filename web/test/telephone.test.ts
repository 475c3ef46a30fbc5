import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTelephone } from '@desk/calls/telephone';

type Heard = (what?: unknown) => void;

/** Something that tells, as JsSIP's things do. */
class Teller {
  private readonly ears = new Map<string, Heard[]>();
  on(name: string, ear: Heard) {
    this.ears.set(name, [...(this.ears.get(name) ?? []), ear]);
  }
  tell(name: string, what?: unknown) {
    this.ears.get(name)?.forEach((ear) => ear(what));
  }
}
class FakeCall extends Teller {
  done: string[] = [];
  servers: unknown[] = [];
  answer = (how: { mediaStream: unknown; pcConfig: { iceServers: unknown[] } }) => {
    this.servers = how.pcConfig.iceServers;
    return this.done.push(how.mediaStream ? 'answered' : 'answered deaf');
  };
  terminate = (how?: { status_code: number }) => this.done.push(`ended ${how?.status_code ?? ''}`.trim());
  mute = () => this.done.push('muted');
  unmute = () => this.done.push('unmuted');
}
class FakeAgent extends Teller {
  static last: FakeAgent;
  stopped = false;
  connected = true;
  constructor(readonly set: { uri: string; register: boolean }) {
    super();
    FakeAgent.last = this;
  }
  start() {}
  stop() {
    this.stopped = true;
  }
  isConnected = () => this.connected;
  rings(originator = 'remote') {
    const call = new FakeCall();
    this.tell('newRTCSession', { originator, session: call });
    return call;
  }
}
const ACCOUNT = { user: '2001', password: 'x', domain: 'xinqiao', path: '/api/seat/sip', iceServers: [] };
const stopped: string[] = [];

function microphone(answer: () => Promise<unknown>) {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: answer } });
}
async function telephone() {
  const rung: string[] = [];
  const ring = { start: () => void rung.push('rings'), stop: () => void rung.push('silent') };
  const sockets: string[] = [];
  const WebSocketInterface = class {
    constructor(address: string) {
      sockets.push(address);
    }
  };
  const one = createTelephone(ring, async () => ({ UA: FakeAgent, WebSocketInterface }) as never);
  await one.start(ACCOUNT);
  return { one, now: one.now, agent: FakeAgent.last, rung, sockets };
}

beforeEach(() => {
  stopped.length = 0;
  microphone(async () => ({ getTracks: () => [{ stop: () => stopped.push('track') }] }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the telephone in the browser', () => {
  it('registers at our own door and says how that stands', async () => {
    const { now, agent, sockets, one } = await telephone();
    expect(sockets).toEqual(['ws://localhost:3000/api/seat/sip']);
    expect(agent.set).toMatchObject({ uri: 'sip:2001@xinqiao', register: true });
    expect(now.line).toBe('connecting');
    agent.tell('registered');
    expect(now.line).toBe('registered');
    agent.tell('disconnected');
    expect(now.line).toBe('connecting');
    agent.tell('registrationFailed');
    expect(now.line).toBe('refused');
    agent.connected = false;
    agent.tell('registrationFailed');
    expect(now.line).toBe('connecting');
    one.yieldLine();
    expect(now.line).toBe('elsewhere');
    expect(agent.stopped).toBe(true);
  });
  it('rings, answers, is silent when told so, and lets go of the microphone', async () => {
    const { one, now, agent, rung } = await telephone();
    const call = agent.rings();
    expect(now.call).toBe('ringing');
    expect(rung.at(-1)).toBe('rings');
    await one.answer();
    expect(rung.at(-1)).toBe('silent');
    call.tell('accepted');
    expect(now.call).toBe('talking');
    one.mute();
    expect(now.muted).toBe(true);
    one.mute();
    expect(call.done).toEqual(['answered', 'muted', 'unmuted']);
    expect(stopped).toEqual([]);
    call.tell('ended');
    expect(now).toMatchObject({ call: 'none', muted: false });
    expect(stopped).toEqual(['track']);
  });
  it('goes on ringing without a microphone, and says which it is', async () => {
    const { one, now, agent, rung } = await telephone();
    const call = agent.rings();
    microphone(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await one.answer();
    expect(now).toMatchObject({ call: 'ringing', trouble: 'blocked' });
    microphone(() => Promise.reject(new DOMException('', 'NotFoundError')));
    await one.answer();
    expect(now.trouble).toBe('missing');
    expect(rung.at(-1)).toBe('rings');
    expect(call.done).toEqual([]);
  });
  it('takes one call at a time, and calls nobody itself', async () => {
    const { agent, now } = await telephone();
    agent.rings();
    expect(agent.rings().done).toEqual(['ended 486']);
    expect(now.call).toBe('ringing');
    const { agent: other } = await telephone();
    expect(other.rings('local').done).toEqual(['ended 486']);
  });
  it('lets a microphone go that came too late', async () => {
    const { one, now, agent } = await telephone();
    const call = agent.rings();
    const answering = one.answer();
    call.tell('failed');
    await answering;
    expect(call.done).toEqual([]);
    expect(stopped).toEqual(['track']);
    expect(now.call).toBe('none');
  });
});
