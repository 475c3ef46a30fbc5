import { ground, streets } from './ground';
import { importing } from './importing';
import { AREAS, CASES, MATTERS, UNITS, allowed, hours } from './world';
import { rowsIn, worklists } from './lists';
import { seat } from './seat';

interface Answer {
  status: number;
  body?: unknown;
}
type Json = Record<string, unknown>;

const ok = (body: unknown): Answer => ({ status: 200, body });
const problem = (status: number, code: string, zh: string, en: string, more: Json = {}): Answer => ({
  status,
  body: { type: `urn:xinqiao:problem:${code}`, status, code, zh, en, fields: [], ...more },
});

const ME = {
  id: '1',
  username: 'dispatcher',
  name: '何远',
  roles: [{ code: 'DISPATCHER', zh: '派单员', en: 'Dispatcher' }],
  powers: [
    'REGISTER',
    'ANSWER',
    'DISPATCH',
    'ARBITRATE',
    'HANDLE',
    'REVIEW',
    'CALL_BACK',
    'CLOSE',
    'SUPERVISE',
    'MERGE',
    'SUSPEND',
    'IMPORT',
    'READ_ALL',
    'TAKE_CALLS',
  ],
  unit: null,
  area: AREAS[0],
  homePath: '/worklists/all',
};
const ROLES: [string, string, string][] = [
  ['calltaker', '话务员 林晓', 'Call taker Lin Xiao'],
  ['dispatcher', '派单员 何远', 'Dispatcher He Yuan'],
  ['bureau', '市住建局 周敏', 'Housing bureau Zhou Min'],
  ['street', '望桥街道 吴江', 'Wangqiao street Wu Jiang'],
  ['callback', '回访员 孙悦', 'Callback agent Sun Yue'],
  ['supervisor', '督办员 赵刚', 'Supervisor Zhao Gang'],
];
let signedIn = false;

function session(method: string, body: Json): Answer {
  if (method === 'DELETE') signedIn = false;
  if (method === 'POST' && body.password !== 'xinqiao') {
    return problem(
      401,
      'access.bad-credentials',
      '用户名或密码不对，请核对后再试。',
      'The user name or the password is wrong. Check them and try again.',
    );
  }
  if (method === 'POST') signedIn = true;
  if (method === 'DELETE') return { status: 204 };
  return signedIn ? ok(ME) : problem(401, 'access.not-signed-in', '请先登录。', 'Sign in first.');
}

function listing(key: string, query: URLSearchParams): Answer {
  let rows = rowsIn(key);
  for (const name of ['kind', 'urgency', 'channel', 'stage'] as const) {
    if (query.get(name)) rows = rows.filter((one) => one[name] === query.get(name));
  }
  if (query.get('overdue')) rows = rows.filter((one) => one.overdue);
  const text = query.get('text');
  if (text) rows = rows.filter((one) => one.title.includes(text));
  rows = [...rows].sort((a, b) => (a.dueAt ?? 'z').localeCompare(b.dueAt ?? 'z'));
  const from = Number(query.get('after') ?? 0);
  const next = from + 50 < rows.length ? String(from + 50) : null;
  return ok({ rows: rows.slice(from, from + 50), next });
}

const proposals = () => [
  {
    lead: UNITS[4],
    assists: [UNITS[6]],
    certainty: 0.92,
    reasons: [
      {
        kind: 'duty',
        zh: '职责清单：供热质量由供热企业负责',
        en: 'Duty list: heating quality is the heating company’s',
        clause: '职责清单第 31 项',
      },
      {
        kind: 'history',
        zh: '近一年同事项 218 件由其办结',
        en: '218 cases of this matter were closed by it within a year',
        clause: null,
      },
    ],
  },
  {
    lead: UNITS[0],
    assists: [],
    certainty: 0.41,
    reasons: [{ kind: 'duty', zh: '行业主管部门', en: 'The department in charge', clause: '供热条例第四条' }],
  },
];

function explanation(): Answer {
  const spans = [];
  for (let d = -3; d < 3; d++) {
    const at = (h: number) =>
      new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + d * 86_400_000 + (h - 8) * 3_600_000).toISOString();
    const weekend = d === -1 || d === 0;
    if (weekend)
      spans.push({
        from: at(0),
        to: at(24),
        counted: false,
        seconds: 0,
        reason: 'WEEKEND',
        zh: '周末，不计',
        en: 'Weekend',
      });
    else {
      spans.push({
        from: at(9),
        to: at(12),
        counted: true,
        seconds: 10_800,
        reason: 'WORK',
        zh: '上午工作时间',
        en: 'Morning working hours',
      });
      spans.push({
        from: at(12),
        to: at(14),
        counted: false,
        seconds: 0,
        reason: 'LUNCH',
        zh: '午休，不计',
        en: 'Lunch break',
      });
      spans.push({
        from: at(14),
        to: at(18),
        counted: true,
        seconds: 14_400,
        reason: 'WORK',
        zh: '下午工作时间',
        en: 'Afternoon working hours',
      });
    }
  }
  return ok({ dueAt: hours(60), limit: null, spans });
}

