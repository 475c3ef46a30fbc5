// 账号安全: the desk locks and keeps what was typed; one-time codes are set up and asked for; sessions are ended from afar.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Person, inTheCity } from './people.mjs';
import { PASSWORD } from './server.mjs';
import { codeOf } from './totp.mjs';

describe('账号安全 the security of an account', () => {
  const city = inTheCity();
  let secret;
  let recovery;

  async function prove(page, code) {
    const card = page.locator('[data-proof]');
    await card.locator('input[type="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    if (!code) return;
    await card.locator('input[autocomplete="one-time-code"]').fill(code);
    await page.keyboard.press('Enter');
  }

  async function menu(page, name) {
    await page.locator('header .who').click();
    await page.getByRole('menuitem', { name }).click();
  }

  it('锁屏: the page and the draft are still there after unlocking, and only the own password opens', async () => {
    const { page } = await city.as('huawu02');
    await page.goto(`${city.base}/register`);
    const text = page.locator('[data-focus="text"] textarea');
    await text.fill('小区门口的路灯三天不亮了');
    await menu(page, '锁屏');
    await page.locator('[data-proof="unlock"]').waitFor();
    assert.equal((await page.request.get(`${city.base}/api/worklists`)).status(), 423);
    await page.locator('[data-proof] input[type="password"]').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('密码不正确').waitFor();
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('[data-proof="unlock"]').isVisible());
    await prove(page);
    await page.locator('[data-proof]').waitFor({ state: 'detached' });
    assert.equal(await text.inputValue(), '小区门口的路灯三天不亮了');
    assert.equal((await page.request.get(`${city.base}/api/worklists`)).status(), 200);
  });

  it('锁屏后提交: what is sent at a desk that was locked meanwhile goes through after unlocking', async () => {
    const { page } = await city.as('huawu02');
    await page.goto(`${city.base}/my/account`);
    await page.locator('[data-part="factor"]').waitFor();
    await page.waitForLoadState('networkidle');
    const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN').value;
    await page.request.post(`${city.base}/api/session/lock`, { headers: { 'X-XSRF-TOKEN': token } });
    await page.getByRole('button', { name: '绑定动态口令' }).click();
    await prove(page);
    await page.locator('.qr').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
  });

  it('绑定动态口令: a QR code, the first code, recovery codes', async () => {
    const { page } = await city.as('huawu03');
    await menu(page, '账号安全');
    await page.getByRole('button', { name: '绑定动态口令' }).click();
    await page.locator('.qr').waitFor();
    secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '');
    await page.locator('input[autocomplete="one-time-code"]').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.locator('.codes li').first().waitFor();
    recovery = await page.locator('.codes li').allInnerTexts();
    assert.equal(recovery.length, 10);
    await page.getByRole('button', { name: '已保存好' }).click();
    await page.getByText('已启用').waitFor();
  });

  it('两步登录: the code is asked for, a wrong one refused, a recovery code taken', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${city.base}/sign-in`);
    await page.locator('input[autocomplete="username"]').fill('huawu03');
    await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const code = page.locator('input[autocomplete="one-time-code"]');
    await code.fill('12');
    await page.keyboard.press('Enter');
    await page.getByText('动态口令不正确').waitFor();
    await code.fill(recovery[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto(`${city.base}/my/account`);
    await page.getByText('剩余恢复码 9 个').waitFor();
    await context.close();
  });

  it('结束别处的登录: the other browser is out', async () => {
    const here = await Person.signIn(city.browser, city.base, 'huawu04');
    const there = await Person.signIn(city.browser, city.base, 'huawu04');
    await here.page.goto(`${city.base}/my/account`);
    await here.page.getByRole('button', { name: /^结束/ }).first().click();
    await here.page.getByText('已结束这个登录').waitFor();
    await there.page.goto(`${city.base}/my/account`);
    await there.page.waitForURL(/sign-in/);
  });
});
