// 铺开场面: cases in every stage for somebody who looks at the desk: node fill.mjs http://127.0.0.1:8080 [rounds]
// Made up; the people and places are those of the demo city.
import { argv } from 'node:process';
import { clerksAt } from './clerk.mjs';

const [base, rounds = '1'] = argv.slice(2);
const as = clerksAt(base);

const HEARD = [
  ['路灯不亮', '030501', '99010100200102', 106.76454, 39.57807, '临河家园', '我们小区门口这一排路灯坏了快一个星期，晚上老人出门很不安全，请尽快修好。'],
  ['夜间施工噪声扰民', '040201', '99010100200105', 106.78346, 39.57455, '临河东区', '楼下工地夜里十二点还在打桩，全家睡不着，孩子第二天还要上学。昨天、前天都是这样，希望责令他们晚上十点以后停工。'],
  ['路面塌陷', '030503', '99010100200508', 106.81118, 39.58041, '临河大街与望河路路口', '路口东侧路面塌了一个坑，有半米深，已经有电动车摔倒，请先围起来。'],
  ['河道漂浮物', '040302', '99010100100301', 106.76878, 39.59377, '河东滨河公园', '滨河公园这一段河面上漂了很多垃圾，有异味，散步的人都绕着走。'],
  ['公交车不按点', '050203', '99010100500210', 106.8538, 39.58544, '临河大街与站前路路口', '12 路早高峰等了四十分钟才来一班，站牌上写的是十分钟一班，请核实发车间隔。'],
  ['拖欠工资', '080508', '99010100200309', 106.80768, 39.56959, '临河农贸市场', '在市场改造工地干了三个月，包工头一直说下个月给，现在电话也不接，一共七个人，合计四万二千元。'],
  ['流动摊贩占道', '030701', '99010100200206', 106.76214, 39.56563, '临河派出所旁', '每天下午四点以后路口都是卖水果的三轮车，接孩子放学根本过不去。'],
  ['询问居住证怎么办', null, '9901', null, null, '', '外地户口，在本市租房半年了，想问居住证在哪里办、要带什么材料。'],
];
const KINDS = ['COMPLAINT', 'HELP', 'REPORT', 'SUGGESTION', 'QUESTION'];
const CHANNELS = ['PHONE', 'PHONE', 'WECHAT', 'PORTAL', 'APP'];
const NAMES = ['张桂英', '李建军', '王秀兰', '欧阳明', '赵磊', ''];
let told = 0;

async function registered(which, more = {}) {
  const [title, matter, area, lon, lat, address, text] = HEARD[which % HEARD.length];
  const n = told++;
  const facts = { kind: KINDS[n % KINDS.length], channel: CHANNELS[n % CHANNELS.length], title, matter, area, lon, lat, address, text };
  if (n % 9 === 4) facts.urgency = 'URGENT';
  if (n % 17 === 5) facts.urgency = 'CRITICAL';
  const caller = { phone: `139${String(20000000 + n * 7919).slice(0, 8)}`, name: NAMES[n % NAMES.length] };
  const { id } = await (await as('huawu01')).register({ ...facts, ...caller, ...more });
  return id;
}
const unit = async (name) => (await as('paidan01')).unit(name);
const take = async (who, id, step, fields) => (await as(who)).take(id, step, fields);

async function dispatched(which, lead, assists = []) {
  const id = await registered(which);
  const assistUnits = await Promise.all(assists.map(unit));
  await take('paidan01', id, 'dispatch', { leadUnit: await unit(lead), assistUnits, note: '请于今日内到现场查看并联系来电人。' });
  return id;
}
async function signed(which, lead = '心桥市城市管理综合执法局', who = 'chengguan-cb', assists = []) {
  const id = await dispatched(which, lead, assists);
  const it = await (await as(who)).case(id);
  await take(who, id, 'sign', { assignment: it.holderNo });
  return id;
}
async function replied(which) {
  const id = await signed(which);
  const handler = await as('chengguan-cb');
  const photo = await handler.upload('现场照片.png', 'image/png', PICTURE);
  const text = '已到现场核实：该处确有问题，当日完成整改，并安排每日巡查一次，连续一周。已电话告知来电人。';
  await handler.take(id, 'reply', { text, attachments: [photo.id] });
  return id;
}
async function calledBack(which, satisfied) {
  const id = await replied(which);
  await take('shenhe01', id, 'accept-reply');
  const good = satisfied === 'SATISFIED';
  await take('huifang01', id, 'record-callback', { contacted: true, solved: good, satisfied, words: good ? '修得挺快，谢谢。' : '只来看了一眼，没修。' });
  return id;
}

