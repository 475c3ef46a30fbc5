// 考核: a case goes wrong, and within seconds the point that its unit lost opens that very case.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const shot = (page, name) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
const TITLE = '考核用：小区电梯反复停运';

describe('考核 an assessment', () => {
  const city = inTheCity();
  const { as } = city;
  let made;

  before(async () => {
    const clerk = clerksAt(city.base);
    const taker = await clerk('huawu12');
    made = await taker.register({
      kind: 'COMPLAINT',
      title: TITLE,
      text: '小区电梯反复停运，物业不修。',
      matter: '030101',
      area: '990101001',
    });
    const dispatcher = await clerk('paidan06');
    const lead = await dispatcher.unit('市住建局');
    await dispatcher.take(made.id, 'dispatch', { leadUnit: lead, assistUnits: [] });
    const handler = await clerk('zhujian-cb');
    await handler.take(made.id, 'sign', { assignment: 1 });
    await handler.take(made.id, 'reply', { text: '已督促物业，电梯正在修。', attachments: [] });
    await (await clerk('shenhe03')).take(made.id, 'accept-reply', {});
    const said = { contacted: true, solved: false, satisfied: 'DISSATISFIED', words: '还是停着' };
    await (await clerk('huifang05')).take(made.id, 'record-callback', said);
  });

  it('失分可查: the centre opens the case behind a lost point', async () => {
    const { page } = await as('duban04');
    await page.goto(`${city.base}/assessment`);
    await page.getByRole('heading', { name: '考核排名' }).waitFor();
    await page.getByRole('columnheader', { name: /解决率/ }).waitFor();
    await clean(page);
    await shot(page, 'ranking');
    await page.getByRole('link', { name: '心桥市住房和城乡建设局' }).click();
    const lost = page.getByRole('button', { name: '查看使 解决率 失分的诉求' });
    // the facts follow within seconds of the step
    for (let tries = 0; tries < 20 && !(await lost.isVisible()); tries++) {
      await page.waitForTimeout(500);
      await page.reload();
      await page.getByRole('heading', { name: '心桥市住房和城乡建设局' }).waitFor();
    }
    await shot(page, 'unit');
    await clean(page);
    await lost.click();
    await page.getByRole('dialog').getByRole('link', { name: TITLE }).first().waitFor();
    await shot(page, 'behind');
    await clean(page);
  });

  it('不公开的草稿: a unit sees nothing of a draft', async () => {
    const { page } = await as('shuiwu-cb').catch(() => as('zhujian-cb'));
    await page.goto(`${city.base}/assessment`);
    await page.getByText('还没有向您公开的考核').waitFor();
  });

  it('我的情况: a handler sees own figures, and what would help', async () => {
    const { page } = await as('zhujian-cb');
    await page.goto(`${city.base}/own-figures`);
    await page.getByRole('heading', { name: '我的情况' }).waitFor();
    await page.getByText('件市民说没有解决').waitFor();
    await clean(page);
    await shot(page, 'own');
    const answer = await page.request.get(`${city.base}/api/assessments`);
    assert.deepEqual(await answer.json(), []);
  });
});
