// 三员: the system administrator makes an account that may do nothing, the security administrator grants it a role, and
// its owner, after changing the first password, works with it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, inTheCity } from './people.mjs';

const OWN = 'A-passw0rd-of-my-own';

describe('三员分立 three administrators', () => {
  const city = inTheCity();
  let once;

  it('系统管理员: adds a person and an account without powers', async () => {
    const { page } = await city.as('sysadmin');
    await page.waitForURL(/\/admin\/people$/);
    await page.getByRole('button', { name: '新增人员' }).click();
    const form = page.locator('#person-form');
    await form.locator('input').nth(0).fill('XQ90001');
    await form.locator('input').nth(1).fill('欧阳明月');
    await choose(page, '#person-form [role="combobox"]', '心桥市城市管理', '心桥市城市管理综合执法局');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.locator('#person-form').waitFor({ state: 'detached' });
    await page.locator('[data-find]').fill('欧阳');
    await page.getByRole('button', { name: '新增账号' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('input').first().fill('ouyang');
    await drawer.getByRole('button', { name: '保存' }).click();
    once = await page.locator('[data-once]').innerText();
    await page.getByRole('button', { name: '已交付' }).click();
    const refused = await page.request.get(`${city.base}/api/accounts`);
    assert.equal(refused.status(), 403);
  });

  it('查漏: who may do nothing stands among the gaps, and leads to where a role is granted', async () => {
    const { page } = await city.as('secadmin');
    await page.goto(`${city.base}/admin/check`);
    const accounts = page.locator('section').filter({ hasText: '没有角色的账号' });
    await page.getByRole('searchbox').fill('ouyang');
    await accounts.getByRole('link', { name: '欧阳明月' }).click();
    await page.waitForURL(/\/admin\/powers\?q=ouyang$/);
    await page.getByRole('button', { name: '授予角色 ouyang' }).waitFor();
    const file = await page.request.get(`${city.base}/api/check-up.xlsx`);
    assert.equal(file.status(), 200);
    assert.ok((await file.body()).length > 1000);
  });

  it('安全管理员: grants a role, and cannot add people', async () => {
    const { page } = await city.as('secadmin');
    await page.waitForURL(/\/admin\/powers(\?|$)/);
    await page.locator('[data-find]').fill('欧阳');
    await page.getByRole('button', { name: '授予角色 ouyang' }).click();
    await page.getByRole('dialog').getByText('承办人', { exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('td').getByText('承办人').waitFor();
    assert.equal((await page.request.get(`${city.base}/api/people`)).status(), 403);
  });

  it('使用人: changes the first password before anything else, and then has work', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${city.base}/sign-in`);
    await page.locator('input[autocomplete="username"]').fill('ouyang');
    await page.locator('input[autocomplete="current-password"]').fill(once);
    await page.keyboard.press('Enter');
    await page.waitForURL(/my\/account/);
    assert.equal((await page.request.get(`${city.base}/api/worklists`)).status(), 428);
    const fields = page.locator('[data-part="password"] input[type="password"]');
    await fields.nth(0).fill(OWN);
    await fields.nth(1).fill(OWN);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
    const lists = await (await page.request.get(`${city.base}/api/worklists`)).json();
    assert.ok(lists.some((one) => one.key === 'to-sign'));
    await context.close();
  });

  it('安全管理员: changes a rule of signing in, within bounds and for a reason, and takes it back', async () => {
    const { page } = await city.as('secadmin');
    await page.goto(`${city.base}/admin/settings`);
    await page.getByRole('button', { name: '修改 不得重复使用的最近密码个数' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('input[type="number"]').fill('99');
    await drawer.getByLabel('原因').fill('等保整改');
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.locator('.error', { hasText: '0 到 24' }).waitFor();
    await drawer.locator('input[type="number"]').fill('5');
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.locator('dd').getByText('服务器设置为 0').waitFor();
    await page.locator('section', { hasText: '最近的修改' }).getByText('等保整改').waitFor();
    await page.getByRole('button', { name: '修改 不得重复使用的最近密码个数' }).click();
    await drawer.getByLabel('原因').fill('试完了');
    await drawer.getByRole('button', { name: '恢复服务器设置' }).click();
    await page.locator('dd').getByText('服务器设置为 0').waitFor({ state: 'detached' });
    const system = await city.as('sysadmin');
    await system.page.goto(`${city.base}/admin/settings`);
    await system.page.getByText('试完了').waitFor();
    assert.equal(await system.page.getByRole('button', { name: /^修改 / }).count(), 0);
  });

  it('审计管理员: sees the roles and changes nothing', async () => {
    const { page } = await city.as('auditadmin');
    await page.goto(`${city.base}/admin/roles`);
    await page.getByRole('rowheader', { name: '安全管理员' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '新增角色' }).count(), 0);
  });
});
