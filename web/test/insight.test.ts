import { describe, expect, it } from 'vitest';
import {
  barsOf,
  beside,
  brief,
  editsOf,
  withLeftOut,
  withWords,
  type ReportDetail,
  type Table,
} from '@desk/insight/insight';
import { insightMenuFor, insightPagesFor } from '@desk/insight/pages';

const said = (text: string) => ({ zh: text, en: text });

describe('报告 what the pages of reports show', () => {
  it('draws bars against the largest, and the first twelve of many', () => {
    const rows = Array.from({ length: 15 }, (_, at) => [
      { text: said(`事项${at}`), number: null },
      { text: said(String(30 - at)), number: 30 - at },
    ]);
    const table = { code: 'matters', name: said('事项'), heads: [], rows, chart: 'BARS', drawn: 1 } as unknown as Table;
    const bars = barsOf(table, (words) => words.zh);
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ name: '事项0', shown: '30', amount: 30, part: 100 });
    expect(barsOf({ ...table, chart: 'COLUMNS' } as Table, (words) => words.zh)).toHaveLength(15);
    expect(barsOf({ ...table, rows: [] } as Table, (words) => words.zh)).toEqual([]);
  });

  it('shortens what stands beside a bar, and days to month and day', () => {
    expect(beside('Supervision of schools and training bodies')).toBe('Supervision of schools an…');
    expect(beside('校外培训机构监督管理工作的开展')).toBe('校外培训机构监督管理工作…');
    expect(beside('Noise')).toBe('Noise');
    expect(brief('2026-11-27')).toBe('11-27');
    expect(brief('09时')).toBe('09时');
  });

  it('keeps own words and what is left out when one of them changes', () => {
    const detail = {
      report: { version: 3 },
      sections: [
        { code: 'volume', isOwn: true, isLeftOut: false, words: said('自拟') },
        { code: 'calls', isOwn: false, isLeftOut: true, words: said('') },
      ],
      added: [{ name: said('下一步'), words: said('加强调度') }],
    } as unknown as ReportDetail;
    const edits = editsOf(detail);
    expect(edits.version).toBe(3);
    expect(withWords(edits, 'volume', null).words).toEqual([]);
    expect(withWords(edits, 'areas', said('新')).words.map((one) => one.section)).toEqual(['volume', 'areas']);
    expect(withLeftOut(edits, 'calls', false).leftOut).toEqual([]);
    expect(withLeftOut(edits, 'areas', true).leftOut).toEqual(['calls', 'areas']);
    expect(edits.added[0]?.name).toBe('下一步');
  });

  it('shows schedules to editors alone, and one line in the menu', () => {
    const leader = insightPagesFor((power) => power === 'SUPERVISE').map((page) => page.name);
    expect(leader).toEqual(['reports', 'report-subscriptions']);
    expect(insightPagesFor((power) => power === 'EDIT_REPORTS')).toHaveLength(3);
    expect(insightMenuFor(() => true)).toHaveLength(1);
    expect(insightPagesFor(() => false)).toEqual([]);
  });
});
