import { moment } from '@kit/time/format';

export interface Fact {
  name: string;
  label: string;
  value: string;
  /** A sentence somebody wrote: shown at once, not under "details". */
  long: boolean;
}

const WRITTEN = ['text', 'reason', 'note', 'words', 'reply'];

/** Known to machines only, or said by the sentence itself. */
const HIDDEN = new Set(['id', 'duplicate', 'primary', 'type']);

const LABELS: Record<string, [string, string]> = {
  text: ['内容', 'Text'],
  reason: ['理由', 'Reason'],
  note: ['说明', 'Note'],
  words: ['原话', 'Words'],
  reply: ['答复', 'Reply'],
  clause: ['依据', 'Clause'],
  dutyClause: ['职责清单依据', 'Line of the duty list'],
  setAside: ['不适用的条款', 'Clause set aside'],
  unit: ['单位', 'Unit'],
  lead: ['主办', 'Lead'],
  leadUnit: ['主办', 'Lead'],
  assists: ['协办', 'Assisting'],
  assistUnits: ['协办', 'Assisting'],
  proposedUnit: ['建议单位', 'Proposed unit'],
  limit: ['时限', 'Limit'],
  replyLimit: ['答复时限', 'Reply limit'],
  dueAt: ['到期', 'Due'],
  until: ['至', 'Until'],
  position: ['位置', 'Position'],
  assignment: ['交办号', 'Assignment'],
  contacted: ['联系上', 'Reached'],
  solved: ['解决', 'Solved'],
  satisfied: ['满意度', 'Satisfaction'],
  upheld: ['同意退回', 'Upheld'],
  granted: ['同意延期', 'Granted'],
  again: ['重办', 'Again'],
  channel: ['渠道', 'Channel'],
  kind: ['类别', 'Kind'],
  urgency: ['紧急程度', 'Urgency'],
  matter: ['事项', 'Matter'],
  area: ['区域', 'Area'],
  title: ['标题', 'Title'],
  address: ['地址', 'Address'],
  to: ['转往', 'To'],
  earlier: ['同一事项', 'The other case'],
  reference: ['对方编号', 'Reference'],
  number: ['编号', 'Number'],
  primaryNumber: ['主件编号', 'Primary case'],
  round: ['轮次', 'Round'],
  level: ['级别', 'Level'],
  byDefault: ['到期自动', 'By default'],
  givenUp: ['不再尝试', 'Given up'],
  attachments: ['附件', 'Attachments'],
  terms: ['时限依据', 'Terms'],
  clock: ['时钟', 'Clock'],
};

function plain(value: unknown, english: boolean): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return english ? (value ? 'yes' : 'no') : value ? '是' : '否';
  if (Array.isArray(value))
    return value
      .map((one) => plain(one, english))
      .filter(Boolean)
      .join(english ? ', ' : '、');
  if (typeof value === 'object') {
    const named = value as Record<string, unknown>;
    const said = english ? (named.nameEn ?? named.en ?? named.name) : (named.name ?? named.zh ?? named.number);
    return said ? String(said) : JSON.stringify(value);
  }
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? moment(text) : text;
}

/** What an event carries, as lines one can read. */
export function factsOf(facts: Record<string, unknown> | null | undefined, english: boolean): Fact[] {
  return Object.entries(facts ?? {})
    .filter(([name, value]) => !HIDDEN.has(name) && value !== 0 && !(value === false && name === 'byDefault'))
    .map(([name, value]) => ({
      name,
      label: LABELS[name]?.[english ? 1 : 0] ?? name,
      value: plain(value, english),
      long: WRITTEN.includes(name) && typeof value === 'string',
    }))
    .filter((fact) => fact.value !== '');
}

const GOOD = /accept|clos|archiv|solved|satisf|grant|resum|sign(ed)?$/i;
const BAD = /return|reject|refus|withdraw|late|limit|declin|overdue|rework|expired/i;
const WARM = /supervis|urge|dispatch|reopen|escalat/i;

/** The colour of an event's dot; the words say the same. */
export function toneOf(type: string): '' | 'good' | 'bad' | 'warm' {
  if (BAD.test(type)) return 'bad';
  if (WARM.test(type)) return 'warm';
  return GOOD.test(type) ? 'good' : '';
}
