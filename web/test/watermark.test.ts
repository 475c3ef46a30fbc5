import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { tileOf } from '@kit/watermark';
import WaterMark from '@kit/WaterMark.vue';

describe('the watermark', () => {
  it('carries what it is told, and nothing it is told becomes markup', () => {
    const tile = decodeURIComponent(tileOf('何远 <dispatcher> 11-25'));
    expect(tile).toContain('何远 &#60;dispatcher&#62; 11-25');
    expect(tile).not.toContain('<dispatcher>');
  });
  it('is not read out', () => {
    expect(mount(WaterMark, { props: { text: 'x' } }).attributes('aria-hidden')).toBe('true');
  });
});
