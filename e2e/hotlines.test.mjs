// 话务登记: a shift leader changes a hotline, puts up a row of seats, announces an outage, and reviews whom a call taker
// proposed to block; each page holds to the rules of axe-core.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { inTheCity } from './people.mjs';

describe('话务登记 the register of the telephones', () => {
  const city = inTheCity();

  async function at(username, path, ready) {
    const { page } = await city.as(username);
    await page.goto(`${city.base}${path}`);
    await page.locator(ready).first().waitFor();
    return page;
  }
  const saved = (page) => page.getByRole('dialog').waitFor({ state: 'detached' });
  const field = (page, name) => page.getByRole('dialog').getByLabel(name, { exact: false }).first();

  it('班长: finds a hotline by an old number, and gives it another one and other hours', async () => {
    const page = await at('banzhang01', '/calls/hotlines', 'tr[data-number]');
    assert.equal(await page.locator('tr[data-number]').count(), 56);
    await clean(page);
    await page.locator('[data-find]').fill('0960-8900012');
    await page.locator('tr[data-number]').nth(1).waitFor({ state: 'detached' });
    assert.match(await page.locator('tr[data-number]').innerText(), /供水服务/);
    await page.locator('[data-find]').fill('12316');
    await page.getByRole('button', { name: '修改 12316' }).click();
    await field(page, '原号码').fill('0960-8900077');
    await page.getByRole('button', { name: '每天 8 至 20 点' }).click();
    await field(page, '非服务时间').selectOption('ANNOUNCE');
    await clean(page);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await saved(page);
    await page.getByText('原 09608900077').waitFor();
  });

  it('a number of another hotline is refused, and what was typed is still there', async () => {
    const page = await at('banzhang01', '/calls/hotlines', 'tr[data-number]');
    await page.getByRole('button', { name: '新增热线' }).click();
    await field(page, '号码').fill('12315');
    await field(page, '名称').fill('另一条热线');
    await field(page, '英文名').fill('Another line');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-wrong]').first().waitFor();
    assert.equal(await field(page, '名称').inputValue(), '另一条热线');
    await clean(page);
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  });

  it('the table of the hotlines is an Excel workbook', async () => {
    const { page } = await city.as('banzhang01');
    const file = await page.request.get(`${city.base}/api/call-register/hotlines.xlsx`);
    assert.equal(file.status(), 200);
    assert.equal((await file.body()).subarray(0, 2).toString(), 'PK');
  });

  it('a row of seats is put up in one act', async () => {
    const page = await at('banzhang01', '/calls/seats', 'tr[data-extension]');
    await page.getByRole('button', { name: '批量加席位' }).click();
    await field(page, '起').fill('2009');
    await field(page, '止').fill('2012');
    await page.getByRole('dialog').getByText('远程', { exact: true }).click();
    await clean(page);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await saved(page);
    await page.locator('tr[data-extension="2012"]').waitFor();
    await clean(page);
  });

  it('queues and skills are shown, and their drawers are sound', async () => {
    const page = await at('banzhang01', '/calls/queues', 'tbody tr');
    await clean(page);
    await page.getByRole('button', { name: '修改 企业服务' }).click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
    await page.goto(`${city.base}/calls/skills`);
    await page.locator('[data-find]').fill('huawu02');
    await page.getByRole('button', { name: /^调整技能 / }).first().click();
    await page.getByRole('dialog').getByLabel('英语的等级').selectOption('9');
    await clean(page);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await saved(page);
    await page.getByText('英语 9').waitFor();
  });

  it('an outage is announced, and ended', async () => {
    const page = await at('banzhang01', '/calls/outages', '.empty');
    await clean(page);
    await page.getByRole('button', { name: '发布公告' }).click();
    await field(page, '播报内容').fill('望河区因管道检修停水，预计今晚十点恢复。');
    const day = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);
    await field(page, '结束').fill(day);
    await page.keyboard.press('Tab');
    await clean(page);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await saved(page);
    await page.getByText('正在播报').waitFor();
    await page.getByRole('button', { name: '现在结束' }).click();
    await page.getByText('已结束').waitFor();
  });

  it('话务员 proposes to block a caller, 班长 reviews it; nobody their own', async () => {
    const taker = await at('huawu01', '/calls/blocked', '.empty');
    await taker.getByRole('button', { name: '提请列入' }).click();
    await field(taker, '来电号码').fill('13912340001');
    await field(taker, '理由').fill('一天内打来三十次，只辱骂话务员。');
    await clean(taker);
    await taker.getByRole('dialog').getByRole('button', { name: '提请列入' }).click();
    await saved(taker);
    assert.equal((await taker.request.get(`${city.base}/api/blocked-callers`)).status(), 403);

    const page = await at('banzhang01', '/calls/blocked', 'tbody tr');
    await page.getByText('139****0001').waitFor();
    await clean(page);
    await page.getByRole('button', { name: '审核 139****0001' }).click();
    await clean(page);
    await page.getByRole('button', { name: '同意列入' }).click();
    await saved(page);
    await page.getByRole('radio', { name: '生效中' }).click();
    await page.getByText('139****0001').waitFor();
  });

  it('the pages fit a phone', async () => {
    const { page } = await city.as('banzhang01');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['hotlines', 'queues', 'seats', 'skills', 'outages', 'blocked']) {
      await page.goto(`${city.base}/calls/${path}`);
      await page.locator('tbody tr, .empty').first().waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });
});
