// 统一身份认证: signing in, opening a locked desk, and linking by the word of a real OpenID provider.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, inTheCity } from './people.mjs';

describe('统一身份认证 an identity provider', () => {
  const city = inTheCity();
  let page;

  before(async () => {
    const context = await city.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    });
    context.setDefaultTimeout(60_000);
    page = await context.newPage();
  });
  after(() => page?.context().close());

  async function sayWhoIAm(where, who) {
    await where.locator('input[name="who"]').fill(who);
    await where.keyboard.press('Enter');
  }

  it('登录: there and back, to what was asked for', async () => {
    await page.goto(`${city.base}/my/account`);
    await page.getByRole('button', { name: '用市统一身份认证登录' }).click();
    await sayWhoIAm(page, 'huawu06');
    await page.waitForURL((url) => url.pathname === '/my/account');
    assert.match(await page.locator('[data-part="identities"]').innerText(), /绑定于/);
    assert.equal(new URL(page.url()).search, '');
  });

  it('没有绑定: told what to do', async () => {
    const other = await (await city.browser.newContext({ locale: 'zh-CN' })).newPage();
    await other.goto(`${city.base}/sign-in`);
    await other.getByRole('button', { name: '用市统一身份认证登录' }).click();
    await sayWhoIAm(other, 'nobody');
    await other.getByText('还没有绑定账号').waitFor();
    await other.getByRole('button', { name: '返回登录' }).click();
    await other.locator('input[autocomplete="username"]').waitFor();
    await other.context().close();
  });

  it('解锁: in a small window, while the desk stays as it is', async () => {
    await page.goto(`${city.base}/my/account`);
    await page.locator('header .who').click();
    await page.getByRole('menuitem', { name: '锁屏' }).click();
    const opening = page.context().waitForEvent('page');
    await page.locator('[data-proof="unlock"]').getByRole('button', { name: '用市统一身份认证验证' }).click();
    const small = await opening;
    await sayWhoIAm(small, 'huawu06');
    await page.locator('[data-proof]').waitFor({ state: 'detached' });
  });

  it('解绑和绑定: by the person, at once', async () => {
    const clerk = await Person.signIn(city.browser, city.base, 'huawu07');
    await clerk.page.goto(`${city.base}/my/account`);
    const card = clerk.page.locator('[data-part="identities"]');
    await card.getByRole('button', { name: '绑定 市统一身份认证' }).click();
    await sayWhoIAm(clerk.page, 'somebody-of-that-name');
    await card.getByText('绑定于').waitFor();
    await card.getByRole('button', { name: '解绑 市统一身份认证' }).click();
    await card.getByText('未绑定').waitFor();
    await clerk.page.context().close();
  });
});
