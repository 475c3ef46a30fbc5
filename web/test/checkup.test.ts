import { describe, expect, it } from 'vitest';
import { fitting, mending, type Gap } from '@desk/admin/checkup';

const gap = (code: string, zh: string, en: string): Gap => ({ code, zh, en, detailZh: '', detailEn: '' });

describe('a gap in the master data', () => {
  it('is mended where its kind is kept', () => {
    expect(mending('UNIT_WITHOUT_HANDLER').what).toBe('people');
    expect(mending('MATTER_NOT_EVERYWHERE').to).toEqual({ name: 'duty-list', query: {} });
  });

  it('brings its name along where the page there can be searched by it', () => {
    expect(mending('ACCOUNT_WITHOUT_ROLE').powers).toEqual(['SECURE']);
    expect(mending('ACCOUNT_WITHOUT_ROLE', gap('lihua', '李华', 'Li Hua')).to).toEqual({
      name: 'admin-powers',
      query: { q: 'lihua' },
    });
    expect(mending('GRID_WITHOUT_WORKER', gap('G-1', '第一网格', 'First Grid')).to.query).toEqual({});
  });

  it('is found by its code and in both languages, whatever the case', () => {
    const gaps = [gap('WATER', '供水公司', 'Water Company'), gap('HEAT', '供热公司', 'Heating Company')];
    expect(fitting(gaps, 'water')).toHaveLength(1);
    expect(fitting(gaps, '供')).toHaveLength(2);
    expect(fitting(gaps, ' heating ').map((one) => one.code)).toEqual(['HEAT']);
    expect(fitting(gaps, '')).toHaveLength(2);
  });
});
