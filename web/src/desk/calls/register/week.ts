const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const ZH = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function dayName(day: string, english: boolean): string {
  return (english ? EN : ZH)[DAYS.indexOf(day)] ?? day;
}

/** 服务时间: the week of a calendar, MON-FRI 09:00-12:00; SAT …, in the reader's words; null is around the clock. */
export function weekInWords(week: string | null | undefined, english: boolean): string {
  if (!week) return english ? 'Around the clock' : '全天';
  return week
    .split(';')
    .map((clause) => clause.trim().split(/\s+/))
    .filter(([days]) => days && days !== 'WORKED')
    .map(([days = '', ...hours]) => {
      const [first = '', last] = days.split('-').map((day) => dayName(day, english));
      const span = !last ? first : `${first}${english ? '–' : '至'}${last}`;
      return `${span} ${hours.map((one) => one.replace('-', '–')).join(english ? ', ' : '、')}`;
    })
    .join(english ? '; ' : '；');
}
