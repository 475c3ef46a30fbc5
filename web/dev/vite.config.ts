import { mergeConfig } from 'vite';
import base from '../vite.config';
import { mock } from './mock/plugin';

/** For developing the screens alone: the desk with canned answers. No part of the build. */
export default mergeConfig(base, {
  root: new URL('..', import.meta.url).pathname,
  plugins: [mock()],
  server: { proxy: {} },
});
