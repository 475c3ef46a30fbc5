import type { RTCSession } from 'jssip/lib/RTCSession';
import type { UA } from 'jssip/lib/UA';
import { reactive } from 'vue';
import { askForMicrophone, chosen } from './devices';
import { countOf, heardOver, type Count, type Heard } from './health';
import { createRing, type Ring } from './ring';
import type { IceServer, TelephoneAccount } from './types';

export type Line = 'off' | 'connecting' | 'registered' | 'refused' | 'elsewhere';

/** What a telephone shows of itself. */
export interface TelephoneNow {
  line: Line;
  call: 'none' | 'ringing' | 'talking';
  muted: boolean;
  /** Why a call was not taken: the microphone. */
  trouble: null | 'blocked' | 'missing' | 'failed';
  heard: Heard | null;
}

const LISTEN_EVERY = 1_000;
const KEPT = 10;
/** After so long without another way to be reached, those found so far have to do. */
const GATHER = 800;
/** The way through a relay takes longer to be found. */
const GATHER_RELAY = 2_000;

/**
 * 浏览器话机: registers, rings, answers and is silent when told so. Who is called, held or joined is the server's business:
 * nothing of that is said over this line.
 */
export function createTelephone(ring: Ring = createRing(), load = () => import('jssip')) {
  const now = reactive<TelephoneNow>({ line: 'off', call: 'none', muted: false, trouble: null, heard: null });
  const voice = typeof Audio === 'undefined' ? null : new Audio();
  let agent: UA | null = null;
  let session: RTCSession | null = null;
  let speaking: MediaStream | null = null;
  let listening: ReturnType<typeof setInterval> | undefined;
  let servers: IceServer[] = [];
  let renew: () => Promise<IceServer[]> = () => Promise.resolve(servers);

  /** @param freshen asks for the servers anew, since an account for a relay ends by itself */
  async function start(account: TelephoneAccount, freshen?: () => Promise<IceServer[]>): Promise<void> {
    stop();
    servers = account.iceServers ?? [];
    renew = freshen ?? renew;
    now.line = 'connecting';
    const sip = await load();
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const mine = new sip.UA({
      sockets: [new sip.WebSocketInterface(`${scheme}://${location.host}${account.path}`)],
      uri: `sip:${account.user}@${account.domain}`,
      password: account.password,
      register: true,
      register_expires: 120,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 15,
      user_agent: 'Xinqiao',
    });
    agent = mine;
    mine.on('registered', () => (now.line = 'registered'));
    mine.on('unregistered', () => now.line === 'registered' && (now.line = 'connecting'));
    mine.on('registrationFailed', () => (now.line = mine.isConnected() ? 'refused' : 'connecting'));
    mine.on('disconnected', () => now.line !== 'off' && (now.line = 'connecting'));
    mine.on('newRTCSession', (come: { originator: string; session: RTCSession }) => {
      if (come.originator !== 'remote' || session) come.session.terminate({ status_code: 486 });
      else called(come.session);
    });
    mine.start();
  }

  function called(incoming: RTCSession) {
    session = incoming;
    now.call = 'ringing';
    now.trouble = null;
    ring.start(chosen.value.bell);
    if (servers.length)
      void renew()
        .then((fresh) => (servers = fresh))
        .catch(() => null); // those of before may still do
    const patience = servers.length ? GATHER_RELAY : GATHER;
    incoming.on('icecandidate', (found: { ready: () => void }) => void setTimeout(found.ready, patience));
    incoming.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) => hear(peerconnection));
    incoming.on('accepted', talking);
    incoming.on('confirmed', talking);
    incoming.on('ended', over);
    incoming.on('failed', over);
  }

  function talking() {
    ring.stop();
    now.call = 'talking';
  }

  function hear(connection: RTCPeerConnection) {
    connection.addEventListener('track', (event) => {
      if (!voice) return;
      voice.srcObject = event.streams[0] ?? new MediaStream([event.track]);
      const sink = voice as HTMLAudioElement & { setSinkId?: (id: string) => Promise<void> };
      if (chosen.value.speaker) void sink.setSinkId?.(chosen.value.speaker).catch(() => null);
      void voice.play().catch(() => (now.trouble = 'failed'));
    });
    const counts: Count[] = [];
    clearInterval(listening);
    listening = setInterval(async () => {
      const report = await connection.getStats().catch(() => null);
      if (!report || now.call !== 'talking') return;
      counts.push(countOf(report.values() as Iterable<Record<string, unknown>>, Date.now()));
      if (counts.length > KEPT) counts.shift();
      now.heard = heardOver(counts);
    }, LISTEN_EVERY);
  }

  function over() {
    ring.stop();
    clearInterval(listening);
    session = null;
    speaking?.getTracks().forEach((track) => track.stop());
    speaking = null;
    if (voice) voice.srcObject = null;
    Object.assign(now, { call: 'none', muted: false, heard: null });
  }

  /** Without a microphone it goes on ringing: a caller is not sent away for that. */
  async function answer(): Promise<void> {
    const mine = session;
    if (!mine || now.call !== 'ringing' || speaking) return;
    ring.stop();
    now.trouble = null;
    const { stream, permission } = await askForMicrophone();
    if (session !== mine) return void stream?.getTracks().forEach((track) => track.stop());
    if (!stream) {
      now.trouble = permission === 'blocked' ? 'blocked' : 'missing';
      ring.start(chosen.value.bell);
      return;
    }
    speaking = stream;
    mine.answer({ mediaStream: stream, pcConfig: { iceServers: servers } });
  }

  function mute(silent = !now.muted) {
    if (!session || now.call !== 'talking') return;
    if (silent) session.mute({ audio: true });
    else session.unmute({ audio: true });
    now.muted = silent;
  }

  function hangUp() {
    session?.terminate();
  }

  /** Another page of the same person has the telephone. */
  function yieldLine() {
    stop();
    now.line = 'elsewhere';
  }

  function stop() {
    session?.terminate();
    over();
    agent?.stop();
    agent = null;
    now.line = 'off';
  }

  return { now, start, stop, answer, mute, hangUp, yieldLine };
}

export type Telephone = ReturnType<typeof createTelephone>;
