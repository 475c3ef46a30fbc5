import { computed, onScopeDispose, ref, shallowRef } from 'vue';

export type Medium = 'audio' | 'video';

const WANTED: Record<Medium, [string, string][]> = {
  audio: [
    ['audio/webm;codecs=opus', 'weba'],
    ['audio/mp4', 'm4a'],
  ],
  video: [
    ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'mp4'],
    ['video/webm;codecs=vp8,opus', 'webm'],
    ['video/mp4', 'mp4'],
  ],
};
const LONGEST_SECONDS: Record<Medium, number> = { audio: 600, video: 180 };
const BITS = { audioBitsPerSecond: 48_000, videoBitsPerSecond: 1_500_000 };

/** The first that the browser can write, with the extension that its files bear. */
export const kindFor = (medium: Medium, can: (type: string) => boolean) => WANTED[medium].find(([type]) => can(type));

export const canRecord = () => typeof MediaRecorder !== 'undefined' && !!navigator.mediaDevices?.getUserMedia;

/** 现场录制: voice or film from the page; the microphone and the camera are let go as soon as it is over. */
export function useRecorder(done: (file: File) => void, nameOf: (medium: Medium) => string) {
  const medium = ref<Medium | null>(null);
  const seconds = ref(0);
  const refused = ref(false);
  const stream = shallowRef<MediaStream | null>(null);
  let recorder: MediaRecorder | null = null;
  let timer = 0;
  let kept = true;

  function over() {
    clearInterval(timer);
    stream.value?.getTracks().forEach((track) => track.stop());
    stream.value = null;
    medium.value = null;
    recorder = null;
  }

  async function start(wanted: Medium) {
    refused.value = false;
    const kind = kindFor(wanted, (type) => MediaRecorder.isTypeSupported(type));
    try {
      stream.value = await navigator.mediaDevices.getUserMedia({
        audio: true,
        video:
          wanted === 'video' ? { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } : false,
      });
      if (!kind) throw new Error('nothing that this browser can write is taken');
    } catch {
      refused.value = true;
      over();
      return;
    }
    const pieces: Blob[] = [];
    const [type, extension] = kind;
    kept = true;
    recorder = new MediaRecorder(stream.value, { mimeType: type, ...BITS });
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      over();
      if (kept) done(new File(pieces, `${nameOf(wanted)}.${extension}`, { type, lastModified: Date.now() }));
    };
    medium.value = wanted;
    seconds.value = 0;
    recorder.start(1_000);
    timer = window.setInterval(() => {
      seconds.value++;
      if (seconds.value >= LONGEST_SECONDS[wanted]) stop();
    }, 1_000);
  }
  const stop = () => recorder?.stop();
  const giveUp = () => {
    kept = false;
    recorder?.stop();
  };
  onScopeDispose(giveUp);
  const clock = computed(() => `${Math.floor(seconds.value / 60)}:${String(seconds.value % 60).padStart(2, '0')}`);
  return { medium, clock, refused, stream, start, stop, giveUp };
}
