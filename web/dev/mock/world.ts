import type { CasePage, Kind, Stage, Urgency } from '../../src/desk/casework/types';
import type { Matter } from '../../src/desk/catalogue/types';
import type { Area, Unit } from '../../src/desk/organisation/types';

const unit = (id: number, name: string, shortName: string, nameEn: string, level = 2): Unit => ({
  id: `u${id}`,
  code: `XQ${String(id).padStart(4, '0')}`,
  name,
  shortName,
  nameEn,
  level,
  kind: level === 4 ? 'STREET' : 'DEPARTMENT',
});

export const UNITS: Unit[] = [
  unit(1, '心桥市住房和城乡建设局', '市住建局', 'Housing and Construction Bureau'),
  unit(2, '心桥市城市管理综合执法局', '市城管局', 'City Management Bureau'),
  unit(3, '心桥市生态环境局', '市生态环境局', 'Ecology Bureau'),
  unit(4, '心桥市人力资源和社会保障局', '市人社局', 'Human Resources Bureau'),
  unit(5, '心桥市供热有限公司', '市供热公司', 'Heating Company', 3),
  unit(6, '临河区人民政府', '临河区', 'Linhe District', 3),
  unit(7, '临河区望桥街道办事处', '望桥街道', 'Wangqiao Street', 4),
  unit(8, '临河区柳荫社区居民委员会', '柳荫社区', 'Liuyin Community', 5),
  unit(9, '心桥市公安局交通警察支队', '市交警支队', 'Traffic Police'),
  unit(10, '心桥市水务集团', '市水务集团', 'Water Group', 3),
];

const matter = (code: string, nameEn: string, ...path: string[]): Matter => ({
  code,
  name: path.at(-1)!,
  nameEn,
  path,
  pathEn: [...path.slice(0, -1), nameEn],
});

export const MATTERS: Matter[] = [
  matter('040301', 'Heating not warm enough', '城乡建设', '供热', '室温不达标'),
  matter('040302', 'Heating fees', '城乡建设', '供热', '热费争议'),
  matter('050102', 'Night construction noise', '生态环境', '噪声', '夜间施工噪声'),
  matter('060201', 'Illegal parking', '交通运输', '静态交通', '机动车违停'),
  matter('040105', 'Property fees and service', '城乡建设', '物业', '物业服务质量'),
  matter('070301', 'Unpaid wages', '劳动社保', '劳动报酬', '拖欠工资'),
  matter('040403', 'Burst water pipe', '城乡建设', '供水', '管道漏水'),
  matter('030204', 'Street lamps out', '市政设施', '照明', '路灯不亮'),
];

const area = (code: string, level: number, ...path: string[]): Area => ({
  code,
  name: path.at(-1)!,
  nameEn: '',
  level,
  path,
  pathEn: path,
});

export const AREAS: Area[] = [
  area('15', 1, '心桥市'),
  area('1501', 2, '心桥市', '临河区'),
  area('1502', 2, '心桥市', '南岸区'),
  area('1503', 2, '心桥市', '石桥区'),
  area('150101', 3, '心桥市', '临河区', '望桥街道'),
  area('150102', 3, '心桥市', '临河区', '东堤街道'),
  area('15010101', 4, '心桥市', '临河区', '望桥街道', '柳荫社区'),
  area('15010102', 4, '心桥市', '临河区', '望桥街道', '长堤社区'),
  area('1501010101', 5, '心桥市', '临河区', '望桥街道', '柳荫社区', '柳荫第一网格'),
  area('1501010102', 5, '心桥市', '临河区', '望桥街道', '柳荫社区', '柳荫第二网格'),
];

