import type { RTCSession } from 'jssip/lib/RTCSession';
import type { UA } from 'jssip/lib/UA';
import { reactive } from 'vue';
import { askForMicrophone } from '../devices';
import { countOf, heardOver, type Count, type Heard } from '../health';
import type { IceServer, TelephoneAccount } from '../types';

export interface TryCall {
  telephone: TelephoneAccount;
  numbers: { number: string; name: string; nameEn: string }[];
}

interface VisitorNow {
  call: 'none' | 'calling' | 'talking';
  /** Why the last call ended or never began. */
  over: '' | 'ended' | 'busy' | 'unreachable' | 'blocked' | 'missing';
  since: number;
  heard: Heard | null;
}

const GATHER = 800;
const SOUND_EVERY = 1_000;

/** 访客话机: calls a hotline out of the page, and does nothing else. */
export function createVisitor() {
  const now = reactive<VisitorNow>({ call: 'none', over: '', since: 0, heard: null });
  const voice = new Audio();
  let agent: UA | null = null;
  let session: RTCSession | null = null;
  let stream: MediaStream | null = null;
  let servers: IceServer[] = [];
  let listening: ReturnType<typeof setInterval> | undefined;

  async function dial(account: TelephoneAccount, number: string): Promise<void> {
    if (now.call !== 'none') return;
    Object.assign(now, { call: 'calling', over: '', heard: null });
    const asked = await askForMicrophone();
    if (!asked.stream) return over(asked.permission === 'blocked' ? 'blocked' : 'missing');
    stream = asked.stream;
    const sip = await import('jssip');
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const mine = new sip.UA({
      sockets: [new sip.WebSocketInterface(`${scheme}://${location.host}${account.path}`)],
      uri: `sip:${account.user}@${account.domain}`,
      password: account.password,
      register: false,
      session_timers: false,
      user_agent: 'Xinqiao visitor',
    });
    agent = mine;
    servers = account.iceServers ?? [];
    mine.on('connected', () => session === null && ring(mine, `sip:${number}@${account.domain}`));
    mine.on('disconnected', () => over('unreachable'));
    mine.start();
  }

  function ring(mine: UA, to: string) {
    const calling = mine.call(to, { mediaStream: stream!, pcConfig: { iceServers: servers } });
    session = calling;
    calling.on('icecandidate', (found: { ready: () => void }) => void setTimeout(found.ready, GATHER));
    calling.on('accepted', () => Object.assign(now, { call: 'talking', since: Date.now() }));
    calling.on('ended', () => over('ended'));
    calling.on('failed', ({ cause }: { cause?: string }) =>
      over(cause === 'Busy' ? 'busy' : cause === 'Canceled' ? 'ended' : 'unreachable'),
    );
    hear(calling.connection as RTCPeerConnection);
  }

  function hear(connection: RTCPeerConnection) {
    connection.addEventListener('track', (event) => {
      voice.srcObject = event.streams[0] ?? new MediaStream([event.track]);
      void voice.play().catch(() => null);
    });
    const counts: Count[] = [];
    listening = setInterval(async () => {
      const report = await connection.getStats().catch(() => null);
      if (!report || now.call !== 'talking') return;
      counts.push(countOf(report.values() as Iterable<Record<string, unknown>>, Date.now()));
      now.heard = heardOver(counts.slice(-10));
    }, SOUND_EVERY);
  }

  function over(why: VisitorNow['over']) {
    if (now.call === 'none') return;
    clearInterval(listening);
    stream?.getTracks().forEach((track) => track.stop());
    voice.srcObject = null;
    const mine = agent;
    agent = session = stream = null;
    Object.assign(now, { call: 'none', over: why, heard: null });
    mine?.stop();
  }

  function hangUp() {
    if (session?.isEstablished() || session?.isInProgress()) session.terminate();
    over('ended');
  }
  /** As a telephone does, in the stream of sound. */
  const press = (key: string) => session?.sendDTMF(key, { transportType: 'RFC2833' as never });

  return { now, dial, hangUp, press };
}
