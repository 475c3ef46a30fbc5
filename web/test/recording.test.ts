import { effectScope, nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@kit/http/problem';
import { kindFor } from '@portal/recording/recorder';
import { refusalOf, useSending } from '@portal/recording/sending';
import type { Photo } from '@portal/submit/draft';

interface Options {
  metadata: Record<string, string>;
  onProgress: (sent: number, size: number) => void;
  onSuccess: () => void;
  onError: (error: unknown) => void;
}

const made = vi.hoisted(
  () => [] as { options: unknown; start: ReturnType<typeof vi.fn>; abort: ReturnType<typeof vi.fn> }[],
);
vi.mock('tus-js-client', () => ({
  Upload: class {
    url = '/api/portal/uploads/0b9e2f7c-0000-4000-8000-000000000001';
    start = vi.fn();
    abort = vi.fn(async () => {});
    findPreviousUploads = async () => [];
    resumeFromPreviousUpload = vi.fn();
    constructor(
      _file: File,
      public options: unknown,
    ) {
      made.push(this);
    }
  },
}));

const film = new File(['a film'], 'film.mp4', { type: 'video/mp4' });
const answer = (body: unknown, status = 200) =>
  vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

describe('视频和录音上传 a film on its way', () => {
  let scope = effectScope();
  let photos: Photo[] = [];
  const open = () =>
    scope.run(() =>
      useSending(
        (photo) => photos.push(photo),
        async () => ({ puzzleKey: 'k', answer: '7' }),
      ),
    )!;
  const last = () => {
    const upload = made.at(-1)!;
    return { ...upload, options: upload.options as Options };
  };

  beforeEach(() => {
    scope = effectScope();
    photos = [];
    made.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is handed over once the server has made a file of it', async () => {
    vi.stubGlobal('fetch', answer({ state: 'DONE', photoKey: 'ticket', name: 'film.mp4' }));
    const sending = open();
    await sending.begin(film);
    expect(last().options.metadata).toEqual({ filename: 'film.mp4', puzzleKey: 'k', answer: '7' });
    last().options.onProgress(3, 6);
    expect(sending.all[0]).toMatchObject({ sent: 3, state: 'sending' });
    expect(sending.busy.value).toBe(true);
    last().options.onSuccess();
    await vi.waitFor(() => expect(photos).toEqual([{ photoKey: 'ticket', name: 'film.mp4' }]));
    expect(sending.all).toHaveLength(0);
    expect(sending.busy.value).toBe(false);
  });

  it('waits while there is no network, and goes on by itself', async () => {
    const sending = open();
    await sending.begin(film);
    last().options.onError(new Error('no network'));
    expect(sending.all[0]!.state).toBe('waiting');
    window.dispatchEvent(new Event('online'));
    await nextTick();
    expect(last().start).toHaveBeenCalledTimes(2);
    expect(sending.all[0]!.state).toBe('sending');
  });

  it('says in the server’s words why it was refused, and holds nobody up', async () => {
    const sending = open();
    await sending.begin(film);
    const body = JSON.stringify({ code: 'files.recording-too-large', zh: '太大', en: 'too large' });
    last().options.onError({ originalResponse: { getStatus: () => 413, getBody: () => body } });
    expect(sending.all[0]).toMatchObject({ state: 'failed' });
    expect(sending.all[0]!.problem?.code).toBe('files.recording-too-large');
    expect(sending.busy.value).toBe(false);
  });

  it('is refused when the server found it to be something else', async () => {
    vi.stubGlobal('fetch', answer({ state: 'REFUSED', problem: 'files.infected', name: 'film.mp4' }));
    const sending = open();
    await sending.begin(film);
    last().options.onSuccess();
    await vi.waitFor(() => expect(sending.all[0]!.state).toBe('failed'));
    expect(sending.all[0]!.problem?.code).toBe('files.infected');
    expect(photos).toEqual([]);
  });

  it('is forgotten by the server when it is given up', async () => {
    const sending = open();
    await sending.begin(film);
    sending.cancel(sending.all[0]!);
    expect(last().abort).toHaveBeenCalledWith(true);
    expect(sending.all).toHaveLength(0);
  });

  it('takes a broken line for no refusal', () => {
    expect(refusalOf(new Error('gone'))).toBeNull();
    expect(refusalOf({ originalResponse: { getStatus: () => 502, getBody: () => '' } })).toBeNull();
    expect(refusalOf({ originalResponse: { getStatus: () => 404, getBody: () => 'no json' } })).toBeInstanceOf(Problem);
  });

  it('is recorded in what the browser can write', () => {
    expect(kindFor('audio', (type) => type.startsWith('audio/webm'))?.[1]).toBe('weba');
    expect(kindFor('audio', (type) => type === 'audio/mp4')?.[1]).toBe('m4a');
    expect(kindFor('video', (type) => type.startsWith('video/webm'))?.[1]).toBe('webm');
    expect(kindFor('video', () => false)).toBeUndefined();
  });
});
