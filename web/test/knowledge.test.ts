import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@kit/http/problem';
import type { CasePage } from '@desk/casework/types';
import { forgetUnsaved, keepUnsaved, recallUnsaved, useAutosave } from '@desk/knowledge/autosave';
import { differences } from '@desk/knowledge/compare';
import { filled, templateKindOf } from '@desk/knowledge/placeholders';
import { answerText, plainText } from '@desk/knowledge/plain';
import type { ArticleTextView, TemplatePlace } from '@desk/knowledge/types';

const TEXT = {
  area: { name: '心桥市' },
  matter: null,
  reach: 'PUBLIC',
  title: '供暖温度',
  titleEn: 'Heating',
  question: '暖气不热',
  answer: '二十四小时内上门测温。',
  basis: '办法第二十四条',
  documents: '缴费凭证',
  steps: '看阀门\n报修',
  phones: [{ name: '客服', number: '0960-8210001' }],
  links: [],
  from: '2026-01-01',
  until: '2027-01-01',
} as unknown as ArticleTextView;

const PLACES: TemplatePlace[] = [
  { place: 'TITLE', name: '标题', nameEn: 'title' },
  { place: 'NUMBER', name: '诉求编号', nameEn: 'number' },
  { place: 'TODAY', name: '今天', nameEn: 'today' },
  { place: 'UNIT', name: '承办单位', nameEn: 'unit' },
] as TemplatePlace[];
const CASE = {
  number: '20261126000001',
  title: '暖气不热',
  registeredAt: '2026-11-26T01:00:00Z',
  address: '',
} as CasePage;

describe('a template', () => {
  it('is filled with what the case says, and leaves open what it does not', () => {
    const now = new Date('2026-11-26T02:00:00Z');
    expect(filled('“{{标题}}”（{{诉求编号}}），{{今天}}，{{承办单位}}', PLACES, CASE, now)).toBe(
      '“暖气不热”（20261126000001），2026-11-26，{{承办单位}}',
    );
  });
  it('is offered only where there are templates for the words', () => {
    expect(templateKindOf('reply', 'text')).toBe('REPLY');
    expect(templateKindOf('return', 'reason')).toBe('RETURN');
    expect(templateKindOf('annotate', 'text')).toBeUndefined();
  });
});

describe('an article', () => {
  it('is copied as plain words with its steps numbered', () => {
    const words = plainText(TEXT, (key) => key);
    expect(words).toContain('1. 看阀门\n2. 报修');
    expect(words).toContain('客服 0960-8210001');
  });
  it('answers with its clause and whom to call', () => {
    expect(answerText(TEXT)).toBe('二十四小时内上门测温。（办法第二十四条）\n客服 0960-8210001');
  });
  it('differs from another version only where it does', () => {
    expect(differences(TEXT, TEXT)).toEqual([]);
    expect(differences(TEXT, { ...TEXT, answer: '当天。' })).toEqual([
      { part: 'answer', before: '二十四小时内上门测温。', after: '当天。' },
    ]);
  });
});

describe('saving by itself', () => {
  const refused = (code: string) =>
    Problem.from(409, { type: '', status: 409, code, zh: '不行', en: 'No', fields: [] });

  it('keeps what was typed on this machine until the server has it', async () => {
    keepUnsaved('7', { title: '写了一半' });
    expect(recallUnsaved('7')).toEqual({ title: '写了一半' });
    const send = vi.fn().mockResolvedValue(undefined);
    const saving = useAutosave(
      () => '7',
      () => ({ title: '写了一半' }),
      send,
      0,
    );
    await saving.save();
    expect(send).toHaveBeenCalledOnce();
    expect(saving.state.value).toBe('saved');
    expect(recallUnsaved('7')).toBeNull();
  });
  it('loses nothing when the server refuses', async () => {
    const saving = useAutosave(
      () => '8',
      () => ({ title: '电话13811112222' }),
      () => Promise.reject(refused('knowledge.invalid')),
      0,
    );
    saving.changed();
    await saving.save();
    expect(saving.state.value).toBe('failed');
    expect(recallUnsaved('8')).toEqual({ title: '电话13811112222' });
    forgetUnsaved('8');
  });
  it('sends nothing more after a conflict until somebody has decided', async () => {
    let stale = true;
    const send = vi.fn(() => (stale ? Promise.reject(refused('knowledge.stale')) : Promise.resolve()));
    const saving = useAutosave(
      () => '9',
      () => ({ title: '我的' }),
      send,
      0,
    );
    await saving.save();
    expect(saving.state.value).toBe('conflict');
    saving.changed();
    await new Promise((done) => setTimeout(done, 20));
    expect(send).toHaveBeenCalledOnce();
    stale = false;
    await saving.decided();
    expect(saving.state.value).toBe('saved');
  });
  it('sends again what was typed while it was sending', async () => {
    let title = '一';
    const sent: string[] = [];
    const saving = useAutosave(
      () => '10',
      () => ({ title }),
      async (form) => {
        sent.push(form.title);
        if (title === '一') title = '一二';
      },
      0,
    );
    await saving.save();
    expect(sent).toEqual(['一', '一二']);
    expect(saving.state.value).toBe('saved');
  });
});
