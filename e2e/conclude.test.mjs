// 不转办: what need not become an order ends at the telephone in a way that has a name, words and a clause, and is counted.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Clerk } from './clerk.mjs';
import { choose, inTheCity } from './people.mjs';

const PLACE = '99010100200101';

describe('不转办 what becomes no order', () => {
  const city = inTheCity();
  const { as } = city;

  async function written(page, text) {
    await page.goto(`${city.base}/register`);
    const field = page.locator('[data-focus="text"] textarea');
    await field.waitFor();
    await field.fill(text);
    await page.locator('[role="radio"]', { hasText: '不转办' }).click();
  }
  const sent = (page) =>
    Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/api/cases') && one.request().method() === 'POST'),
      page.keyboard.press('Control+Enter'),
    ]).then(async ([answer]) => ({ status: answer.status(), ...(await answer.json()) }));

  it('登记: the words are there when the way and its body are named, and the case ends with them', async () => {
    const { page } = await as('huawu14');
    await written(page, '小区电梯坏了要换，物业说大家出钱，维修费到底谁出');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.getByRole('radio', { name: '不属于政府职责，引导市场或社会途径' }).check();
    const to = page.getByLabel('由谁处理');
    await to.fill('业主委员会');
    const words = page.getByLabel('告知来电人的话');
    assert.match(await words.inputValue(), /不属于政府职责范围，可以通过业主委员会解决/);
    const made = await sent(page);
    assert.equal(made.status, 201);
    assert.equal(made.then?.refused, undefined);
    await page.goto(`${city.base}/cases/${made.id}`);
    await page.getByText('不转办：不属于政府职责，引导市场或社会途径').first().waitFor();
    await page.getByText('已办结').first().waitFor();
  });

  it('改过的话: what somebody wrote themselves stays when the way changes', async () => {
    const { page } = await as('huawu14');
    await written(page, '邻居欠我钱不还，要求政府帮我要回来');
    await page.getByRole('radio', { name: '违反法律或公序良俗' }).check();
    await page.getByLabel('告知来电人的话').fill('这件事请向法院起诉。');
    await page.getByRole('radio', { name: '告知法定途径' }).check();
    assert.equal(await page.getByLabel('告知来电人的话').inputValue(), '这件事请向法院起诉。');
  });

  it('同一事项: a like case that is worked on takes it in, by whoever is on the telephone', async () => {
    const clerk = await Clerk.signIn(city.base, 'huawu15');
    const text = '云溪小区三号楼前的污水井往外冒水，臭得很，路都没法走';
    const first = await clerk.register({ text, area: PLACE, matter: '030501', phone: '13955550001' });
    const second = await clerk.register({ text: `${text}。`, area: PLACE, matter: '030501', phone: '13955550002' });
    const taker = await as('huawu15');
    await taker.page.goto(`${city.base}/cases/${second.id}`);
    await taker.press('conclude', '不转办');
    await taker.page.getByRole('radio', { name: '同一事项正在办理' }).check();
    await taker.page.getByPlaceholder('按编号指定主件').fill(first.number);
    await taker.page.keyboard.press('Enter');
    await taker.page.locator('[data-field="earlier"]', { hasText: first.number }).waitFor();
    await taker.page.locator('button[form="step-form"]').click();
    await taker.page.getByText('已并案').first().waitFor();
    assert.equal((await clerk.case(second.id)).mergedInto.id, first.id);
  });

  it('统计: the month is counted by way, and each number opens its cases', async () => {
    const { page } = await as('duban01');
    await page.goto(`${city.base}/conclusions`);
    const row = page.locator('tr', { hasText: '不属于政府职责，引导市场或社会途径' });
    await row.getByRole('button').click();
    await page.getByText('由业主委员会处理').first().waitFor();
  });
});
