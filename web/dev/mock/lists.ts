import type { CasePage } from '../../src/desk/casework/types';
import { CASES } from './world';

const LISTS: [string, string, string, string][] = [
  ['to-dispatch', '待派单', 'To dispatch', 'centre'],
  ['to-arbitrate', '退回待裁', 'Returns to settle', 'centre'],
  ['to-review', '待审核', 'To review', 'centre'],
  ['to-call-back', '待回访', 'To call back', 'centre'],
  ['rework-decisions', '待研判', 'Rework to decide', 'centre'],
  ['to-close', '待办结', 'To close', 'centre'],
  ['registered-by-me', '我登记的', 'Registered by me', 'centre'],
  ['to-sign', '待签收', 'To sign', 'unit'],
  ['handling', '办理中', 'Handling', 'unit'],
  ['reworked', '重办件', 'Reworked', 'unit'],
  ['due-soon', '即将到期', 'Due soon', 'oversight'],
  ['overdue', '已超时', 'Overdue', 'oversight'],
  ['extensions', '延期待批', 'Extensions', 'oversight'],
  ['supervised', '督办件', 'Supervised', 'oversight'],
  ['suspended', '已挂起', 'Suspended', 'oversight'],
  ['all', '全部工单', 'All cases', 'all'],
];

const TESTS: Record<string, (one: CasePage) => boolean> = {
  'to-dispatch': (one) => one.stage === 'AWAITING_DISPATCH',
  'to-arbitrate': (one) => one.stage === 'AWAITING_ARBITRATION',
  'to-review': (one) => one.stage === 'AWAITING_REVIEW',
  'to-call-back': (one) => one.stage === 'AWAITING_CALLBACK',
  'to-sign': (one) => one.stage === 'AWAITING_SIGN',
  handling: (one) => one.stage === 'HANDLING',
  reworked: (one) => one.reworks > 0,
  overdue: (one) => one.overdue,
  'due-soon': (one) => !one.overdue && !!one.dueAt && Date.parse(one.dueAt) < Date.now() + 86_400_000,
  extensions: (one) => one.extensionPending,
  supervised: (one) => one.supervised,
  suspended: (one) => one.suspended,
  'rework-decisions': () => false,
  'to-close': () => false,
};

export const rowsIn = (key: string) => CASES.filter(TESTS[key] ?? (() => true));
export const worklists = () =>
  LISTS.map(([key, zh, en, group]) => ({ key, zh, en, group, count: key === 'all' ? 1001 : rowsIn(key).length }));
