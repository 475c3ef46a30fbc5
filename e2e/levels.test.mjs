// 五级贯通: a case goes from the city down to the grid, part of the way up again, and its reply all the way back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Clerk } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const DOWN = [
  ['wanghe-zhengfu-cb', '临河街道办事处', '请街道今日内到现场'],
  ['linhe-jd-cb', '临河社区居民委员会', '请社区先围挡'],
  ['linhe-sq-cb', '临河社区第一网格', '请网格员拍照报回'],
];

describe('五级贯通 five levels', () => {
  const city = inTheCity();
  const { as } = city;
  let id;
  /** How each order stands, as the chain of units words it. */
  const states = (page) => page.locator('.node > .self .line > :last-child').allInnerTexts();

  it('派单、逐级下派: each level signs and passes it to the one below', async () => {
    const taker = await Clerk.signIn(city.base, 'huawu05');
    ({ id } = await taker.register({
      text: '社区活动室门口台阶塌了一角，老人进出容易摔倒。',
      matter: '030609',
      area: '99010100200101',
    }));
    await (await as('paidan02')).take(id, 'dispatch', { leadUnit: { unit: '望河区人民政府' }, note: '属地办理' });
    for (const [who, unit, note] of DOWN) {
      const handler = await as(who);
      await handler.take(id, 'sign');
      await handler.take(id, 'pass-down', { unit: { unit }, note });
    }
    const now = await (await as('paidan02')).case(id);
    assert.equal(now.holder.name, '临河社区第一网格');
    assert.equal(now.stage, 'AWAITING_SIGN');
    assert.deepEqual(
      now.assignments.map((one) => one.state),
      ['PASSED_DOWN', 'PASSED_DOWN', 'PASSED_DOWN', 'AWAITING_SIGN'],
    );
  });

  it('到网格为止: there is no level below the grid, and a grid beside it does not see the case', async () => {
    const worker = await as('linhe-01');
    await worker.take(id, 'sign');
    assert.ok(!(await worker.case(id)).allowedSteps.some((one) => one.step === 'pass-down'));
    const { page } = await as('linhe-02');
    await page.goto(`${city.base}/cases/${id}`);
    await page.getByText('没有这张工单').waitFor();
  });

  it('上报: the grid hands it back to the community, which gives it to the grid again', async () => {
    await (await as('linhe-01')).take(id, 'pass-up', { note: '需要社区联系施工队' });
    const community = await as('linhe-sq-cb');
    assert.equal((await community.case(id)).holder.name, '临河社区居民委员会');
    await community.take(id, 'pass-down', { unit: { unit: '临河社区第一网格' }, note: '施工队已约好，请到场' });
    const worker = await as('linhe-01');
    await worker.take(id, 'sign');
    await worker.take(id, 'reply', { text: '台阶已由施工队修补，网格员到场查看，无松动。' });
  });

  it('答复逐级可见: every level and the centre read the reply, and the centre finishes the case', async () => {
    for (const who of ['linhe-sq-cb', 'linhe-jd-cb', 'wanghe-zhengfu-cb']) {
      const { page } = await as(who);
      await page.goto(`${city.base}/cases/${id}`);
      await page.getByText('台阶已由施工队修补').first().waitFor();
    }
    await (await as('shenhe02')).take(id, 'accept-reply');
    const caller = await as('huifang02');
    const good = { contacted: { choice: '联系上了' }, solved: { choice: '已解决' }, satisfied: { choice: '非常满意' } };
    await caller.take(id, 'record-callback', good);
    await caller.take(id, 'close');
    assert.equal((await caller.case(id)).stage, 'CLOSED');
  });

  it('经过: the story names each level, in Chinese and in English', async () => {
    const person = await as('paidan02');
    const told = await person.told(id);
    const ways = told.filter((line) => /派|上报/.test(line));
    const wanted = [
      '派单至望河区人民政府',
      '下派至临河街道办事处',
      '下派至临河社区居民委员会',
      '下派至临河社区第一网格',
      '上报上级',
      '下派至临河社区第一网格',
    ];
    assert.equal(ways.length, wanted.length, ways.join('\n'));
    wanted.forEach((words, at) => assert.ok(ways[at].includes(words), `${words} in ${ways[at]}`));
    for (const [, , note] of DOWN)
      assert.ok(
        told.some((line) => line.includes(note)),
        note,
      );
    await person.page.screenshot({ path: 'target/levels.png' });
    assert.deepEqual(await states(person.page), ['已答复', '已答复', '已答复', '已上报', '已答复']);
    await person.page.evaluate(() => localStorage.setItem('xinqiao.language', 'en'));
    const english = (await person.told(id)).join('\n');
    for (const words of [
      'Passed down to Linhe Subdistrict Office',
      'Passed down to Linhe Community Grid 1',
      'Passed up',
      'Called back: solved',
    ]) {
      assert.ok(english.includes(words), words);
    }
    await person.page.screenshot({ path: 'target/levels-en.png' });
    assert.deepEqual(await states(person.page), ['replied', 'replied', 'replied', 'passed up', 'replied']);
    await person.page.evaluate(() => localStorage.setItem('xinqiao.language', 'zh'));
  });
});
