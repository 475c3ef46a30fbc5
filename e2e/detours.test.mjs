// 岔路: everything that may happen to a case beside the straight way, each step taken by the person whose it is.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { reports } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('岔路 detours', () => {
  const city = inTheCity();
  const { as } = city;
  let reported;

  before(() => (reported = reports(city.base, 'huawu06', 'paidan03', '99010100200101')));

  /** Each of the words stands in a line of the story, in this order. */
  async function tells(who, id, ...wanted) {
    const told = await (await as(who)).told(id);
    let from = 0;
    for (const words of wanted) {
      const at = told.findIndex((line, index) => index >= from && words.every((one) => line.includes(one)));
      assert.ok(at >= 0, `${words.join()} in\n${told.join('\n---\n')}`);
      from = at + 1;
    }
  }

  it('退回: reason, clause and proposed unit reach the arbitrator; once refused, once upheld', async () => {
    const id = await reported.atUnit('河边护栏断了一段，夜里看不见，很危险。');
    const handler = await as('chengguan-cb');
    const reasons = {
      code: { choice: '不属于本单位职责' },
      proposedUnit: { unit: '心桥市水务局' },
      duty: { option: '水库大坝' },
      reason: '护栏属水务设施',
      clause: '职责清单第 12 项',
    };
    await handler.take(id, 'return', reasons);
    const arbitrator = await as('caijue02');
    const { page } = arbitrator;
    await page.goto(`${city.base}/cases/${id}`);
    for (const words of ['护栏属水务设施', '职责清单第 12 项', '市水务局'])
      await page.getByText(words).first().waitFor();
    await page.screenshot({ path: 'target/return.png' });
    await arbitrator.take(id, 'decide-return', { upheld: { choice: '不同意，原单位继续办' }, note: '该段由城管代管' });
    assert.equal((await handler.case(id)).stage, 'HANDLING');
    const binding = (await handler.case(id)).allowedSteps.map((one) => one.step);
    assert.ok(!binding.includes('return'), 'the decision binds');
    const other = await reported.atUnit('桥头护栏断了一段，夜里看不见，很危险。');
    await handler.take(other, 'return', { ...reasons, reason: '代管协议上月已到期' });
    await arbitrator.take(other, 'decide-return', { upheld: { choice: '同意退回，改派' }, note: '协议到期属实' });
    const now = await arbitrator.case(other);
    assert.equal(now.holder.name, '心桥市水务局', 'the proposed unit was taken over');
    const line = now.story.find((one) => one.type === 'Returned');
    assert.equal(line.facts.proposedUnit.name, '心桥市水务局');
    await tells(
      'caijue02',
      id,
      ['申请退回：不属于本单位职责', '护栏属水务设施'],
      ['退回不成立', '该段由城管代管'],
    );
    await tells('caijue02', other, ['申请退回'], ['退回成立', '协议到期属实'], ['派单至心桥市水务局']);
  });

  it('挂起、恢复: the clock stands still for a reason and goes on', async () => {
    const id = await reported.atUnit('绿化带里的树倒了半棵，压在人行道上。');
    const dispatcher = await as('paidan03');
    await dispatcher.take(id, 'suspend', { reason: '等林业专家鉴定', until: { day: inDays(3) } });
    const { page } = dispatcher;
    await page.reload();
    await page.getByText('已挂起').first().waitFor();
    await page.screenshot({ path: 'target/suspended.png' });
    assert.equal((await dispatcher.case(id)).stage, 'SUSPENDED');
    await dispatcher.take(id, 'resume', { note: '鉴定已出' });
    assert.equal((await dispatcher.case(id)).stage, 'HANDLING');
    await tells('chengguan-cb', id, ['挂起', '等林业专家鉴定'], ['恢复办理', '鉴定已出']);
  });

  it('撤回: the citizen takes it back, and the unit sees why', async () => {
    const id = await reported.atUnit('楼道里堆了很多纸箱，请来清理。');
    await (await as('huawu06')).take(id, 'withdraw', { reason: '来电人称邻居已自行清走' });
    assert.equal((await (await as('huawu06')).case(id)).stage, 'WITHDRAWN');
    await tells('huawu06', id, ['撤回诉求', '来电人称邻居已自行清走']);
    const { page } = await as('huawu06');
    assert.equal(await page.locator('[data-step]').count(), 0, 'nothing is left to do');
  });

  it('转出: it goes to another platform, with their number', async () => {
    const id = await reported.registered('有人在桥下打架，已经动手了。');
    const fields = { to: '110 报警服务台', reference: 'JJ-2026-118', reason: '属警情' };
    await (await as('paidan03')).take(id, 'transfer-out', fields);
    assert.equal((await (await as('paidan03')).case(id)).stage, 'TRANSFERRED_OUT');
    await tells('paidan03', id, ['转出至110 报警服务台', '属警情']);
    const { page } = await as('paidan03');
    await page.locator('li.line').first().getByRole('button', { name: '明细' }).click();
    await page.getByText('JJ-2026-118').waitFor();
    await page.screenshot({ path: 'target/transferred.png' });
  });

  it('重启: the citizen calls again within the window, the call taker reopens', async () => {
    const id = await reported.registered('想问公园几点关门。');
    await (await as('huawu06')).take(id, 'answer-directly', { text: '夏季晚上十点关门。' });
    assert.equal((await (await as('huawu06')).case(id)).stage, 'CLOSED');
    await (await as('huawu06')).take(id, 'reopen', { reason: '来电人称门口告示写的是九点' });
    assert.equal((await (await as('huawu06')).case(id)).stage, 'AWAITING_DISPATCH');
    await tells('huawu06', id, ['直接答复', '夏季晚上十点关门'], ['重启诉求', '门口告示写的是九点']);
  });

  it('催办、督办、备注: the unit reads what is demanded, until it is lifted', async () => {
    const id = await reported.atUnit('公厕三天没有水了。');
    await (await as('huawu06')).take(id, 'urge', { text: '来电人第二次来电催问' });
    const supervisor = await as('duban01');
    await supervisor.take(id, 'supervise', { text: '今日内恢复供水并报回', limit: { days: 1 } });
    const handler = await as('chengguan-cb');
    await handler.take(id, 'annotate', { text: '水泵配件下午到货' });
    const { page } = handler;
    await page.goto(`${city.base}/cases/${id}`);
    await page.getByText('今日内恢复供水并报回').first().waitFor();
    await page.getByText('催办 1 次').waitFor();
    await page.screenshot({ path: 'target/supervised.png' });
    await supervisor.take(id, 'end-supervision', { note: '已恢复供水' });
    assert.equal((await handler.case(id)).supervision, null);
    await tells(
      'chengguan-cb',
      id,
      ['催办', '第二次来电催问'],
      ['督办（第1级）', '今日内恢复供水'],
      ['备注', '水泵配件'],
      ['解除督办', '已恢复供水'],
    );
  });
});
