// 一件诉求走完全程: one citizen's message through all roles, with a return, an extension, a rejected reply, an
// unsatisfied callback and its rework, to the archive; then the story is read.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, inTheCity } from './people.mjs';

describe('一件诉求走完全程 a case goes round in the browser', () => {
  const city = inTheCity();
  const { as } = city;

  let id;

  it('受理: the call taker registers what the citizen says', async () => {
    const taker = await as('huawu01');
    const { page } = taker;
    await page.goto(`${city.base}/register`);
    await page.locator('[data-focus="phone"] input, input[data-focus="phone"]').first().fill('13900008421');
    await page.locator('[data-focus="text"] textarea').fill('楼下工地夜里十二点还在打桩，全家睡不着，请尽快处理。');
    await choose(page, '[data-focus="matter"] input', '噪声', '噪声污染');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.keyboard.press('Control+Enter');
    const number = await page.locator('.number.num').first().innerText();
    assert.match(number, /^\d{14,}$/);
    const answer = await page.request.get(`${city.base}/api/cases/by-number/${number}`);
    id = (await answer.json()).id;
    assert.equal((await taker.case(id)).stage, 'AWAITING_DISPATCH');
  });

  it('派单、退回、裁定: the wrong unit gives it back, the arbitrator names the right one', async () => {
    await (await as('paidan01')).take(id, 'dispatch', { leadUnit: { unit: '望河区城市管理综合执法局' } });
    await (
      await as('wanghe-chengguan-cb')
    ).take(id, 'return', {
      code: { choice: '所述地点不在本单位管辖区域' },
      proposedUnit: { unit: '心桥市城市管理综合执法局' },
      reason: '该工地由市级部门监管',
      clause: '《心桥市城市管理局职能配置规定》',
    });
    await (
      await as('caijue01')
    ).take(id, 'decide-return', { upheld: { choice: '同意退回，改派' }, note: '属市级监管工地' });
    assert.equal((await (await as('caijue01')).case(id)).stage, 'AWAITING_SIGN');
  });

  it('签收、延期、答复、审核: more time is granted, a thin reply comes back', async () => {
    const handler = await as('chengguan-cb');
    await handler.take(id, 'sign');
    await handler.take(id, 'ask-extension', { limit: { days: 2 }, reason: '需夜间到现场测噪声' });
    await (await as('caijue01')).take(id, 'decide-extension', { granted: { choice: '同意延期' } });
    await handler.take(id, 'reply', { text: '已处理。' });
    await (await as('shenhe01')).take(id, 'reject-reply', { reason: '没有写明处理措施和结果' });
    await handler.take(id, 'reply', { text: '执法队员当晚到场，责令停工并立案处罚。' });
    await (await as('shenhe01')).take(id, 'accept-reply');
  });

  it('回访不满意、再次派单: it goes round once more', async () => {
    await (
      await as('huifang01')
    ).take(id, 'record-callback', {
      contacted: { choice: '联系上了' },
      solved: { choice: '未解决' },
      satisfied: { choice: '不满意' },
      words: '昨晚又打桩了',
    });
    const again = await (await as('huifang01')).case(id);
    assert.equal(again.stage, 'AWAITING_SIGN');
    assert.equal(again.reworks, 1);
  });

  it('重办、满意、办结、归档: the good one is archived', async () => {
    const handler = await as('chengguan-cb');
    await handler.take(id, 'sign');
    await handler.take(id, 'reply', { text: '已查封打桩设备，安排专人夜间值守。' });
    await (await as('shenhe01')).take(id, 'accept-reply');
    const caller = await as('huifang01');
    await caller.take(id, 'record-callback', {
      contacted: { choice: '联系上了' },
      solved: { choice: '已解决' },
      satisfied: { choice: '满意' },
    });
    await caller.take(id, 'close');
    await caller.take(id, 'archive');
    assert.equal((await caller.case(id)).stage, 'ARCHIVED');
  });

  it('经过: the story tells every step in its order', async () => {
    const story = await (await as('paidan01')).story(id);
    assert.deepEqual(
      story.map((line) => line.type),
      [
        'Registered',
        'Dispatched',
        'Returned',
        'ReturnUpheld',
        'Dispatched',
        'Signed',
        'ExtensionAsked',
        'ExtensionGranted',
        'Replied',
        'ReplyRejected',
        'Replied',
        'ReplyAccepted',
        'CalledBack',
        'ReworkOrdered',
        'Dispatched',
        'Signed',
        'Replied',
        'ReplyAccepted',
        'CalledBack',
        'Closed',
        'Archived',
      ],
    );
    assert.deepEqual(
      story.map((line) => line.seq),
      story.map((_, index) => index + 1),
    );
  });
});
