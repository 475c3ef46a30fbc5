import { computed, onScopeDispose, reactive } from 'vue';
import { csrfToken, http } from '@kit/http/client';
import type { Shape } from '@kit/http/api';
import { asProblem, Problem } from '@kit/http/problem';
import type { Upload } from 'tus-js-client';
import type { Photo } from '../submit/draft';

const DOOR = '/portal/uploads';
const PIECE = 4 * 1024 * 1024;
const LOOK_MS = 1_000;
const AGAIN_MS = 5_000;
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000];

/** 正在上传的一段. */
export interface Sending {
  id: number;
  name: string;
  size: number;
  sent: number;
  /** waiting: the network is gone, and it goes on by itself once it is back */
  state: 'sending' | 'waiting' | 'looking' | 'failed';
  problem: Problem | null;
}

type Recording = Shape<'RecordingsRecording'>;
const idOf = (url: string) => url.split('/').at(-1)!;

/** What the server said when it refused; the network may have said nothing. */
export function refusalOf(error: unknown): Problem | null {
  const response = (error as { originalResponse?: { getStatus(): number; getBody(): string } | null }).originalResponse;
  if (!response || response.getStatus() < 400 || response.getStatus() >= 500) return null;
  try {
    return Problem.from(response.getStatus(), JSON.parse(response.getBody()));
  } catch {
    return Problem.from(response.getStatus(), null);
  }
}

/**
 * 视频和录音上传: one piece after another; where the network breaks off it goes on by itself from there, and the same file
 * chosen again after a reload does too. What is done is handed over like a photo.
 */
export function useSending(done: (photo: Photo) => void, work: () => Promise<Record<string, string>>) {
  const all = reactive<Sending[]>([]);
  const uploads = new Map<number, Upload>();
  let last = 0;

  const drop = (one: Sending) => {
    const at = all.findIndex((each) => each.id === one.id);
    if (at >= 0) all.splice(at, 1);
    uploads.delete(one.id);
  };
  const fail = (one: Sending, problem: Problem) => Object.assign(one, { state: 'failed', problem });

  async function become(one: Sending, url: string) {
    one.state = 'looking';
    for (;;) {
      const found = await http.glance<Recording>(`${DOOR}/${idOf(url)}`).catch(asProblem);
      if (!all.some((each) => each.id === one.id)) return;
      if (found instanceof Problem && found.status !== 0) return fail(one, found);
      if (!(found instanceof Problem)) {
        if (found.state === 'DONE' && found.photoKey) {
          done({ photoKey: found.photoKey, name: found.name });
          return drop(one);
        }
        if (found.state === 'REFUSED') return fail(one, refusedFor(found.problem));
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  async function begin(file: File) {
    const one = reactive<Sending>({
      id: ++last,
      name: file.name,
      size: file.size,
      sent: 0,
      state: 'sending',
      problem: null,
    });
    all.push(one);
    try {
      const metadata = { filename: file.name, ...(await work()) };
      const { Upload: Tus } = await import('tus-js-client');
      const upload = new Tus(file, {
        endpoint: `/api${DOOR}`,
        metadata,
        chunkSize: PIECE,
        retryDelays: RETRIES,
        removeFingerprintOnSuccess: true,
        onBeforeRequest: async (request) => {
          if (csrfToken() === null) await http.glance('/portal/session').catch(() => null);
          request.setHeader('X-XSRF-TOKEN', csrfToken() ?? '');
        },
        onProgress: (sent) => Object.assign(one, { sent, state: 'sending' }),
        onSuccess: () => void become(one, upload.url ?? ''),
        onError: (error) => {
          const refused = refusalOf(error);
          if (refused) fail(one, refused);
          else one.state = 'waiting';
        },
      });
      uploads.set(one.id, upload);
      const [before] = await upload.findPreviousUploads();
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    } catch (error) {
      fail(one, asProblem(error));
    }
  }

  const goOn = () => {
    for (const one of all) {
      if (one.state !== 'waiting') continue;
      one.state = 'sending';
      uploads.get(one.id)?.start();
    }
  };
  const timer = window.setInterval(() => navigator.onLine && goOn(), AGAIN_MS);
  window.addEventListener('online', goOn);

  /** The server forgets what has come of it. */
  function cancel(one: Sending) {
    const upload = uploads.get(one.id);
    drop(one);
    void upload?.abort(true).catch(() => {});
  }

  onScopeDispose(() => {
    clearInterval(timer);
    window.removeEventListener('online', goOn);
    for (const upload of uploads.values()) void upload.abort().catch(() => {});
  });
  return { all, begin, cancel, busy: computed(() => all.some((one) => one.state !== 'failed')) };
}

export type Sendings = ReturnType<typeof useSending>;

/** In the words of the house's own problems, which come as a code here. */
function refusedFor(code: string | null): Problem {
  return Problem.from(422, {
    code: code ?? 'files.not-what-it-claims',
    ...(code === 'files.infected'
      ? {
          zh: '文件里发现了病毒，没有接收；请检查您的设备后换一个文件。',
          en: 'There is a virus in the file and it was not taken; check your device and send another.',
        }
      : {
          zh: '这不是能播放的视频或录音，请重新录制或换一个。',
          en: 'That is no film or recording that can be played; record it again or choose another.',
        }),
  });
}
