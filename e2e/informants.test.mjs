// 密封举报人: a call taker seals who told; nobody sees them on the case; two people open the seal; who is told on is not given it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { choose, inTheCity } from './people.mjs';

const NAME = '举报人甲';
const PHONE = '13900005678';
const shot = (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });

describe('密封举报人 a sealed informant', () => {
  const city = inTheCity();
  const { as } = city;
  let id;

  it('登记: the call taker seals who told, and names who is told on', async () => {
    const taker = await as('huawu11');
    const { page } = taker;
    await page.goto(`${city.base}/register`);
    await page.locator('[data-focus="phone"] input, input[data-focus="phone"]').first().fill(PHONE);
    await page.getByLabel('姓名').fill(NAME);
    await page.getByRole('radio', { name: '举报', exact: true }).click();
    await page.locator('[data-focus="text"] textarea').fill('城管执法人员收受摊贩好处，默许占道经营。');
    await choose(page, '[data-focus="matter"] input', '占道', '占道');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.getByText('密封举报人').click();
    await choose(page, '.seal input', '望河区城市管理综合执法局', '望河区城市管理综合执法局');
    await shot(page, 'register');
    await clean(page);
    await page.keyboard.press('Control+Enter');
    const number = await page.locator('.number.num').first().innerText();
    const answer = await page.request.get(`${city.base}/api/cases/by-number/${number}`);
    id = (await answer.json()).id;
    await page.goto(`${city.base}/cases/${id}`);
    await page.getByText('举报人已密封').waitFor();
    assert.ok(!(await page.content()).includes(NAME));
    assert.ok(!(await page.content()).includes('5678'));
  });

  it('回避: the unit that is told on is not given the case', async () => {
    const { page } = await as('paidan05');
    const answer = await page.request.get(`${city.base}/api/units?q=${encodeURIComponent('望河区城市管理综合执法局')}`);
    const unit = (await answer.json()).find((one) => one.name === '望河区城市管理综合执法局');
    const token = (await page.context().cookies()).find((one) => one.name === 'XSRF-TOKEN').value;
    const refused = await page.request.post(`${city.base}/api/cases/${id}/steps/dispatch`, {
      headers: { 'X-XSRF-TOKEN': token, origin: city.base },
      data: { commandId: crypto.randomUUID(), version: 0, leadUnit: unit.id, assistUnits: [] },
    });
    assert.equal((await refused.json()).code, 'casework.refused.unit-recused');
  });

  it('启封: one asks, another agrees, and who asked reads for a while', async () => {
    const { page } = await as('duban01');
    await page.goto(`${city.base}/cases/${id}`);
    await page.getByRole('button', { name: '申请启封' }).click();
    await page.getByLabel('事由').fill('纪检部门书面要求核实举报人身份');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('我的申请等待另一人决定').waitFor();
    const other = (await as('caijue01')).page;
    await other.goto(`${city.base}/informants`);
    await other.getByText('纪检部门书面要求核实举报人身份').first().waitFor();
    await other.getByRole('button', { name: '决定' }).first().click();
    await other.getByLabel('理由').fill('手续齐全，同意启封核实');
    await shot(other, 'decide');
    await clean(other);
    await other.getByRole('button', { name: '同意启封' }).click();
    await other.getByText('可查看').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: '查看举报人' }).click();
    await page.getByText(NAME).waitFor();
    await shot(page, 'opened');
    await clean(page);
  });
});