const TITLES: [string, number][] = [
  ['家里暖气不热，老人受不了', 0],
  ['小区门口夜里还在施工，睡不着觉', 2],
  ['人行道上长期停车，轮椅过不去', 3],
  ['楼道垃圾三天没清，电梯里有异味', 4],
  ['工地拖欠两个月工资', 5],
  ['柳荫路自来水管爆裂，路面积水', 6],
  ['长堤公园东侧路灯全部不亮', 7],
  ['热费按面积多收，要求核对', 1],
  ['室温只有十五度，供热公司说正常', 0],
  ['凌晨混凝土泵车作业，投诉过两次了', 2],
];
const STAGES: Stage[] = [
  'HANDLING',
  'AWAITING_SIGN',
  'AWAITING_DISPATCH',
  'AWAITING_ARBITRATION',
  'AWAITING_REVIEW',
  'AWAITING_CALLBACK',
  'SUSPENDED',
];
const KINDS: Kind[] = ['HELP', 'COMPLAINT', 'COMPLAINT', 'QUESTION', 'SUGGESTION'];
const URGENCIES: Urgency[] = ['NORMAL', 'NORMAL', 'NORMAL', 'URGENT', 'NORMAL', 'CRITICAL', 'NORMAL'];
const CHANNELS = ['PHONE', 'WECHAT', 'PHONE', 'PORTAL', 'PHONE'] as const;
export const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

function step(name: string, zh: string, en: string, primary = false, danger = false, assignment?: number) {
  return { step: name, zh, en, primary, danger, assignment };
}

const ALL_STEPS = [
  step('annotate', '添加备注', 'Annotate'),
  step('urge', '催办', 'Urge'),
  step('amend', '更正信息', 'Amend'),
  step('ask-extension', '申请延期', 'Ask for more time'),
  step('pass-down', '下派', 'Pass down'),
  step('merge', '并案', 'Merge into…'),
  step('suspend', '挂起', 'Suspend'),
  step('supervise', '督办', 'Supervise'),
  step('return', '申请退回', 'Return', false, true),
  step('transfer-out', '转出', 'Transfer out', false, true),
  step('withdraw', '撤回', 'Withdraw', false, true),
];
const PRIMARY: Partial<Record<Stage, ReturnType<typeof step>>> = {
  HANDLING: step('reply', '答复', 'Reply', true),
  AWAITING_SIGN: step('sign', '签收', 'Sign', true, false, 1),
  AWAITING_DISPATCH: step('dispatch', '派单', 'Dispatch', true),
  AWAITING_ARBITRATION: step('decide-return', '裁定退回', 'Settle the return', true),
  AWAITING_REVIEW: step('accept-reply', '审核通过', 'Accept reply', true),
  AWAITING_CALLBACK: step('record-callback', '记录回访', 'Record callback', true),
  SUSPENDED: step('resume', '恢复办理', 'Resume', true),
};

export function allowed(stage: Stage) {
  const first = PRIMARY[stage];
  const more = stage === 'AWAITING_REVIEW' ? [step('reject-reply', '退回重答', 'Reject reply', false, true)] : [];
  return [...(first ? [first] : []), ...more, ...ALL_STEPS];
}

