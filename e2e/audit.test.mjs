// 审计: the audit administrator finds who opened a case, opens the row, takes rows away and verifies; nobody else may.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

describe('审计管理员 the audit administrator', () => {
  const city = inTheCity();

  it('查询: comes home to the newest rows, and finds a refusal by who and how it ended', async () => {
    const clerk = await city.as('huawu01');
    assert.equal((await clerk.page.request.get(`${city.base}/api/audit/entries`)).status(), 403);
    const { page } = await city.as('auditadmin');
    await page.waitForURL(/\/audit$/);
    await page.locator('tbody tr').first().waitFor();
    await page.getByLabel('行为人').fill('huawu01');
    await page.getByLabel('结果').selectOption('REFUSED');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.locator('tbody tr').filter({ hasNotText: 'huawu01' }).first().waitFor({ state: 'detached' });
    await page.locator('tbody tr').filter({ hasText: '越权被拒' }).first().waitFor();
  });

  it('一行: shows all it says and the block that seals it', async () => {
    const { page } = await city.as('auditadmin');
    await page.locator('tbody tr').first().getByRole('button').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('/api/audit/entries').waitFor();
    await drawer.getByText(/待封存|与封存时一致/).waitFor();
    await page.keyboard.press('Escape');
  });

  it('导出: the file holds what was searched, and is on record', async () => {
    const { page } = await city.as('auditadmin');
    const link = page.getByRole('link', { name: '导出 CSV' });
    const answer = await page.request.get(new URL(await link.getAttribute('href'), city.base).href);
    const lines = (await answer.text()).trim().split('\r\n');
    assert.match(lines[0], /编号 id/);
    assert.ok(lines.length > 1 && lines.slice(1).every((line) => line.includes('被拒')));
    const found = await page.request.get(`${city.base}/api/audit/entries?action=audit.exported`);
    assert.ok((await found.json()).items.length > 0);
  });

  it('核对: verifies now and says that all is whole', async () => {
    const { page } = await city.as('auditadmin');
    await page.goto(`${city.base}/audit/chain`);
    await page.getByRole('button', { name: '现在核对' }).click();
    await page.getByText('完好', { exact: true }).waitFor();
    await page.getByText('不能修改、删除审计记录').waitFor();
  });

  it('另外两员: the two other administrators are refused', async () => {
    for (const other of ['sysadmin', 'secadmin']) {
      const { page } = await city.as(other);
      for (const path of ['entries', 'entries.csv', 'entries.xlsx', 'roots', 'roots.txt', 'verification'])
        assert.equal((await page.request.get(`${city.base}/api/audit/${path}`)).status(), 403, `${other} ${path}`);
    }
  });
});
