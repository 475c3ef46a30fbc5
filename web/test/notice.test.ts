import { describe, expect, it } from 'vitest';
import { filled, smsParts } from '@desk/notice/preview';

describe('a template of notices (通知模板)', () => {
  it('is shown with examples in its blanks, and leaves those alone that nobody fills', () => {
    expect(filled('编号{number}，{nobody}', { number: '7' })).toBe('编号7，{nobody}');
  });

  it('is counted as the house sends it', () => {
    expect(smsParts('桥'.repeat(70))).toBe(1);
    expect(smsParts('桥'.repeat(71))).toBe(2);
    expect(smsParts('桥'.repeat(134))).toBe(2);
    expect(smsParts('桥'.repeat(135))).toBe(3);
    expect(smsParts('桥'.repeat(66) + '😀' + '桥'.repeat(67))).toBe(3);
  });
});