function taken(id: string, step: string, body: Json): Answer {
  const one = CASES.find((each) => each.id === id);
  if (!one) return problem(404, 'casework.not-found', '没有这张工单。', 'There is no such case.');
  if (JSON.stringify(body).includes('过期') && body.version === one.version) {
    one.version++;
    one.story.push({
      seq: one.story.length + 1,
      at: hours(0),
      actor: { name: '周敏', unit: UNITS[0]! },
      type: 'annotated',
      zh: '添加备注：已电话联系来电人',
      en: 'Annotated: the caller was phoned',
      facts: {},
    });
    return problem(409, 'casework.stale-version', '工单已被他人更新。', 'The case was changed by somebody else.', {
      current: one.version,
    });
  }
  if (step === 'return' && String(body.clause ?? '').length < 3) {
    return problem(422, 'casework.invalid', '请改正标出的内容。', 'Mend the marked fields.', {
      fields: [{ field: 'clause', code: 'too-short', zh: '请写明条款', en: 'Name the clause' }],
    });
  }
  one.version++;
  if (step === 'dispatch') one.stage = 'AWAITING_SIGN';
  if (step === 'sign') one.stage = 'HANDLING';
  if (step === 'reply') one.stage = 'AWAITING_REVIEW';
  one.allowedSteps = allowed(one.stage) as typeof one.allowedSteps;
  one.story.push({
    seq: one.story.length + 1,
    at: hours(0),
    actor: { name: '何远', unit: UNITS[8]! },
    type: step,
    zh: `完成：${step}`,
    en: `Done: ${step}`,
    facts: body,
  });
  return ok({ ...one });
}

function casework(method: string, parts: string[], body: Json): Answer {
  const [, id, what, name] = parts;
  if (method === 'POST' && !id) {
    if (!body.text)
      return problem(422, 'intake.invalid', '请改正标出的内容。', 'Mend the marked fields.', {
        fields: [{ field: 'text', code: 'missing', zh: '请填写诉求内容', en: 'Fill in what is asked' }],
      });
    return { status: 201, body: { id: '10003', number: 'XQ2026112300135' } };
  }
  if (id === 'similar')
    return ok(
      CASES.slice(1, 4).map((one) => ({
        ...one,
        why: [
          { zh: '同一小区', en: 'Same estate' },
          { zh: '事项相同', en: 'Same matter' },
        ],
      })),
    );
  const found = CASES.find((one) => (id === 'by-number' ? one.number === what : one.id === id));
  if (!found)
    return problem(
      404,
      'casework.not-found',
      '没有这张工单，或不在您的查看范围内。',
      'There is no such case, or it is not yours to see.',
    );
  if (what === 'steps') return taken(id!, name!, body);
  if (what === 'proposals') return ok(proposals());
  if (what === 'calls') return ok([]);
  if (what === 'clocks') return explanation();
  return ok({ ...found });
}

const has = (one: { name: string; code: string; shortName?: string | null }, q: string) =>
  !q || one.name.includes(q) || one.code.includes(q) || !!one.shortName?.includes(q);

function reference(parts: string[], query: URLSearchParams): Answer | null {
  const q = query.get('q') ?? '';
  switch (parts[0]) {
    case 'matters':
      return ok(
        MATTERS.filter((one) => has(one, q) || one.path.join('').includes(q)).map((one) => ({
          matter: one,
          description: null,
          score: 1,
        })),
      );
    case 'matter-guesses':
      return ok(MATTERS.slice(0, 3).map((one, at) => ({ matter: one, score: 0.9 - at * 0.3 })));
    case 'units':
      return parts[1] ? ok(UNITS.find((one) => one.id === parts[1])) : ok(UNITS.filter((one) => has(one, q)));
    case 'places':
      return ok(
        q
          ? ['柳荫小区', '柳荫路 28 号院', '长堤公园'].map((name, at) => ({
              name,
              kind: at === 2 ? 'PARK' : 'ESTATE',
              area: AREAS[8],
              lon: 106.82,
              lat: 39.67,
            }))
          : [],
      );
    case 'proposals':
      return ok(proposals());
    case 'areas':
      if (parts[1] === 'at') return ok(AREAS[9]);
      if (parts[1]) return ok(AREAS.find((one) => one.code === parts[1]));
      if (q) return ok(AREAS.filter((one) => has(one, q)));
      return ok(
        AREAS.filter((one) =>
          query.get('parent')
            ? one.path.length === (AREAS.find((up) => up.code === query.get('parent'))?.path.length ?? 0) + 1 &&
              one.code.startsWith(query.get('parent')!)
            : one.level === 1,
        ),
      );
    case 'map':
      return ok(parts[1] === 'base.geojson' ? ground() : streets());
    default:
      return null;
  }
}

const KNOWN = {
  citizen: { id: 'c1', maskedName: '王**', maskedPhone: '138****2046', contacts: 4 },
  recent: CASES.slice(0, 3),
};

export function answer(method: string, path: string, query: URLSearchParams, body: Json): Answer {
  const parts = path.split('/').filter(Boolean);
  const first = parts[0];
  if (first === 'session') return session(method, body);
  if (first === 'demo')
    return ok(
      ROLES.map(([username, zh, en]) => ({
        username,
        role: username,
        roleZh: zh.split(' ')[0],
        roleEn: en.split(' ')[0],
        zh: `以${zh}的身份办理，看一件诉求怎样走完全程`,
        en: `Work as ${en} and follow a case`,
        password: 'xinqiao',
      })),
    );
  if (!signedIn) return problem(401, 'access.not-signed-in', '请先登录。', 'Sign in first.');
  if (first === 'worklists') return parts[1] ? listing(parts[1], query) : ok(worklists());
  if (first === 'seat') return ok(seat(method, parts.slice(1), body));
  if (first === 'cases') return casework(method, parts, body);
  if (first === 'citizens') return ok(KNOWN);
  if (first === 'calls') return ok({ call: { id: parts[1] }, ...KNOWN });
  if (first === 'files')
    return ok({
      id: 'f9',
      name: '现场照片.jpg',
      type: 'image/jpeg',
      size: 482_113,
      preview: false,
      checked: 'UNCHECKED',
    });
  if (first === 'imports') return importing(method, parts);
  return reference(parts, query) ?? problem(404, 'web.none', '没有。', 'None.');
}
