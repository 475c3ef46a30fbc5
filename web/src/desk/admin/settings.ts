import { useWords } from '@kit/i18n/i18n';
import type { RuleUnit } from './types';

const PARTS: Record<string, string> = { H: 'hours', M: 'minutes', S: 'seconds' };
const SECONDS: Record<string, number> = { H: 3600, M: 60, S: 1 };
const IN_UNIT: Partial<Record<RuleUnit, number>> = { MINUTES: 60, HOURS: 3600, DAYS: 86400 };

/** The parts of PT8H30M. */
const partsOf = (value: string) =>
  value.startsWith('PT')
    ? [...value.slice(2).matchAll(/([\d.]+)([HMS])/g)].map(([, n, part]) => ({ n: n!, part: part! }))
    : [];

/** A setting as a number of its unit, rounded to a whole one: PT2160H in days is 90. */
export function numberIn(unit: RuleUnit, value: string): number {
  if (unit === 'YES_OR_NO') return value === 'true' ? 1 : 0;
  const size = IN_UNIT[unit];
  if (!size) return Number(value) || 0;
  const seconds = partsOf(value).reduce((sum, { n, part }) => sum + Number(n) * SECONDS[part]!, 0);
  return Math.round(seconds / size);
}

/** 设置的说法: settings of signing in as they are shown. */
export function useSettingWords() {
  const { t, te } = useWords();
  const short = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  const titleOf = (name: string) => (te(`admin.setting.${short(name)}`) ? t(`admin.setting.${short(name)}`) : name);

  /** PT8H as "8 小时", PT2160H as "90 天". */
  function shown(value: string): string {
    const days = /^PT(\d+)H$/.test(value) ? Number(value.slice(2, -1)) / 24 : 0;
    if (days > 1 && Number.isInteger(days)) return t('admin.units.days', { n: days });
    const parts = partsOf(value);
    if (parts.length) return parts.map(({ n, part }) => t(`admin.units.${PARTS[part]}`, { n })).join(' ');
    return value === 'true' ? t('kit.yes') : value === 'false' ? t('kit.no') : value || '—';
  }
  return { titleOf, shown, numberIn };
}
