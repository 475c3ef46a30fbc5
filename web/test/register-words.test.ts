import { describe, expect, it } from 'vitest';
import { holds } from '@desk/calls/register/reading';
import { weekInWords } from '@desk/calls/register/week';

describe('服务时间 the hours of a hotline in words', () => {
  it('are around the clock where none are written', () => {
    expect(weekInWords(null, false)).toBe('全天');
  });
  it('name days and times in the language of the reader', () => {
    const week = 'MON-FRI 09:00-12:00 14:00-18:00; SAT 09:00-12:00; WORKED 09:00-12:00';
    expect(weekInWords(week, false)).toBe('周一至周五 09:00–12:00、14:00–18:00；周六 09:00–12:00');
    expect(weekInWords(week, true)).toBe('Mon–Fri 09:00–12:00, 14:00–18:00; Sat 09:00–12:00');
  });
});

describe('查找 finding in the register', () => {
  it('takes a number with or without its hyphens', () => {
    expect(holds('0960-8900012', ['09608900011', '09608900012'])).toBe(true);
    expect(holds('0960 8900012', ['09608900012'])).toBe(true);
  });
  it('wants every word', () => {
    expect(holds('供水 公司', ['供水服务', '自来水公司'])).toBe(true);
    expect(holds('供水 供电', ['供水服务'])).toBe(false);
  });
});
