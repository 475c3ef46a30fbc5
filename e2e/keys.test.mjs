// 只用键盘: a call taker registers, a dispatcher dispatches, and neither of them touches the mouse.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

describe('只用键盘 by the keyboard alone', () => {
  const city = inTheCity();
  let number;

  /** A page that counts what a mouse or a finger does to it. */
  async function seated(username, path = '/') {
    const { page } = await city.as(username);
    await page.addInitScript(() => {
      window.touched = 0;
      addEventListener('pointerdown', () => window.touched++, true);
    });
    await page.goto(`${city.base}${path}`);
    await page.locator('main h1').first().waitFor();
    return page;
  }
  const focused = (page, css) => page.waitForFunction((one) => document.activeElement?.matches(one), css);
  const untouched = async (page) => assert.equal(await page.evaluate(() => window.touched), 0);

  /** Tab until something is reached, as somebody does who sees where the focus is. */
  async function tabTo(page, css, most = 40) {
    for (let presses = 0; presses < most; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((one) => document.activeElement.matches(one), css)) return;
    }
    assert.fail(`${css} is not reached by ${most} presses of Tab`);
  }
  /** Types into a search field and takes the first thing offered. */
  async function seek(page, typed, wanted) {
    await page.keyboard.type(typed, { delay: 15 });
    await page.locator('[role="option"][data-highlighted]').filter({ hasText: wanted }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[role="option"]').first().waitFor({ state: 'detached' });
  }

  it('登录 somebody signs in', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${city.base}/sign-in`);
    await focused(page, '[name="username"]');
    await page.keyboard.type('huawu01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('xinqiao-12345');
    await page.keyboard.press('Enter');
    await page.locator('main h1').first().waitFor();
    await context.close();
  });

  it('区域 the arrows walk from the city down to a street', async () => {
    const page = await seated('huawu02', '/register');
    await tabTo(page, '.area-pick button');
    await page.keyboard.press('Enter');
    await page.locator('.columns .option').nth(1).waitFor();
    await focused(page, '.panel-in input');
    for (const column of [1, 2]) {
      await page.keyboard.press('ArrowDown');
      if (column === 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await focused(page, `.columns .column:nth-child(${column + 1}) .option`);
    }
    const wanted = await page.evaluate(() => document.activeElement.innerText);
    await page.keyboard.press('Enter');
    await page.locator('.panel-in').waitFor({ state: 'detached' });
    const chosen = await page.locator('.area-pick button').first().innerText();
    const street = chosen.split(' / ').at(-1);
    assert.ok(street.length > 1 && wanted.includes(street), `${wanted} → ${chosen}`);
    await untouched(page);
  });

  it('登记 from N to the number', async () => {
    const page = await seated('huawu01', '/my/account');
    await page.keyboard.press('n');
    await focused(page, '[data-focus="phone"] input, input[data-focus="phone"]');
    await page.keyboard.type('13900007788');
    await page.keyboard.press('Alt+t');
    await page.keyboard.type('小区东门外的下水井盖丢了，井口敞着，天黑以后很危险，请马上派人来看。');
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+m');
    await seek(page, '井盖', '公共设施');
    await page.keyboard.press('Alt+l');
    await seek(page, '丁香花园', '丁香花园');
    await page.keyboard.press('Control+Enter');
    await page.locator('.number.num').waitFor();
    number = await page.locator('.number.num').innerText();
    assert.match(number, /^\d{14,}$/);
    await untouched(page);
  });

  it('登记下一件 the next call begins with one key', async () => {
    const { page } = await city.as('huawu01');
    await page.keyboard.press('Enter');
    await focused(page, '[data-focus="phone"] input, input[data-focus="phone"]');
    assert.equal(await page.evaluate(() => document.activeElement.value), '');
    await untouched(page);
  });

  it('派单 from the number to the unit', async () => {
    const page = await seated('paidan01');
    await page.keyboard.press('/');
    await focused(page, '[type="search"]');
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.locator('article.case').waitFor();
    await tabTo(page, '[data-step="dispatch"]');
    await page.keyboard.press('Enter');
    await page.locator('#step-form').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.drawer'));
    await tabTo(page, '#step-form [data-field="leadUnit"] input');
    await seek(page, '心桥市城市管理综合执法局', '心桥市城市管理综合执法局');
    await page.keyboard.press('Control+Enter');
    await page.locator('.drawer').waitFor({ state: 'detached' });
    await page
      .locator('.band strong')
      .filter({ hasText: /城管|城市管理/ })
      .waitFor();
    await untouched(page);
  });

  it('清单 down the list and into a case', async () => {
    const page = await seated('chengguan-cb');
    await page.locator('tr[data-case]').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('tr.chosen').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('article.case').waitFor();
    await untouched(page);
  });
});
