// 无障碍: every page and the main drawers and dialogs, light and dark, hold to the rules of axe-core.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean, wrongs } from './axe.mjs';
import { choose } from './people.mjs';
import { CALLED_BEFORE, inThePreparedCity } from './states.mjs';

describe('无障碍 accessible pages', () => {
  const city = inThePreparedCity();
  const { at } = city;

  async function step(page, key, name) {
    const button = page.locator(`[data-step="${key}"]`).first();
    if (await button.isVisible()) await button.click();
    else {
      await page.getByRole('button', { name: '更多操作' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    }
    await page.locator('#step-form').waitFor();
  }

  /** The steps that open a drawer: buttons by their key, what lies in the menu by its name. */
  async function drawersOf(page) {
    const buttons = await page
      .locator('[data-step]')
      .evaluateAll((all) =>
        all.map((one) => one.dataset.step).filter((key) => !['sign', 'archive'].includes(key)),
      );
    const more = page.getByRole('button', { name: '更多操作' });
    if (!(await more.isVisible())) return buttons.map((key) => ({ key }));
    await more.click();
    await page.getByRole('menuitem').first().waitFor();
    const named = await page.getByRole('menuitem').allInnerTexts();
    await page.keyboard.press('Escape');
    return [...buttons.map((key) => ({ key })), ...named.map((text) => ({ key: text.trim(), name: text.trim() }))];
  }

  it('the rules see a wrong', async () => {
    const page = await at('huawu01', '/nowhere', '.empty');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button></button>'));
    assert.match((await wrongs(page)).join(), /button-name/);
  });

  it('登录 the sign-in page, asking and refusing', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${city.base}/sign-in`);
    await page.locator('.demo li').first().waitFor();
    await clean(page);
    await page.locator('form [type="submit"]').click();
    await page.getByRole('alert').waitFor();
    await clean(page);
    await context.close();
  });

  it('清单 a worklist, its filters, an empty one', async () => {
    const page = await at('paidan01', '/worklists/to-dispatch', 'tr[data-case]');
    await clean(page);
    await page.goto(`${city.base}/worklists/to-dispatch?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E4%BA%8B`);
    await page.locator('.empty').waitFor();
    await clean(page);
  });

  it('登记 the registration page: empty, refused, filled, done', async () => {
    const page = await at('huawu01', '/register', '[data-focus="text"]');
    await clean(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-wrong]').first().waitFor();
    await clean(page);
    await page.getByLabel('区域').first().click();
    await page.locator('.columns .option').first().waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await page.locator('[data-focus="phone"] input').fill(CALLED_BEFORE);
    await page.locator('[data-focus="text"] textarea').fill('楼下工地夜里十二点还在打桩，全家睡不着。');
    await choose(page, '[data-focus="matter"] input', '噪声', '噪声污染');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    for (const found of ['a.found', '.proposals .sure']) await page.locator(`.help ${found}`).first().waitFor();
    await clean(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.number.num').waitFor();
    await clean(page);
  });

  it('工单页 a case, its story and its clocks', async () => {
    const page = await at('shenhe01', `/cases/${city.ids.answered}`, 'article.case');
    await clean(page);
    await page.getByRole('button', { name: '如何计算' }).first().click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
  });

  it('派单抽屉、并案抽屉 the drawers of the dispatcher', async () => {
    const page = await at('paidan01', `/cases/${city.ids.waiting}`, 'article.case');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem').first().waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await step(page, 'dispatch', '派单');
    await clean(page);
    await page.goto(`${city.base}/cases/${city.ids.waiting}`);
    await step(page, 'merge', '并案');
    await page.locator('.found li button').first().click();
    await page.locator('.compare').waitFor();
    await clean(page);
  });

  it('退回抽屉 the drawer of the handler', async () => {
    const page = await at('chengguan-cb', `/cases/${city.ids.atUnit}`, 'article.case');
    await step(page, 'return', '退回');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-wrong]').first().waitFor();
    await clean(page);
  });

  it('每个步骤的抽屉 the drawer of every step that somebody may take', async () => {
    const opened = new Set();
    for (const [username, id] of [
      ['huawu01', city.ids.waiting],
      ['paidan01', city.ids.waiting],
      ['paidan01', city.ids.atUnit],
      ['chengguan-cb', city.ids.atUnit],
      ['duban01', city.ids.atUnit],
      ['shenhe01', city.ids.answered],
      ['lingdao01', city.ids.answered],
    ]) {
      const page = await at(username, `/cases/${id}`, 'article.case');
      for (const { key, name } of await drawersOf(page)) {
        if (opened.has(key)) continue;
        await step(page, key, name);
        await clean(page);
        opened.add(key);
        await page.goto(`${city.base}/cases/${id}`);
        await page.locator('article.case').waitFor();
      }
    }
    assert.ok(opened.size >= 12, [...opened].join());
  });

  it('筛选、地图选点、导入结果、锁屏 the filters, the map, an import, the lock', async () => {
    let page = await at('paidan01', '/worklists/to-dispatch', 'tr[data-case]');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('dialog', { name: '筛选' }).waitFor();
    await clean(page);
    page = await at('huawu01', '/register', '[data-focus="text"]');
    await page.getByRole('button', { name: '地图选点' }).click();
    await page.locator('.map canvas').waitFor();
    await clean(page);
    page = await at('paidan01', '/imports', 'main h1');
    const buffer = Buffer.from('编号,标题,内容\nAX-1,路灯不亮,东门路灯不亮三天\nAX-2,没有内容,\n');
    await page.locator('input[type="file"]').setInputFiles({ name: 'axe.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '开始导入' }).waitFor();
    await clean(page);
    await page.getByRole('button', { name: '开始导入' }).click();
    await page.getByText('已完成', { exact: true }).waitFor();
    await page.locator('.failed tbody').getByText('缺少内容').waitFor();
    await clean(page);
    page = await at('huawu06', '/register', '[data-focus="text"]');
    await page.locator('header .who').click();
    await page.getByRole('menuitem', { name: '锁屏' }).click();
    await page.locator('[data-proof="unlock"]').waitFor();
    await clean(page);
  });

  it('询问缘由 the dialog before a caller is shown', async () => {
    const page = await at('huifang01', `/cases/${city.ids.answered}`, 'article.case');
    await page.getByRole('button', { name: '查看', exact: false }).first().click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
  });

  it('其余页面 imports, privacy, one’s account, the administrators’, nowhere, the keys, the menu', async () => {
    for (const [username, path, ready] of [
      ['paidan01', '/imports', 'main h1'],
      ['secadmin', '/privacy', 'main h1'],
      ['huawu01', '/my/account', '[data-part="factor"]'],
      ['sysadmin', '/admin/people', 'td'],
      ['secadmin', '/admin/powers', 'td'],
      ['auditadmin', '/audit', 'td'],
      ['auditadmin', '/audit/chain', '.card'],
      ['sysadmin', '/admin/services', '[data-find]'],
      ['sysadmin', '/admin/check', 'main h2'],
      ['sysadmin', '/admin/settings', 'dd'],
      ['sysadmin', '/admin/rules', 'main li'],
      ['caijue01', '/precedents', 'main h1'],
      ['sifa-cb', '/rounds', 'main h1'],
      ['duban01', '/admin/rules/1', 'td'],
      ['huawu01', '/nowhere', '.empty'],
    ]) {
      await clean(await at(username, path, ready));
    }
    const officer = await at('secadmin', '/admin/settings', 'dd');
    await officer.getByRole('button', { name: /^修改 / }).first().click();
    await officer.getByRole('dialog').waitFor();
    await clean(officer);
    const auditor = await at('auditadmin', '/audit', 'td');
    await auditor.locator('tbody button').first().click();
    await auditor.getByRole('dialog').locator('h3').first().waitFor();
    await clean(auditor);
    const { page } = await city.as('huawu01');
    await page.locator('header .who').click();
    await page.getByRole('menuitem').first().waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await page.locator('header .icon.keys').click();
    await page.getByRole('dialog').waitFor();
    await clean(page);
  });
});
