// 写了的不丢: whatever happens to the case, the network or the session meanwhile, what somebody typed is still there,
// is sent exactly once, and is shown to nobody else.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { reports } from './clerk.mjs';
import { Person, choose, inTheCity } from './people.mjs';
import { PASSWORD } from './server.mjs';

const UNIT = '心桥市城市管理综合执法局';
const CSRF = 'XSRF-TOKEN';

describe('写了的不丢 nothing typed is lost', () => {
  const city = inTheCity();
  let reported;
  let clerk;

  before(() => {
    reported = reports(city.base, 'huawu08', 'paidan05', '99010100200103');
    clerk = reported.as;
  });

  const person = (username) => Person.signIn(city.browser, city.base, username);

  /** Opens a step's form on the case's page and types into it. */
  async function typing(who, id, step, name, fields) {
    await who.page.goto(`${city.base}/cases/${id}`);
    await open(who, step, name);
    for (const [field, value] of Object.entries(fields)) await who.fill(field, value);
  }
  async function open(who, step, name) {
    await who.press(step, name);
    await who.page.locator('#step-form').waitFor();
  }
  const send = (who) => who.page.locator('button[form="step-form"]').click();
  const typed = (who, field) => who.page.locator(`#step-form [data-field="${field}"] textarea`).inputValue();
  const gone = (who) => who.page.locator('#step-form').waitFor({ state: 'detached' });
  const count = async (id, type) =>
    (await (await clerk('paidan05')).case(id)).story.filter((one) => one.type === type).length;
  const signedOut = async (page) => {
    const token = (await page.context().cookies()).find((cookie) => cookie.name === CSRF).value;
    await page.request.delete(`${city.base}/api/session`, { headers: { 'X-XSRF-TOKEN': token } });
  };
  async function signIn(page, username) {
    await page.locator('input[autocomplete="username"]').fill(username);
    await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  it('版本过时: the second sees what the first did, keeps what they typed, and sends it', async () => {
    const id = await reported.atUnit('菜市场门口污水横流。');
    const [handler, supervisor] = [await city.as('chengguan-cb'), await city.as('duban02')];
    await typing(handler, id, 'reply', '答复', { text: '已疏通下水管道，路面冲洗干净。' });
    await supervisor.take(id, 'urge', { text: '来电人又来电，请今天答复' });
    await send(handler);
    const note = handler.page.locator('#step-form [role="alert"]');
    await note.getByText('在您填写期间，这张工单有了变化').waitFor();
    await note.getByText('来电人又来电，请今天答复').waitFor();
    await handler.page.screenshot({ path: 'target/stale.png' });
    assert.equal(await count(id, 'Replied'), 0);
    assert.equal(await typed(handler, 'text'), '已疏通下水管道，路面冲洗干净。');
    await send(handler);
    await gone(handler);
    assert.equal(await count(id, 'Replied'), 1);
  });

  it('不能再做: a step that the change has made impossible says so and keeps the words', async () => {
    const id = await reported.atUnit('广场舞音响太吵。');
    const handler = await city.as('chengguan-cb');
    await typing(handler, id, 'reply', '答复', { text: '已约谈领队，音量调低。' });
    await (await clerk('huawu08')).take(id, 'withdraw', { reason: '来电人不再追究' });
    await send(handler);
    await handler.page.getByText('变化之后，这一步已不能做').waitFor();
    assert.equal(await typed(handler, 'text'), '已约谈领队，音量调低。');
    assert.ok(await handler.page.locator('button[form="step-form"]').isDisabled());
  });

  it('双击: one command only, for a form and for a button', async () => {
    const id = await reported.registered('人行道地砖松动。');
    const dispatcher = await city.as('paidan05');
    await typing(dispatcher, id, 'dispatch', '派单', { leadUnit: { unit: UNIT } });
    await dispatcher.page.locator('button[form="step-form"]').dblclick();
    await gone(dispatcher);
    const handler = await city.as('chengguan-cb');
    await handler.page.goto(`${city.base}/cases/${id}`);
    await handler.page.locator('[data-step="sign"]').first().dblclick();
    await handler.page.locator('[data-step="reply"]').first().waitFor();
    assert.deepEqual([await count(id, 'Dispatched'), await count(id, 'Signed')], [1, 1]);
  });

  it('断网: the words stay, the message is plain, and the next try sends once', async () => {
    const id = await reported.atUnit('路边井盖响，整夜睡不好。');
    const handler = await city.as('chengguan-cb');
    const context = handler.page.context();
    await typing(handler, id, 'reply', '答复', { text: '已加装' });
    await context.setOffline(true);
    await handler.fill('text', '已加装防响胶圈，现场试压无异响。');
    await send(handler);
    await handler.page.getByText('连接不上服务器。您填写的内容都还在').waitFor();
    await handler.page.screenshot({ path: 'target/offline.png' });
    assert.equal(await typed(handler, 'text'), '已加装防响胶圈，现场试压无异响。');
    await context.setOffline(false);
    assert.equal(await count(id, 'Replied'), 0);
    await send(handler);
    await gone(handler);
    assert.equal(await count(id, 'Replied'), 1);
  });

  it('答案丢失: the command went through, its answer did not come back; trying again does nothing twice', async () => {
    const id = await reported.atUnit('垃圾桶满了没人收。');
    const handler = await city.as('chengguan-cb');
    await typing(handler, id, 'annotate', '备注', { text: '已通知环卫班组' });
    await handler.page.route('**/steps/annotate', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(handler);
    await handler.page.getByText('连接不上服务器').waitFor();
    assert.equal(await count(id, 'Annotated'), 1);
    await handler.page.unroute('**/steps/annotate');
    await send(handler);
    await gone(handler);
    assert.equal(await count(id, 'Annotated'), 1);
  });

  it('断网登记: a registration outlives a lost network, a reload and a lost answer, and is made once', async () => {
    const { page } = await city.as('huawu09');
    await page.goto(`${city.base}/register`);
    const text = page.locator('[data-focus="text"] textarea');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.context().setOffline(true);
    await text.fill('楼上漏水，天花板掉了一块。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('连接不上服务器。您填写的内容都还在').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('已恢复上次没有登记完的草稿').waitFor();
    assert.equal(await text.inputValue(), '楼上漏水，天花板掉了一块。');
    await page.route('**/api/cases', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await text.press('Control+Enter');
    await page.getByText('连接不上服务器').waitFor();
    await page.unroute('**/api/cases');
    await text.press('Control+Enter');
    const number = await page.locator('.number.num').first().innerText();
    const { rows } = await (await clerk('huawu09')).get('/worklists/registered-by-me');
    assert.deepEqual(
      rows.map((row) => row.number),
      [number],
    );
  });

  it('登录过期: after signing in again the words are there, and go through', async () => {
    const id = await reported.atUnit('公交站牌被遮住了。');
    const handler = await person('chengguan-cb');
    const { page } = handler;
    await typing(handler, id, 'reply', '答复', { text: '遮挡的广告牌已拆除。' });
    await signedOut(page);
    await send(handler);
    await page.waitForURL(/sign-in/);
    await page.getByText('请重新登录').waitFor();
    await page.screenshot({ path: 'target/expired.png' });
    await signIn(page, 'chengguan-cb');
    await page.waitForURL(new RegExp(id));
    await open(handler, 'reply', '答复');
    assert.equal(await typed(handler, 'text'), '遮挡的广告牌已拆除。');
    await send(handler);
    await gone(handler);
    assert.equal(await count(id, 'Replied'), 1);
  });

  it('只属于本人: the next to sign in on the same page sees nothing of it, the first finds it again', async () => {
    const id = await reported.atUnit('小区门口占道停车。');
    const { number } = await (await clerk('paidan05')).case(id);
    const here = await person('duban03');
    const { page } = here;
    const words = '来电人姓周，住三单元，请保密';
    await typing(here, id, 'urge', '催办', { text: words });
    await page.keyboard.press('Escape');
    await gone(here);
    await page.evaluate(() => (window.sameDocument = true));
    for (const [username, wanted] of [
      ['duban04', ''],
      ['duban03', words],
    ]) {
      await page.locator('header .who').click();
      await page.getByRole('menuitem', { name: '退出' }).click();
      await page.waitForURL(/sign-in/);
      await signIn(page, username);
      await page.getByRole('searchbox').first().fill(number);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(id));
      await open(here, 'urge', '催办');
      assert.equal(await typed(here, 'text'), wanted, username);
      assert.ok(await page.evaluate(() => window.sameDocument), 'the page was never loaded anew');
      await page.keyboard.press('Escape');
      await gone(here);
    }
  });
});
