// 通行密钥: registered, asked for at sign-in and for sensitive acts, and removed, with Chromium's virtual authenticator.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person, inTheCity } from './people.mjs';
import { PASSWORD } from './server.mjs';

const KEY = {
  protocol: 'ctap2',
  transport: 'internal',
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

describe('通行密钥 passkeys', () => {
  const city = inTheCity();
  let page;
  let key;
  let authenticator;
  let recovery;

  before(async () => {
    // passkeys belong to a name: a page at a bare address has none
    const base = city.base.replace('127.0.0.1', 'localhost');
    ({ page } = await Person.signIn(city.browser, base, 'huawu05'));
    key = await page.context().newCDPSession(page);
    await key.send('WebAuthn.enable');
    ({ authenticatorId: authenticator } = await key.send('WebAuthn.addVirtualAuthenticator', { options: KEY }));
  });
  after(() => page?.context().close());

  const card = () => page.locator('[data-part="passkeys"]');
  const count = async () =>
    (await key.send('WebAuthn.getCredentials', { authenticatorId: authenticator })).credentials[0].signCount;

  async function account() {
    await page.goto(new URL('/my/account', page.url()).href);
    await card().waitFor();
  }

  async function signOutAndTypeThePassword() {
    await page.locator('header .who').click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.locator('input[autocomplete="username"]').fill('huawu05');
    await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
  }

  it('登记: named, with recovery codes the first time', async () => {
    await account();
    await page.getByRole('button', { name: '登记通行密钥' }).click();
    await card().getByRole('button', { name: '开始登记' }).click();
    await card().locator('.error', { hasText: '请给它起个名字' }).waitFor();
    await card().locator('input').fill('办公电脑');
    await page.keyboard.press('Enter');
    await page.locator('.codes li').first().waitFor();
    assert.match(await card().locator('li').innerText(), /办公电脑/);
    recovery = await page.locator('.codes li').allInnerTexts();
    assert.equal(recovery.length, 10);
    await page.getByRole('button', { name: '已保存好' }).click();
  });

  it('一个设备只登记一次: the same key is not taken twice', async () => {
    await page.getByRole('button', { name: '登记通行密钥' }).click();
    await card().locator('input').fill('又一次');
    await page.keyboard.press('Enter');
    await card().getByText('已经登记过').waitFor();
    await card().getByRole('button', { name: '取消' }).click();
  });

  it('登录: the password, then the passkey, by itself', async () => {
    const before = await count();
    await signOutAndTypeThePassword();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    assert.ok((await count()) > before);
  });

  it('不能验证本人时: told so; a recovery code still opens', async () => {
    await key.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: false });
    await signOutAndTypeThePassword();
    await page.getByText('没有完成通行密钥验证').waitFor();
    await page.getByRole('button', { name: '使用通行密钥' }).waitFor();
    await page.locator('input[autocomplete="one-time-code"]').fill(recovery[0]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await key.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified: true });
  });

  it('解锁: a locked desk opens to password and passkey', async () => {
    await page.locator('header .who').click();
    await page.getByRole('menuitem', { name: '锁屏' }).click();
    await page.locator('[data-proof="unlock"] input[type="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('[data-proof]').waitFor({ state: 'detached' });
  });

  it('删除: afterwards the password is enough again', async () => {
    await account();
    await card().getByRole('button', { name: '删除 办公电脑' }).click();
    await card().getByText('还没有登记通行密钥').waitFor();
    const before = await count();
    await signOutAndTypeThePassword();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    assert.equal(await count(), before);
  });

  it('在别的网址: the page says where passkeys work', async () => {
    const there = await Person.signIn(city.browser, city.base, 'huawu05');
    await there.page.goto(`${city.base}/my/account`);
    await there.page.getByText('通行密钥只能在 localhost 登记和使用').waitFor();
    await there.page.context().close();
  });
});