/** From the city down to the grid, through all five levels. */
async function inTheGrid(which) {
  const id = await signed(which, '心桥市人民政府', 'shizhengfu-cb');
  const below = [
    ['望河区人民政府', 'wanghe-zhengfu-cb', 'shizhengfu-cb'],
    ['临河街道办事处', 'linhe-jd-cb', 'wanghe-zhengfu-cb'],
    ['临河社区居民委员会', 'linhe-sq-cb', 'linhe-jd-cb'],
    ['临河社区第一网格', 'linhe-01', 'linhe-sq-cb'],
  ];
  for (const [name, who, above] of below) {
    await take(above, id, 'pass-down', { unit: await unit(name), note: '属地处理，请核实后回复。' });
    const it = await (await as(who)).case(id);
    await take(who, id, 'sign', { assignment: it.holderNo });
  }
  return id;
}

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFUlEQVR4nGNkaPjPgA0wYRUdtBIAXWYBcZ8o5tYAAAAASUVORK5CYII=',
  'base64',
);

for (let round = 0; round < Number(rounds); round++) {
  const r = round * 3;
  for (let which = 0; which < 6; which++) await registered(r + which);
  await registered(r + 7, { confidential: true, name: '', anonymous: true, phone: '' });
  for (let which = 0; which < 3; which++) await dispatched(r + which, '心桥市城市管理综合执法局', which === 1 ? ['心桥市生态环境局', '心桥市公安局'] : []);
  await dispatched(r + 2, '临河街道办事处');
  for (let which = 0; which < 3; which++) await signed(r + which);
  await inTheGrid(6);
  const returned = await dispatched(r + 1, '望河区城市管理综合执法局');
  const proposedUnit = await unit('心桥市城市管理综合执法局');
  await take('wanghe-chengguan-cb', returned, 'return', { code: 'WRONG_AREA', reason: '该工地由市级部门监管，不属本局职责', clause: '《心桥市城市管理局职能配置规定》第四条', proposedUnit });
  const asking = await signed(r + 2);
  await take('chengguan-cb', asking, 'ask-extension', { limit: '3 WORKING_DAYS', reason: '需等检测单位出具路基检测报告' });
  const waiting = await signed(r + 3);
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString();
  await take('paidan01', waiting, 'suspend', { reason: '来电人外出，约定下周一同到现场', until });
  const pressed = await signed(r + 4);
  await take('duban01', pressed, 'urge', { text: '来电人今早再次来电，请抓紧。' });
  await take('duban01', pressed, 'supervise', { text: '请三个工作日内办结并书面说明原因。', limit: '3 WORKING_DAYS' });
  await replied(r);
  const approved = await replied(r + 2);
  await take('shenhe01', approved, 'accept-reply');
  await calledBack(r + 1, 'SATISFIED');
  await calledBack(r + 3, 'DISSATISFIED');
  const done = await calledBack(r + 4, 'SATISFIED');
  await take('huifang01', done, 'close', { note: '来电人认可' });
  const old = await calledBack(r + 5, 'SATISFIED');
  await take('huifang01', old, 'close');
  await take('huifang01', old, 'archive');
  const first = await signed(r + 1);
  const again = await registered(r + 1, { name: '刘芳', phone: '13755550001', text: '还是工地打桩的事，我住隔壁单元，也是夜里十二点还在响，跟我家老人说的是同一个工地。' });
  await take('paidan01', again, 'merge', { primary: first, reason: '同一工地、同一时段' });
  await take('paidan01', await registered(r + 6), 'withdraw', { reason: '来电人称摊贩已离开，不再需要处理' });
  await take('paidan01', await registered(r + 5), 'transfer-out', { to: '110', reference: 'JQ20261125001', reason: '涉及人身威胁，转公安处理' });
}
console.log(`${told} cases`);
