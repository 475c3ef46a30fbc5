// 代办: somebody going on leave lends their work to a colleague, who does it under both names and goes back to their own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clerksAt } from './clerk.mjs';
import { choose, inTheCity } from './people.mjs';

describe('代办 standing in for somebody on leave', () => {
  const city = inTheCity();
  let id;

  it('委托: the handler lends the role for today', async () => {
    const clerk = clerksAt(city.base);
    const taker = await clerk('huawu06');
    const text = '小区北门路灯不亮，晚上看不清路。';
    const one = await taker.register({ text, matter: '030101', area: '990101' });
    id = one.id;
    const dispatcher = await clerk('paidan01');
    await dispatcher.take(id, 'dispatch', { leadUnit: await dispatcher.unit('心桥市城市管理综合执法局') });
    const { page } = await city.as('chengguan-cb');
    await page.goto(`${city.base}/my/account`);
    await page.getByRole('button', { name: '委托代办' }).click();
    await choose(page, '[role="dialog"] [role="combobox"]', 'chengguan-fz', 'chengguan-fz');
    await page.getByRole('dialog').locator('input').last().fill('年休假');
    await page.getByRole('dialog').getByRole('button', { name: '委托代办' }).click();
    await page.getByText('委托给').waitFor();
  });

  it('代办: the stand-in signs the case, and the story names both', async () => {
    const { page } = await city.as('chengguan-fz');
    await page.goto(`${city.base}/my/account`);
    await page.getByRole('button', { name: '开始代办' }).click();
    await page.locator('.band', { hasText: '回到自己' }).waitFor();
    await (await city.as('chengguan-fz')).take(id, 'sign');
    const { story } = await (await city.as('chengguan-fz')).case(id);
    assert.match(JSON.stringify(story.at(-1)), /（代.+）/);
    await page.getByRole('button', { name: '回到自己' }).click();
    await page.locator('.band', { hasText: '回到自己' }).waitFor({ state: 'detached' });
  });

  it('监管: the security administrator sees what was lent, and ends it', async () => {
    const { page } = await city.as('secadmin');
    await page.goto(`${city.base}/admin/delegations`);
    await page.locator('[data-find]').fill('chengguan-fz');
    const row = page.locator('tbody tr', { hasText: 'chengguan-cb' });
    await row.getByText('生效中').waitFor();
    await row.getByRole('button', { name: '结束' }).click();
    await row.getByText('结束', { exact: false }).waitFor();
    await row.getByRole('button', { name: '结束' }).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: '只看未结束的' }).check();
    await row.waitFor({ state: 'detached' });
  });
});
