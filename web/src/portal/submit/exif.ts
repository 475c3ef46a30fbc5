import type { Point } from '@kit/map/geometry';

const GPS_POINTER = 0x8825;

/** 照片位置: where a JPEG says it was taken, read on the phone and shown to nobody but its owner; the server strips it. */
export function positionIn(bytes: ArrayBuffer): Point | null {
  try {
    return read(new DataView(bytes));
  } catch {
    return null;
  }
}

function read(view: DataView): Point | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 4 < view.byteLength;) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return inTiff(view, at + 10);
    if (marker === 0xffda || (marker & 0xff00) !== 0xff00) return null;
    at += 2 + length;
  }
  return null;
}

function inTiff(view: DataView, start: number): Point | null {
  const little = view.getUint16(start) === 0x4949;
  const u16 = (at: number) => view.getUint16(start + at, little);
  const u32 = (at: number) => view.getUint32(start + at, little);
  const entries = (directory: number) => Array.from({ length: u16(directory) }, (_, i) => directory + 2 + 12 * i);
  const pointer = entries(u32(4)).find((entry) => u16(entry) === GPS_POINTER);
  if (pointer === undefined) return null;
  const gps = new Map(entries(u32(pointer + 8)).map((entry) => [u16(entry), entry]));
  const letter = (tag: number) => String.fromCharCode(view.getUint8(start + gps.get(tag)! + 8));
  const degrees = (tag: number) => {
    const from = u32(gps.get(tag)! + 8);
    const part = (i: number) => u32(from + 8 * i) / u32(from + 8 * i + 4);
    return part(0) + part(1) / 60 + part(2) / 3600;
  };
  if (![1, 2, 3, 4].every((tag) => gps.has(tag))) return null;
  const lat = degrees(2) * (letter(1) === 'S' ? -1 : 1);
  const lon = degrees(4) * (letter(3) === 'W' ? -1 : 1);
  return Number.isFinite(lat) && Number.isFinite(lon) && (lat !== 0 || lon !== 0) ? { lon, lat } : null;
}
