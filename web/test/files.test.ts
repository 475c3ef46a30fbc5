import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import FileList from '@desk/files/FileList.vue';
import type { FileRef } from '@desk/files/types';
import files from '@desk/files/words';
import { installWords } from '@kit/i18n/i18n';

const i18n = installWords({ files });
const file = (type: string, more: Partial<FileRef> = {}): FileRef =>
  ({ id: '7', name: `x.${type.split('/')[1]}`, type, size: 3, preview: false, checked: 'CLEAN', ...more }) as FileRef;
const list = (one: FileRef) => mount(FileList, { props: { files: [one] }, global: { plugins: [i18n] } });

describe('what came along', () => {
  it('is played where a browser can play it, and can be opened all the same', () => {
    const film = list(file('video/mp4'));
    expect(film.get('video').attributes()).toMatchObject({ controls: '', preload: 'none', src: '/api/files/7' });
    expect(film.get('a').attributes('href')).toBe('/api/files/7');
    expect(list(file('audio/mpeg')).find('audio').exists()).toBe(true);
    for (const old of ['audio/amr', 'video/3gpp']) {
      expect(list(file(old)).find('video, audio').exists()).toBe(false);
      expect(list(file(old)).find('a').exists()).toBe(true);
    }
  });

  it('is shown in small, and what no browser shows stands with a sentence', () => {
    expect(
      list(file('image/webp', { preview: true }))
        .get('img')
        .attributes('src'),
    ).toBe('/api/files/7?preview=true');
    const heic = list(file('image/heic'));
    expect(heic.find('img').exists()).toBe(false);
    expect(heic.text()).toContain('浏览器不能直接显示');
    expect(heic.get('a').attributes('href')).toBe('/api/files/7');
  });

  it('is neither while it waits for the scanner', () => {
    const held = list(file('video/mp4', { checked: 'WAITING' }));
    expect(held.find('video, a').exists()).toBe(false);
  });
});
