import { describe, expect, it, vi } from 'vitest';
import { isPublic, waitOf } from '@desk/intake/inbox/inbox';
import { begunBy } from '@desk/intake/inbox/beginning';
import { shareInTime } from '@desk/intake/inbox/talks';
import { emptyDraft, registrationOf } from '@desk/intake/draft';
import { http } from '@kit/http/client';

describe('the inbox (来信箱)', () => {
  const now = new Date('2026-11-26T02:03:00Z');

  it('tells what is late, what runs out, and what has no limit', () => {
    expect(waitOf({ dueAt: '2026-11-26T02:02:59Z' }, now)).toBe('late');
    expect(waitOf({ dueAt: '2026-11-26T02:03:01Z' }, now)).toBe('soon');
    expect(waitOf({ dueAt: null }, now)).toBe('none');
  });

  it('tells the share of first answers in time only where somebody asked', () => {
    expect(shareInTime({ asked: 0, inTime: 0 })).toBeNull();
    expect(shareInTime({ asked: 3, inTime: 2 })).toBe('67%');
  });

  it('warns where anybody can read the answer', () => {
    expect(isPublic({ source: 'open311:9901' })).toBe(true);
    expect(isPublic({ source: 'board:3' })).toBe(true);
    expect(isPublic({ source: 'sms' })).toBe(false);
  });

  it('begins a registration with what the message says, and sends its number along', async () => {
    const beginning = {
      kind: 'COMPLAINT',
      title: '',
      text: '路灯不亮',
      matter: null,
      area: '9901',
      address: '',
      lon: null,
      lat: null,
      hasSender: true,
    };
    const get = vi.spyOn(http, 'get').mockResolvedValue({ message: { channel: 'BOARD' }, thread: [], beginning });
    const draft = { ...emptyDraft('', '7'), ...(await begunBy('7')) };
    get.mockRestore();
    expect(draft).toMatchObject({ contact: '7', channel: 'BOARD', kind: 'COMPLAINT', text: '路灯不亮', area: null });
    expect(registrationOf(draft)).toMatchObject({ contact: '7', instruction: null });
  });

  it('sends a leader’s instruction only for that channel', () => {
    const draft = { ...emptyDraft(), leader: ' 王副市长 ', days: '3' };
    expect(registrationOf(draft).instruction).toBeNull();
    expect(registrationOf({ ...draft, channel: 'LEADER' }).instruction).toEqual({
      leader: '王副市长',
      instructionNumber: null,
      limit: '3 WORKING_DAYS',
    });
  });
});
