// 人工回访: the list is worked off by keys; nobody is called by two; a no goes round with the citizen's words, and a rating page rates once.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const MARK = `回访试${Date.now() % 1_000_000}`;

describe('回访 callback', () => {
  const city = inTheCity();
  const { as } = city;
  let clerk;
  let id;

  /** An urgent case, whom a person calls by the city's rules, whose answer has passed review. */
  async function answered(title) {
    const taker = await clerk('huawu06');
    const made = await taker.register({
      title,
      text: '路口信号灯整夜不亮，车来车往很危险。',
      kind: 'HELP',
      urgency: 'CRITICAL',
      matter: '030501',
      area: '99010100200101',
      phone: '13900005678',
      name: '何女士',
    });
    const centre = await clerk('paidan03');
    await centre.take(made.id, 'dispatch', {
      leadUnit: await centre.unit('心桥市城市管理综合执法局'),
    });
    await replied(made.id);
    return made.id;
  }
  async function replied(caseId) {
    const handler = await clerk('chengguan-cb');
    await handler.take(caseId, 'sign', {
      assignment: (await handler.case(caseId)).holderNo,
    });
    await handler.take(caseId, 'reply', {
      text: '已更换灯头，现场测试正常。',
      attachments: [],
    });
    await (await clerk('shenhe01')).take(caseId, 'accept-reply');
  }
  /** The job comes by every ten seconds; at night whoever is to be called stands under “later”. */
  async function listed(person) {
    const deadline = Date.now() + 60_000;
    for (;;) {
      for (const show of ['DUE', 'LATER']) {
        const page = await (await person.page.request.get(`${city.base}/api/callbacks?show=${show}`)).json();
        const found = page.items.find((one) => one.caseId === id);
        if (found) return { ...found, show };
      }
      assert.ok(Date.now() < deadline, 'it is on the list');
      await new Promise((go) => setTimeout(go, 500));
    }
  }

  before(async () => {
    clerk = clerksAt(city.base);
    id = await answered(`${MARK}路口信号灯`);
  });

  it('认领: one takes a citizen by a key, sees what to say, and a colleague cannot take them', async () => {
    const caller = await as('huifang01');
    const { show } = await listed(caller);
    const { page } = caller;
    await page.goto(`${city.base}/callbacks`);
    if (show === 'LATER') await page.getByRole('radio', { name: '约定以后' }).click();
    await page.getByRole('button', { name: new RegExp(MARK) }).click();
    await page.getByText('您反映的问题解决了吗').waitFor();
    await page.locator('h1').click();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: '放回名单' }).waitFor();
    await page.screenshot({ path: 'target/callback.png' });
    const colleague = await clerk('huifang02');
    const task = await listed(caller);
    await assert.rejects(colleague.post(`/callbacks/${task.id}/claim`, {}), /callback\.claimed/);
  });

  it('没解决: the words go with the case to the unit that has it again', async () => {
    const { page } = await as('huifang01');
    await page.getByRole('radio', { name: '接通并评价' }).click();
    await page.getByRole('radio', { name: '没解决' }).click();
    await page.getByRole('radio', { name: '不满意', exact: true }).click();
    await page.getByRole('button', { name: '登记结果' }).click();
    await page.getByText('请写明').first().waitFor();
    await page.locator('form textarea').fill('昨晚又不亮了，没人来看过');
    await page.getByRole('button', { name: '登记结果' }).click();
    await page.getByText('再次办理').first().waitFor();
    const handler = await clerk('chengguan-cb');
    const now = await handler.case(id);
    assert.equal(now.stage, 'AWAITING_SIGN');
    assert.match(JSON.stringify(now.story), /昨晚又不亮了，没人来看过/);
    await page.goto(`${city.base}/cases/${id}`);
    const asked = page.getByRole('region', { name: '回访经过' });
    await asked.getByText('没解决，不满意').waitFor();
    await asked.scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'target/callback-case.png' });
  });

  it('客观条件不具备: after the rounds the rules have, one asks and another decides', async () => {
    const caller = await clerk('huifang01');
    const no = {
      contacted: true,
      solved: false,
      satisfied: 'DISSATISFIED',
      words: '还是不亮',
    };
    for (let round = 0; (await caller.case(id)).stage !== 'AWAITING_REWORK_DECISION'; round++) {
      assert.ok(round < 5, 'the rounds end');
      await replied(id);
      await caller.take(id, 'record-callback', no);
    }
    const asker = await as('caijue02');
    await asker.page.goto(`${city.base}/cases/${id}`);
    await asker.page.getByRole('button', { name: '申请认定客观条件不具备' }).click();
    await asker.page.getByLabel('理由').fill('路口正在改造，电缆要到明年三月才能敷设');
    await asker.page.getByRole('button', { name: '提交申请' }).click();
    await asker.page.getByText('您提出的申请，由别人决定').first().waitFor();
    const decider = await as('caijue01');
    await decider.page.goto(`${city.base}/callbacks/impossible`);
    await decider.page.getByRole('button', { name: '决定' }).first().click();
    await decider.page.locator('form textarea').fill('工程计划已核对，同意认定');
    await decider.page.getByRole('button', { name: '认定', exact: true }).click();
    await decider.page.getByText('已认定').first().waitFor();
    assert.equal((await caller.case(id)).stage, 'AWAITING_CLOSE');
  });

  it('数据: who was reached and what they said is counted, and can be taken along', async () => {
    const { page } = await as('huifang01');
    await page.goto(`${city.base}/callbacks/figures`);
    await page.getByText('认定客观条件不具备').first().waitFor();
    await page.screenshot({ path: 'target/callback-figures.png' });
    const file = await page.request.get(`${city.base}/api/callback-figures.xlsx`);
    assert.equal(file.status(), 200);
  });
});
