// 各种情形: cases brought by the API to where a look at the screens begins. Made up; the places are the demo city's.
import { before } from 'node:test';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const HOME = { matter: '040201', area: '99010100200105', lon: 106.78346, lat: 39.57455, address: '临河东区' };
/** Who is told on the registration page to have called before. */
export const CALLED_BEFORE = '13900001234';
const NEXT = { ...HOME, lon: 106.78361, lat: 39.57441 };
/** As long as people really write, with no place to break a line in the middle. */
const LONG_TITLE =
  '望河区临河大街与望河路交叉口东北角在建工地连续多日夜间十二点以后违规打桩施工严重影响周边居民休息请求责令停工';
const LONG_TEXT =
  '我是临河东区的居民，楼下工地从上个月二十号开始几乎每天夜里十二点以后还在打桩，最晚的一次到凌晨三点四十分，' +
  '全家老小都睡不着，孩子第二天还要上学，老人有高血压。之前打过两次电话，工地只停了一天，第二天照旧。' +
  '工地围挡上写的是心桥建设第三工程有限公司，监督电话没有人接。希望责令他们晚上十点以后停工，并把处理结果告诉我们。';

/** Four cases: waiting for dispatch, its likeness, one at a unit, and one whose reply waits for review. */
async function prepared(base) {
  const as = clerksAt(base);
  const taker = await as('huawu01');
  const dispatcher = await as('paidan01');
  const handler = await as('chengguan-cb');
  const leadUnit = await dispatcher.unit('心桥市城市管理综合执法局');
  const assistUnits = [await dispatcher.unit('心桥市生态环境局')];
  const facts = { ...HOME, title: LONG_TITLE, text: LONG_TEXT, kind: 'COMPLAINT', urgency: 'URGENT' };

  async function atUnit(more = {}) {
    const { id } = await taker.register({ ...facts, name: '欧阳明月', ...more });
    const note = '请于今日内到现场查看并联系来电人，处理情况当日报回。';
    await dispatcher.take(id, 'dispatch', { leadUnit, assistUnits, note });
    return id;
  }
  async function answered() {
    const id = await atUnit();
    await handler.take(id, 'sign', { assignment: (await handler.case(id)).holderNo });
    await handler.take(id, 'reply', { text: '执法队员当晚到场，责令停工，并安排连续一周夜间巡查。已电话告知来电人。' });
    return id;
  }

  return {
    alike: (await taker.register({ ...facts, ...NEXT, phone: '13755550001', name: '刘芳' })).id,
    waiting: (await taker.register({ ...facts, phone: '13755550002', name: '王秀兰' })).id,
    atUnit: await atUnit({ phone: CALLED_BEFORE }),
    answered: await answered(),
  };
}

/** The city with these cases in it, by what they wait for, and a way to somebody's page. Called inside a `describe`. */
export function inThePreparedCity() {
  const city = inTheCity();
  before(async () => {
    city.ids = await prepared(city.base);
  });
  city.at = async (username, path, ready) => {
    const { page } = await city.as(username);
    await page.goto(`${city.base}${path}`);
    await page.locator(ready).first().waitFor();
    return page;
  };
  return city;
}
