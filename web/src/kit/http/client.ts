import { Problem } from './problem';

type Query = Record<string, string | number | boolean | null | undefined>;

interface Gate {
  /** Resolves when the person has opened the locked desk. */
  unlock: () => Promise<boolean>;
  /** Resolves when the person has proved once more who they are; false when they would rather not. */
  confirm: () => Promise<boolean>;
}

let signedOut: () => void = () => {};
let actingOver: () => void = () => {};
let gate: Gate = { unlock: async () => false, confirm: async () => false };

/** Who is asked when the server wants to know that the person at the desk is still the same. */
export function setGate(keeper: Gate): void {
  gate = keeper;
}

/** Called when the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** Called when what the person acts under for somebody else has ended. */
export function onActingOver(listener: () => void): void {
  actingOver = listener;
}

export function csrfToken(cookies: string = document.cookie): string | null {
  const found = cookies.split('; ').find((one) => /^(__Host-)?XSRF-TOKEN=/.test(one));
  return found ? decodeURIComponent(found.slice(found.indexOf('=') + 1)) : null;
}

export function withQuery(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function answerOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204 || !type.includes('json')) return null;
  return response.json().catch(() => null);
}

/** The cookie comes with any answer; a write before the first one asks for it. */
async function tokenForWriting(): Promise<string | null> {
  if (csrfToken() === null) await fetch('/api/session', { credentials: 'same-origin' }).catch(() => null);
  return csrfToken();
}

/** What the server refused until somebody proves who they are is asked again then: nothing typed is lost. */
async function isOpened(code: string, byItself: boolean): Promise<boolean> {
  if (code !== 'access.locked') return code === 'access.confirm-needed' && gate.confirm();
  const opened = gate.unlock();
  return !byItself && opened;
}

interface Asked {
  body?: unknown;
  signal?: AbortSignal;
  /** Nobody asked for it, the page does so by itself: it keeps no desk open. */
  byItself?: boolean;
}

async function send<T>(method: string, path: string, asked: Asked = {}): Promise<T> {
  const { body, signal, byItself = false } = asked;
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  headers['Accept-Language'] = document.documentElement.lang || 'zh-CN';
  if (byItself) headers['X-By-Itself'] = '1';
  const token = method === 'GET' ? null : await tokenForWriting();
  if (token) headers['X-XSRF-TOKEN'] = token;
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  const payload = body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { method, headers, body: payload, signal, credentials: 'same-origin' });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw Problem.offline(method !== 'GET');
  }
  const answer = await answerOf(response);
  if (response.ok) return answer as T;
  const problem = Problem.from(response.status, answer);
  if (await isOpened(problem.code, byItself)) return send<T>(method, path, asked);
  if (problem.code === 'access.not-signed-in' && path !== '/session') signedOut();
  if (problem.code === 'access.delegation-over') actingOver();
  throw problem;
}

/** The one way to the server: JSON, the CSRF token echoed, every failure a {@link Problem}. */
export const http = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', withQuery(path, query), { signal }),
  /** The same for what a page asks from time to time by itself. */
  glance: <T>(path: string, query?: Query) => send<T>('GET', withQuery(path, query), { byItself: true }),
  post: <T>(path: string, body?: unknown) => send<T>('POST', path, { body }),
  put: <T>(path: string, body?: unknown) => send<T>('PUT', path, { body }),
  remove: <T>(path: string) => send<T>('DELETE', path),
  upload: <T>(path: string, file: File) => {
    const form = new FormData();
    form.append('file', file);
    return send<T>('POST', path, { body: form });
  },
};

/** The same as `get`, but absent is an answer. */
export async function find<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T | null> {
  try {
    return await http.get<T>(path, query, signal);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
