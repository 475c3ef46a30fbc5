// 报告: a report is made, worded by one person, released by another, and then it stays as it was.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const shot = (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });

describe('报告 a report', () => {
  const city = inTheCity();
  const { as } = city;
  let id;

  before(async () => {
    const taker = await clerksAt(city.base)('huawu12');
    await taker.register({
      kind: 'HELP',
      title: '报告用：路灯整晚不亮',
      text: '小区门口的路灯整晚不亮。',
      matter: '030101',
      area: '990101001',
    });
  });

  it('出报告: a topic report is counted while one looks on, and its words are edited', async () => {
    const { page } = await as('duban04');
    await page.goto(`${city.base}/reports`);
    await page.getByRole('button', { name: '出报告' }).click();
    const card = page.getByRole('dialog');
    await clean(page);
    await card.getByRole('button', { name: '出报告' }).click();
    await page.waitForURL(/\/reports\/\d+$/);
    id = page.url().split('/').at(-1);
    await page.getByText(/共受理诉求 \d+ 件/).first().waitFor();
    await page.getByText(/报告期尚未结束，不作比较/).first().waitFor();
    await clean(page);
    await shot(page, 'report');
    await page.getByRole('button', { name: '改文字' }).first().click();
    await page.getByLabel('中文').fill('本期诉求总体平稳，编辑写的话。');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('编辑写的话').waitFor();
    assert.equal(await page.getByRole('button', { name: '发布' }).count(), 0, 'an editor does not release');
  });

  it('发布: a leader releases it, after which nobody changes it', async () => {
    const { page } = await as('lingdao01');
    await page.goto(`${city.base}/reports/${id}`);
    await page.getByText('编辑写的话').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.getByText('已发布').first().waitFor();
    await page.getByText('编辑写的话').waitFor();
    assert.equal(await page.getByRole('button', { name: '改文字' }).count(), 0);
    await clean(page);
    await shot(page, 'released');
    for (const form of ['docx', 'xlsx', 'html']) {
      const file = await page.request.get(`${city.base}/api/reports/${id}/report.${form}`);
      assert.equal(file.status(), 200, form);
    }
    // where no font can be embedded, PDF says what to do
    const pdf = await page.request.get(`${city.base}/api/reports/${id}/report.pdf`);
    if (pdf.status() === 200) assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF');
    else assert.equal((await pdf.json()).code, 'insight.no-font');
  });
});
