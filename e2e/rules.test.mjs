// 规则包: an administrator drafts on another place's rules, is told what is wrong, tries the draft, and puts it in force.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { inTheCity } from './people.mjs';
import { PASSWORD } from './server.mjs';

describe('规则包 rule packs', () => {
  const city = inTheCity();

  it('起草、改写、差异、试算、定期生效 drafted, written, compared, tried, put in force', async () => {
    const { page } = await city.as('sysadmin');
    await page.goto(`${city.base}/admin/rules`);
    await page.getByRole('button', { name: /起草新版本 山东省/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('改了什么，为什么').fill('按山东省的时限试行');
    await clean(page);
    await drawer.getByRole('button', { name: '起草', exact: true }).click();
    await page.getByText('草案', { exact: true }).first().waitFor();

    await page.getByRole('radio', { name: '改写' }).click();
    const text = page.locator('textarea[aria-label="limits.csv"]');
    const before = await text.inputValue();
    await text.fill(before.replace('COMPLAINT,NORMAL,,4 WORKING_HOURS,5 WORKING_DAYS', 'COMPLAINT,NORMAL,,4 WORKING_HOURS,5天'));
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByRole('button', { name: /limits\.csv 第 \d+ 行/ }).waitFor();
    assert.ok(await page.getByRole('button', { name: '定期生效' }).isDisabled());
    await clean(page);
    await page.getByRole('button', { name: /limits\.csv 第 \d+ 行/ }).click();
    assert.match(await page.evaluate(() => window.getSelection()?.toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), /5天/);
    await text.fill(before);
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('没有差错，可以试算和生效').waitFor();

    await page.getByRole('radio', { name: '差异' }).click();
    await page.getByText('5 WORKING_DAYS', { exact: false }).first().waitFor();
    await clean(page);

    await page.getByRole('radio', { name: '试算' }).click();
    await page.getByRole('button', { name: '开始试算' }).click();
    await page.getByText(/登记并已办结的 \d+ 件诉求/).waitFor();
    await clean(page);

    await page.getByRole('button', { name: '定期生效' }).click();
    // tomorrow: what other files do meanwhile is under the rules of today
    const tomorrow = new Date(Date.now() + 40 * 3_600_000).toISOString().slice(0, 10);
    await page.getByRole('dialog').getByRole('textbox').first().fill(tomorrow);
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: '定期生效', exact: true }).click();
    const proof = page.locator('input[type="password"]');
    await Promise.race([proof.waitFor(), page.getByText('待生效', { exact: true }).first().waitFor()]);
    if (await proof.isVisible()) {
      await proof.fill(PASSWORD);
      await page.keyboard.press('Enter');
    }
    await page.getByText('待生效', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '撤回为草案' }).click();
    await page.getByRole('button', { name: '删除草案' }).waitFor();
    page.on('dialog', (asked) => asked.accept());
    await page.getByRole('button', { name: '删除草案' }).click();
    await page.waitForURL(`${city.base}/admin/rules`);
  });
});
