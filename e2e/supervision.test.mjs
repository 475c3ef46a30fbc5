// 督办: a supervisor takes a measure on the case, the unit answers it, the answer is accepted; a case closed without a trace of
// work is found, and somebody independent judges it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { choose, inTheCity } from './people.mjs';

const shot = (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });

describe('督办 supervision', () => {
  const city = inTheCity();
  const { as } = city;
  const words = `夜里烧烤摊油烟扰民 ${Date.now()}`;
  let id;
  let number;

  it('下达、回复、认可 given on the case, answered by the unit, accepted', async () => {
    const taker = await as('huawu12');
    const { page } = taker;
    await page.goto(`${city.base}/register`);
    await page.locator('[data-focus="phone"] input, input[data-focus="phone"]').first().fill('13900002345');
    await page.locator('[data-focus="text"] textarea').fill(`${words}，占道经营到凌晨，请尽快处理。`);
    await page.getByRole('radio', { name: '投诉', exact: true }).click();
    await choose(page, '[data-focus="matter"] input', '露天烧烤', '露天烧烤');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.keyboard.press('Control+Enter');
    number = await page.locator('.number.num').first().innerText();
    id = (await (await page.request.get(`${city.base}/api/cases/by-number/${number}`)).json()).id;
    await (await as('paidan02')).take(id, 'dispatch', { leadUnit: { unit: '望河区城市管理综合执法局' } });
    const handler = await as('wanghe-chengguan-cb');
    await handler.take(id, 'sign');
    // an open page, which is told of what comes without being asked
    await handler.page.goto(`${city.base}/worklists/handling`);
    const bell = handler.page.locator('button[aria-label^="给我的督办"]');
    const before = await bell.getAttribute('aria-label');

    const supervisor = (await as('duban02')).page;
    await supervisor.goto(`${city.base}/cases/${id}`);
    await supervisor.getByRole('button', { name: '下达措施' }).click();
    const drawer = supervisor.getByRole('dialog');
    await drawer.getByLabel('措施').selectOption('ORDER');
    await drawer.getByRole('button', { name: '下达措施' }).click();
    await drawer.getByText('请写 2 至 1000 字。').first().waitFor();
    await drawer.getByLabel('内容').fill('请当晚到场处置并报告结果');
    await shot(supervisor, 'give');
    await clean(supervisor);
    await drawer.getByRole('button', { name: '下达措施' }).click();
    await supervisor.getByText('请当晚到场处置并报告结果').first().waitFor();

    await handler.page.locator(`button[aria-label^="给我的督办"]:not([aria-label="${before}"])`).click();
    await handler.page.getByRole('dialog').locator('article.measure').filter({ hasText: number }).waitFor();
    await shot(handler.page, 'bell');
    await clean(handler.page);
    await handler.page.goto(`${city.base}/supervision/measures`);
    const mine = handler.page.locator('article.measure').filter({ hasText: number });
    await mine.getByRole('button', { name: '回复' }).click();
    await mine.getByLabel('办理情况').fill('执法队员已到场，摊主当场收摊。');
    await shot(handler.page, 'answer');
    await clean(handler.page);
    await mine.getByRole('button', { name: '提交回复' }).click();
    await mine.getByText('回复待审').waitFor();

    await supervisor.goto(`${city.base}/supervision/measures?which=answered`);
    const theirs = supervisor.locator('article.measure').filter({ hasText: number });
    await theirs.getByRole('button', { name: '审阅回复' }).click();
    await theirs.getByRole('button', { name: '认可', exact: true }).click();
    await theirs.waitFor({ state: 'detached' });
    const measures = await (await supervisor.request.get(`${city.base}/api/cases/${id}/measures`)).json();
    assert.equal(measures[0].state, 'SETTLED');
  });

  it('看板 the board names what is late', async () => {
    const { page } = await as('duban02');
    await page.goto(`${city.base}/supervision`);
    await page.locator('.tiles strong').first().waitFor();
    await page.getByRole('radio', { name: '全部' }).click();
    await page.getByRole('heading', { name: '逾期看板' }).waitFor();
    await shot(page, 'board');
    await clean(page);
  });

  it('核查、判定 closed without a trace of work: found, judged, opened again', async () => {
    const handler = await as('wanghe-chengguan-cb');
    await handler.take(id, 'reply', { text: `${words}的摊位已处理完毕，经营者承诺不再占道。` });
    await (await as('shenhe02')).take(id, 'accept-reply');
    await (
      await as('huifang02')
    ).take(id, 'record-callback', {
      contacted: { choice: '联系上了' },
      solved: { choice: '已解决' },
      satisfied: { choice: '满意' },
    });
    await (await as('huifang02')).take(id, 'close');
    const { page } = await as('duban03');
    const found = page.locator('article.finding').filter({ hasText: number }).filter({ hasText: '无现场痕迹' });
    await page.goto(`${city.base}/supervision/findings`);
    for (let round = 0; round < 40 && !(await found.isVisible()); round++) {
      await page.waitForTimeout(1000);
      await page.reload();
      await page.locator('.tiles strong').first().waitFor();
    }
    await found.waitFor();
    await found.getByRole('button', { name: '判定' }).click();
    await found.getByLabel('判定理由').fill('现场复看仍在占道经营');
    await shot(page, 'judge');
    await clean(page);
    await found.getByRole('button', { name: '确认虚假办结' }).click();
    await found.waitFor({ state: 'detached' });
    const after = await (await page.request.get(`${city.base}/api/cases/${id}`)).json();
    assert.notEqual(after.stage, 'CLOSED');
    const measures = await (await page.request.get(`${city.base}/api/cases/${id}/measures`)).json();
    assert.equal(measures[0].kind, 'YELLOW_CARD');
  });
});
