// 不再来回推: a return with its reason and the line of the duty list, a round, a binding decision, and what is learned of it.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { reports } from './clerk.mjs';
import { choose, inTheCity } from './people.mjs';

describe('职责争议 disputes about duties', () => {
  const city = inTheCity();
  const { as } = city;
  let reported;
  let id;

  before(() => (reported = reports(city.base, 'huawu06', 'paidan03', '99010100200101')));

  it('退回: the unit says for which reason, whose it is, and by which line of the duty list', async () => {
    id = await reported.atUnit('健身角的单杠锈断了，孩子差点摔下来。');
    const handler = await as('chengguan-cb');
    await handler.take(id, 'return', {
      code: { choice: '不属于本单位职责' },
      proposedUnit: { unit: '望河区市政设施维护中心' },
      duty: { option: '公共设施' },
      reason: '健身器材由市政中心维护',
    });
    const asked = (await (await as('caijue02')).case(id)).pendingReturn;
    assert.equal(asked.called.zh, '不属于本单位职责');
    assert.equal(asked.duty.unit.name, '望河区市政设施维护中心');
  });

  it('会商、裁定: the justice office is asked and answers, and the centre decides', async () => {
    const arbitrator = await as('caijue02');
    const { page } = arbitrator;
    await page.goto(`${city.base}/cases/${id}`);
    await arbitrator.press('decide-return', '裁定退回');
    await page.getByRole('button', { name: '发起会商' }).click();
    await page.getByRole('button', { name: '添加司法：市司法局' }).click();
    await page.locator('#ask-units textarea').fill('健身器材归谁维护');
    await page.locator('button[form="ask-units"]').click();
    await page.getByText('未答复').first().waitFor();
    const lawyer = await as('sifa-cb');
    await lawyer.page.goto(`${city.base}/rounds`);
    await lawyer.page.getByText('健身角的单杠锈断了').first().waitFor();
    await lawyer.page.getByRole('button', { name: '提出意见' }).first().click();
    await choose(lawyer.page, '#give-opinion input', '望河区市政', '望河区市政设施维护中心');
    await lawyer.page.locator('#give-opinion textarea').fill('移交协议第三条，归区市政中心');
    await lawyer.page.locator('button[form="give-opinion"]').click();
    await lawyer.page.getByText('移交协议第三条').first().waitFor();
    await arbitrator.take(id, 'decide-return', {
      upheld: { choice: '同意退回，改派' },
      note: '会商一致，健身器材由区市政中心维护',
    });
    assert.equal((await arbitrator.case(id)).holder.name, '望河区市政设施维护中心');
    const rounds = await (await page.request.get(`${city.base}/api/cases/${id}/rounds`)).json();
    assert.equal(rounds[0].members[0].opinion.words, '移交协议第三条，归区市政中心');
    assert.ok(rounds[0].closedAt, 'the decision ends the round');
  });

  it('判例、派单: the decision is found by what it means, and the next proposal for the like names it', async () => {
    const { page } = await as('caijue02');
    await page.goto(`${city.base}/precedents`);
    await page.getByPlaceholder('说法、意思、条款').fill('健身器材坏了归谁修');
    await page.getByRole('link', { name: /健身角的单杠锈断了/ }).click();
    await page.getByText('会商一致，健身器材由区市政中心维护').waitFor();
    await page.screenshot({ path: 'target/precedent.png' });
    const next = await reported.registered('小区健身角的双杠断了，老人锻炼差点摔倒。');
    const dispatcher = await as('paidan03');
    await dispatcher.page.goto(`${city.base}/cases/${next}`);
    await dispatcher.press('dispatch', '派单');
    await dispatcher.page.getByRole('link', { name: '看判例' }).first().waitFor();
    await dispatcher.page.screenshot({ path: 'target/proposal.png' });
  });
});
