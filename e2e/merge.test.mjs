// 并案与拆分: two callers, one trouble. Each keeps the own number, the own reply and the own rating; one may leave again.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const UNIT = '心桥市城市管理综合执法局';

describe('并案与拆分 merging and splitting', () => {
  const city = inTheCity();
  const { as } = city;
  let primary;
  let second;
  let third;

  before(async () => {
    const clerk = clerksAt(city.base);
    const taker = await clerk('huawu07');
    const reports = [
      ['13900007001', '张桂英', '滨河公园门口的路灯整排不亮，晚上看不见路。'],
      ['13900007002', '李建军', '滨河公园门口路灯坏了一排，老人摔了一跤。'],
      ['13900007003', '王秀兰', '滨河公园门口路灯下面有人乱停车。'],
    ];
    const all = [];
    for (const [phone, name, text] of reports) {
      const { id } = await taker.register({ phone, name, text, matter: '030501', area: '99010100200102' });
      all.push(await taker.case(id));
    }
    [primary, second, third] = all;
    const dispatcher = await clerk('paidan04');
    await dispatcher.take(primary.id, 'dispatch', { leadUnit: await dispatcher.unit(UNIT) });
  });

  it('并案: two duplicates join the case that is worked on, each by its number', async () => {
    const dispatcher = await as('paidan04');
    for (const duplicate of [second, third]) {
      await dispatcher.take(duplicate.id, 'merge', { primary: { number: primary.number }, reason: '同一处路灯' });
    }
    const { page } = dispatcher;
    await page.goto(`${city.base}/cases/${primary.id}`);
    for (const one of [second, third]) await page.getByRole('link', { name: one.number }).first().waitFor();
    await page.screenshot({ path: 'target/merged.png' });
    assert.equal((await dispatcher.case(primary.id)).merged.length, 2);
    const told = await dispatcher.told(second.id);
    assert.ok(told.at(-1).includes(`并入诉求 ${primary.number}`) && told.at(-1).includes('同一处路灯'), told.at(-1));
    await page.getByText('本工单已并入').waitFor();
    assert.equal((await dispatcher.case(second.id)).number, second.number, 'it keeps its number');
  });

  it('拆分: the one that does not belong leaves from the page of the primary, and is dispatched on its own', async () => {
    const dispatcher = await as('paidan04');
    const { page } = dispatcher;
    await page.goto(`${city.base}/cases/${primary.id}`);
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: third.number }) });
    await row.getByRole('button', { name: '拆分' }).click();
    await page.locator('#step-form').getByText(primary.number).first().waitFor();
    await page.screenshot({ path: 'target/unmerge.png' });
    await dispatcher.fill('reason', '说的是停车，不是路灯');
    await page.locator('button[form="step-form"]').click();
    await page.locator('#step-form').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: '拆分' }).waitFor({ state: 'detached' });
    assert.equal((await dispatcher.case(third.id)).stage, 'AWAITING_DISPATCH');
    assert.ok((await dispatcher.told(primary.id)).at(-1).includes(`诉求 ${third.number} 从本件拆出`));
    assert.ok((await dispatcher.told(third.id)).at(-1).includes('说的是停车，不是路灯'));
  });

  it('各自答复: both callers get the reply of the primary', async () => {
    const handler = await as('chengguan-cb');
    await handler.take(primary.id, 'sign');
    await handler.take(primary.id, 'reply', { text: '更换镇流器，整排路灯已恢复照明。' });
    await (await as('shenhe03')).take(primary.id, 'accept-reply');
    const caller = await as('huifang03');
    for (const one of [primary, second]) {
      const now = await caller.case(one.id);
      assert.equal(now.stage, 'AWAITING_CALLBACK');
      await caller.page.goto(`${city.base}/cases/${one.id}`);
      await caller.page.getByText('整排路灯已恢复照明').first().waitFor();
    }
    assert.notEqual((await caller.case(third.id)).stage, 'AWAITING_CALLBACK');
    assert.ok((await caller.told(second.id)).some((line) => line.includes('主件答复共享至本件')));
  });

  it('各自评价: the callers judge apart, and what one says changes nothing for the other', async () => {
    const caller = await as('huifang03');
    const reached = { contacted: { choice: '联系上了' }, solved: { choice: '已解决' } };
    await caller.take(primary.id, 'record-callback', {
      ...reached,
      satisfied: { choice: '满意' },
      words: '亮了，谢谢',
    });
    await caller.take(second.id, 'record-callback', {
      ...reached,
      satisfied: { choice: '非常满意' },
      words: '修得很快',
    });
    const ratings = [(await caller.case(primary.id)).rating, (await caller.case(second.id)).rating];
    assert.deepEqual(
      ratings.map((one) => [one.satisfied, one.words]),
      [
        ['SATISFIED', '亮了，谢谢'],
        ['VERY_SATISFIED', '修得很快'],
      ],
    );
    await caller.page.goto(`${city.base}/cases/${second.id}`);
    await caller.page.getByText('修得很快').first().waitFor();
    assert.equal(await caller.page.getByText('亮了，谢谢').count(), 0);
    await caller.page.screenshot({ path: 'target/rated.png' });
    for (const one of [primary, second]) await caller.take(one.id, 'close');
    assert.equal((await caller.case(second.id)).stage, 'CLOSED');
  });
});
