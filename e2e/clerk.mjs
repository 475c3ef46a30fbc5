// 代办人: somebody who does by the API what a person does in the browser, to bring a case quickly to where a test begins.
import { randomUUID } from 'node:crypto';
import { PASSWORD } from './server.mjs';

let told = 0;
/** 另一位来电人: a number that nobody has called from; who calls often makes the house act by itself. */
const somebody = () => `1390${String((Date.now() + 7919 * told++) % 10_000_000).padStart(7, '0')}`;

export class Clerk {
  #cookies = new Map();

  constructor(base) {
    this.base = base;
  }

  static async signIn(base, username) {
    const clerk = new Clerk(base);
    await clerk.get('/session').catch(() => null);
    await clerk.post('/session', { username, password: PASSWORD });
    return clerk;
  }

  async #send(method, path, body) {
    const form = body instanceof FormData;
    const headers = { Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    if (body && !form) headers['Content-Type'] = 'application/json';
    const token = this.#cookies.get('XSRF-TOKEN');
    if (token) headers['X-XSRF-TOKEN'] = token;
    const payload = body && !form ? JSON.stringify(body) : body;
    const answer = await fetch(`${this.base}/api${path}`, { method, headers, body: payload });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  get(path) {
    return this.#send('GET', path);
  }

  post(path, body) {
    return this.#send('POST', path, body);
  }

  put(path, body) {
    return this.#send('PUT', path, body);
  }

  case(id) {
    return this.get(`/cases/${id}`);
  }

  /** Registers a case; only what matters to the test need be given. */
  async register(what) {
    const { phone = somebody(), name = '', anonymous = false, ...rest } = what;
    const title = rest.title ?? rest.text.slice(0, 20);
    const facts = { kind: 'HELP', urgency: 'NORMAL', channel: 'PHONE', ...rest, title };
    const ids = { commandId: randomUUID(), draftId: randomUUID() };
    return this.post('/cases', { ...ids, ...facts, caller: { phone, name, anonymous } });
  }

  take(id, step, fields = {}) {
    return this.post(`/cases/${id}/steps/${step}`, { commandId: randomUUID(), ...fields });
  }

  upload(name, type, bytes) {
    const form = new FormData();
    form.append('file', new Blob([bytes], { type }), name);
    return this.post('/files', form);
  }

  /** The id of the one unit of exactly this name. */
  async unit(name) {
    const found = await this.get(`/units?${new URLSearchParams({ q: name })}`);
    const unit = found.find((one) => one.name === name || one.shortName === name);
    if (!unit) throw new Error(`no unit ${name} among ${found.map((one) => one.name).join()}`);
    return unit.id;
  }
}

/** Clerks by name, each signed in once. */
export function clerksAt(base) {
  const known = new Map();
  return (username) => {
    if (!known.has(username)) known.set(username, Clerk.signIn(base, username));
    return known.get(username);
  };
}

/** Somebody's reports, by what is said: `registered` by the call taker, `atUnit` once the city's enforcement signed. */
export function reports(base, taker, dispatcher, area) {
  const as = clerksAt(base);

  async function registered(text) {
    return (await (await as(taker)).register({ text, matter: '030501', area })).id;
  }
  async function atUnit(text) {
    const id = await registered(text);
    const centre = await as(dispatcher);
    await centre.take(id, 'dispatch', { leadUnit: await centre.unit('心桥市城市管理综合执法局') });
    const handler = await as('chengguan-cb');
    await handler.take(id, 'sign', { assignment: (await handler.case(id)).holderNo });
    return id;
  }
  return { as, registered, atUnit };
}
