import { describe, expect, it } from 'vitest';
import { surveyPagesFor } from '@desk/survey/pages';
import { blankQuestion, nextCode, nextOption, percent, sayings, turned, type Question } from '@desk/survey/survey';

describe('民意调查 what the editor of a questionnaire does by itself', () => {
  const single = blankQuestion([]);

  it('gives a new question a code that no other has', () => {
    expect(nextCode([])).toBe('Q1');
    expect(nextCode([{ code: 'Q2' }, { code: 'Q3' }])).toBe('Q4');
    expect(blankQuestion([single]).code).toBe('Q2');
    expect(nextOption(single.options)).toBe('C');
  });

  it('keeps of a question what one of the other kind can have', () => {
    const routed: Question = { ...single, routes: [{ option: 'A', from: null, until: null, to: 'END' }] };
    const scale = turned(routed, 'SCALE');
    expect(scale.options).toEqual([]);
    expect([scale.low, scale.high]).toEqual([1, 5]);
    expect(scale.routes).toEqual([]);
    expect(turned(routed, 'MULTI').routes).toHaveLength(1);
    expect(turned(scale, 'SINGLE').options).toHaveLength(2);
    expect(turned({ ...scale, routes: [{ option: '', from: 1, until: 2, to: 'END' }] }, 'TEXT').routes).toEqual([]);
  });

  it('knows what a quota can name: options, and the steps of a scale', () => {
    expect(sayings(single).map((one) => one.code)).toEqual(['A', 'B']);
    expect(sayings(turned(single, 'SCALE')).map((one) => one.code)).toEqual(['1', '2', '3', '4', '5']);
    expect(sayings(turned(single, 'TEXT'))).toEqual([]);
    expect(sayings(undefined)).toEqual([]);
  });

  it('shows shares and pages', () => {
    expect(percent(0.12345)).toBe('12.3 %');
    const names = (powers: string[]) => surveyPagesFor((power) => powers.includes(power)).map((page) => page.name);
    expect(names(['RUN_SURVEYS'])).toEqual(['surveys', 'survey-rechecks']);
    expect(names(['INTERVIEW'])).toEqual(['interviews', 'survey-rechecks']);
    expect(names(['AUDIT'])).toEqual([]);
  });
});