function caseOf(n: number): CasePage {
  const [title, at] = TITLES[n % TITLES.length]!;
  const stage = STAGES[n % STAGES.length]!;
  const due = -6 + ((n * 7) % 60);
  const dispatched = stage !== 'AWAITING_DISPATCH';
  const lead = UNITS[[4, 4, 1, 8, 0, 3, 9, 1][at]!]!;
  const by = '周敏';
  return {
    id: String(10_000 + n),
    number: `XQ20261123${String(n + 1).padStart(5, '0')}`,
    title,
    kind: KINDS[n % KINDS.length]!,
    urgency: URGENCIES[n % URGENCIES.length]!,
    stage,
    channel: CHANNELS[n % CHANNELS.length]!,
    matter: MATTERS[at]!,
    area: AREAS[4 + (n % 6)]!,
    lead: dispatched ? lead : null,
    holder: dispatched ? (stage === 'HANDLING' ? UNITS[6]! : lead) : null,
    registeredAt: hours(-70 + (n % 40)),
    dueAt: stage === 'SUSPENDED' ? null : hours(due),
    dueKind: stage === 'AWAITING_SIGN' ? 'SIGN' : 'REPLY',
    overdue: due < 0,
    reworks: n % 9 === 4 ? 1 : 0,
    returns: stage === 'AWAITING_ARBITRATION' ? 1 : n % 11 === 3 ? 2 : 0,
    urges: n % 5 === 1 ? 2 : 0,
    supervised: n % 8 === 2,
    extensionPending: n % 13 === 0,
    suspended: stage === 'SUSPENDED',
    version: 4,
    text: `来电人反映：${title}。情况从上周三开始，住户已向物业反映两次，没有结果。家里有八十岁的老人和一名学生，影响很大。\n\n希望有人上门查看，说明原因，并在本周内解决；如不能解决，请告知依据。`,
    address: '临河区望桥街道柳荫路 28 号院 3 号楼 2 单元',
    lon: 106.81 + (n % 10) * 0.004,
    lat: 39.66 + (n % 7) * 0.003,
    confidential: n % 10 === 6,
    recused: [],
    sent: [],
    registeredBy: { name: '林晓', unit: null },
    callers: [
      {
        maskedName: '王*',
        maskedPhone: '138****2046',
        channel: 'PHONE',
        at: hours(-70),
        caseId: String(10_000 + n),
        caseNumber: `XQ20261123${String(n + 1).padStart(5, '0')}`,
        first: true,
        confidential: n % 10 === 6,
        tellable: true,
      },
      {
        maskedName: null,
        maskedPhone: '186****7713',
        channel: 'WECHAT',
        at: hours(-30),
        caseId: '10077',
        caseNumber: 'XQ2026112300078',
        first: false,
        confidential: false,
        tellable: false,
      },
    ],
    assignments: dispatched
      ? [
          {
            no: 1,
            unit: lead,
            role: 'LEAD',
            state: stage === 'AWAITING_SIGN' ? 'AWAITING_SIGN' : 'PASSED_DOWN',
            parent: null,
            dispatchedAt: hours(-64),
            signedAt: hours(-63),
            endedAt: null,
            note: '请于三日内上门测温并答复来电人。',
            reply: '',
          },
          {
            no: 2,
            unit: UNITS[6]!,
            role: 'LEAD',
            state: 'HANDLING',
            parent: 1,
            dispatchedAt: hours(-50),
            signedAt: hours(-48),
            endedAt: null,
            note: '',
            reply: '',
          },
          {
            no: 3,
            unit: UNITS[5]!,
            role: 'ASSIST',
            state: 'REPLIED',
            parent: null,
            dispatchedAt: hours(-64),
            signedAt: hours(-60),
            endedAt: hours(-20),
            note: '',
            reply: '已通知物业开放管井配合检查。',
          },
        ]
      : [],
    holderNo: dispatched ? 2 : null,
    clocks: dispatched
      ? [
          {
            key: 'reply-1',
            kind: 'REPLY',
            zh: '答复',
            en: 'Reply',
            startedAt: hours(-64),
            limit: { text: '5 WORKING_DAYS', amount: 5, kind: 'WORKING_DAYS', zh: '5 个工作日', en: '5 working days' },
            dueAt: hours(due),
            stoppedAt: null,
            suspended: stage === 'SUSPENDED',
            late: due < 0,
            running: true,
          },
          {
            key: 'sign-1',
            kind: 'SIGN',
            zh: '签收',
            en: 'Sign',
            startedAt: hours(-64),
            limit: {
              text: '2 WORKING_HOURS',
              amount: 2,
              kind: 'WORKING_HOURS',
              zh: '2 个工作小时',
              en: '2 working hours',
            },
            dueAt: hours(-62),
            stoppedAt: hours(-63),
            suspended: false,
            late: false,
            running: false,
          },
        ]
      : [],
    reply: ['AWAITING_REVIEW', 'AWAITING_CALLBACK'].includes(stage)
      ? {
          text: '工作人员于当日 15 时上门，测得客厅 16.2℃、卧室 15.8℃。经查为入户滤网堵塞，已清洗并更换阀门，当晚复测 20.1℃。来电人现场确认。',
          at: hours(-5),
          unit: UNITS[6]!,
          attachments: [
            {
              id: 'f1',
              name: '测温记录.pdf',
              type: 'application/pdf',
              size: 183_422,
              preview: false,
              checked: 'UNCHECKED',
            },
          ],
        }
      : null,
    pendingExtension:
      n % 13 === 0
        ? {
            limit: { text: '3 WORKING_DAYS', amount: 3, kind: 'WORKING_DAYS', zh: '3 个工作日', en: '3 working days' },
            reason: '管井改造需与产权单位协调，配件周五到货。',
            by,
            at: hours(-3),
          }
        : null,
    pendingReturn:
      stage === 'AWAITING_ARBITRATION'
        ? {
            called: { zh: '不属于本单位职责', en: 'Not our duty' },
            duty: null,
            reason: '该路段尚未移交市政管养，仍由建设单位管护，不属我局职责。',
            clause: '职责清单第 118 项；移交管理办法第六条',
            unit: UNITS[1]!,
            proposedUnit: UNITS[0]!,
            by,
            at: hours(-2),
          }
        : null,
    rating:
      n % 9 === 4
        ? {
            contacted: true,
            solved: false,
            satisfied: 'DISSATISFIED',
            words: '人来过，看了一眼就走了，还是不热。',
            at: hours(-26),
          }
        : null,
    mergedInto: null,
    merged:
      n % 6 === 0
        ? [{ id: '10077', number: 'XQ2026112300078', title: '同楼住户反映暖气不热', stage: 'MERGED', separable: true }]
        : [],
    supervision:
      n % 8 === 2 ? { text: '供热保障期内，请当日上门，次日上午报结果。', level: 1, by: '赵督', at: hours(-8) } : null,
    allowedSteps: allowed(stage) as CasePage['allowedSteps'],
    wholeTellable: n % 3 === 1,
    story: [
      {
        seq: 1,
        at: hours(-70),
        actor: { name: '林晓', unit: UNITS[8]! },
        type: 'registered',
        zh: '登记诉求',
        en: 'Registered',
        facts: { channel: 'PHONE', matter: MATTERS[at]!.path.join(' / ') },
      },
      {
        seq: 2,
        at: hours(-64),
        actor: { name: '何远', unit: UNITS[8]! },
        type: 'dispatched',
        zh: `派单给${lead.name}`,
        en: `Dispatched to ${lead.nameEn}`,
        facts: { note: '请于三日内上门测温并答复来电人。', lead: lead.name, limit: '5 个工作日', dueAt: hours(due) },
      },
      {
        seq: 3,
        at: hours(-63),
        actor: { name: '周敏', unit: lead },
        type: 'signed',
        zh: '签收',
        en: 'Signed',
        facts: {},
      },
      {
        seq: 4,
        at: hours(-50),
        actor: { name: '周敏', unit: lead },
        type: 'passed-down',
        zh: '下派望桥街道',
        en: 'Passed down to Wangqiao Street',
        facts: { unit: '望桥街道' },
      },
      {
        seq: 5,
        at: hours(-26),
        actor: { name: '孙悦', unit: UNITS[8]! },
        type: 'urged',
        zh: '催办',
        en: 'Urged',
        facts: { text: '来电人再次来电，请尽快联系。' },
      },
      {
        seq: 6,
        at: hours(-3),
        actor: { name: '系统', unit: null },
        type: 'reminder',
        zh: '距答复时限不足一个工作日，已提醒承办单位',
        en: 'Less than a working day left; the unit was reminded',
        facts: {},
      },
    ],
  };
}

export const CASES: CasePage[] = Array.from({ length: 134 }, (_, n) => caseOf(n));
