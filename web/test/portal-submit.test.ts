import { describe, expect, it } from 'vitest';
import { emptyDraft, fallbackId, submissionOf } from '@portal/submit/draft';
import { positionIn } from '@portal/submit/exif';
import { stepOf } from '@portal/submit/steps';

describe('what a citizen submits', () => {
  it('is one draft until it is submitted', () => {
    expect(emptyDraft().draftId).not.toBe(emptyDraft().draftId);
    expect(fallbackId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('says no name when it is anonymous', () => {
    const draft = { ...emptyDraft(), name: '张三', who: 'anonymous' as const };
    expect(submissionOf(draft)).toMatchObject({ anonymous: true, confidential: false, name: '' });
    expect(submissionOf({ ...draft, who: 'confidential' })).toMatchObject({
      anonymous: false,
      confidential: true,
      name: '张三',
    });
  });

  it('leads to the first step on which something is wrong', () => {
    expect(stepOf([])).toBe(0);
    expect(stepOf(['name'])).toBe(3);
    expect(stepOf(['name', 'area'])).toBe(2);
    expect(stepOf(['lat', 'text'])).toBe(1);
  });
});

/** A JPEG that says no more than where it was taken. */
function jpeg(lat: [number, number, number], lon: [number, number, number], south = false): ArrayBuffer {
  const bytes = new ArrayBuffer(200);
  const view = new DataView(bytes);
  const tiff = 12;
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe1);
  view.setUint16(4, 190);
  view.setUint32(6, 0x45786966);
  const u16 = (at: number, value: number) => view.setUint16(tiff + at, value, true);
  const u32 = (at: number, value: number) => view.setUint32(tiff + at, value, true);
  view.setUint16(tiff, 0x4949);
  u16(2, 42);
  u32(4, 8);
  u16(8, 1);
  u16(10, 0x8825);
  u32(18, 26);
  u16(26, 4);
  const letters = [south ? 'S' : 'N', 'E'];
  [1, 2, 3, 4].forEach((tag, i) => {
    const entry = 28 + 12 * i;
    u16(entry, tag);
    if (tag % 2) view.setUint8(tiff + entry + 8, letters[(tag - 1) / 2]!.charCodeAt(0));
    else {
      const from = 90 + (tag === 4 ? 24 : 0);
      u32(entry + 8, from);
      (tag === 4 ? lon : lat).forEach((part, at) => {
        u32(from + 8 * at, part);
        u32(from + 8 * at + 4, 1);
      });
    }
  });
  return bytes;
}

describe('where a photo was taken', () => {
  it('is read from what the camera wrote', () => {
    expect(positionIn(jpeg([39, 36, 0], [106, 48, 0]))).toEqual({ lon: 106.8, lat: 39.6 });
    expect(positionIn(jpeg([39, 36, 0], [106, 48, 0], true))).toEqual({ lon: 106.8, lat: -39.6 });
  });

  it('is unknown where it wrote nothing, or something odd', () => {
    expect(positionIn(new ArrayBuffer(0))).toBeNull();
    expect(positionIn(new TextEncoder().encode('no picture at all').buffer as ArrayBuffer)).toBeNull();
    const broken = jpeg([39, 36, 0], [106, 48, 0]);
    new DataView(broken).setUint32(12 + 18, 0xfffffff0, true);
    expect(positionIn(broken)).toBeNull();
  });
});
