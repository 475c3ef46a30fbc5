import { beforeEach } from 'vitest';

window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as never;

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=; Max-Age=0; path=/';
  localStorage.clear();
});
