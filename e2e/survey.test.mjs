// 民意调查: a questionnaire that goes round is told so at its question; bad rows of a list are named; a draw can be done again; people and a link answer question by question.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { clerksAt } from './clerk.mjs';
import { inTheCity } from './people.mjs';

const MARK = `民意试${Date.now() % 1_000_000}`;
const phone = (n) => `1371${String((Date.now() + 7919 * n) % 10_000_000).padStart(7, '0')}`;

const QUESTIONS = {
  welcome: { zh: '您好，这里是 12345 热线。', en: 'Hello, this is 12345.' },
  thanks: { zh: '谢谢您。', en: 'Thank you.' },
  questions: [
    {
      code: 'Q1',
      kind: 'SINGLE',
      zh: '您对路灯满意吗',
      en: 'Are you satisfied with the street lamps',
      options: [
        { code: 'Y', zh: '满意', en: 'Yes' },
        { code: 'N', zh: '不满意', en: 'No' },
      ],
      needed: true,
      next: 'Q3',
      routes: [{ option: 'N', to: 'Q2' }],
    },
    { code: 'Q2', kind: 'TEXT', zh: '哪里不满意', en: 'Why not', needed: false, next: 'Q3', options: [], routes: [] },
    {
      code: 'Q3',
      kind: 'SCALE',
      zh: '给热线打几分',
      en: 'Your grade',
      low: 1,
      high: 5,
      needed: true,
      next: 'END',
      options: [],
      routes: [],
    },
  ],
  quotas: [],
  contradictions: [],
};

describe('民意调查 survey', () => {
  const city = inTheCity();
  const { as } = city;
  let clerk;
  let fielded;
  let link;

  async function list(survey, text) {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/csv' }), '名单.csv');
    const office = await clerk('duban01');
    return office.post(`/surveys/${survey}/list?size=10&seed=e2e`, form);
  }
  /** The job comes by every ten seconds. */
  async function listed(caller) {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const page = await caller.get(`/survey-people?survey=${fielded}`);
      if (page.items.length) return page.items;
      assert.ok(Date.now() < deadline, 'they are on the list');
      await new Promise((go) => setTimeout(go, 300));
    }
  }

  before(async () => {
    clerk = clerksAt(city.base);
    const office = await clerk('duban01');
    const made = await office.post('/surveys', { title: `${MARK}路灯`, titleEn: 'Street lamps' });
    fielded = made.line.id;
    const saved = await office.put(`/surveys/${fielded}/questionnaire`, {
      questionnaire: QUESTIONS,
      version: made.version,
    });
    assert.deepEqual(saved.faults, []);
    await office.put(`/surveys/${fielded}`, {
      title: `${MARK}路灯`,
      titleEn: 'Street lamps',
      ...saved.plan,
      ways: ['PERSON'],
      recheckShare: 100,
      version: saved.version,
    });
    await list(fielded, `姓名,电话\n陈一,${phone(1)}\n陈二,${phone(2)}\n`);
    await office.post(`/surveys/${fielded}/field`, {});
  });

  it('问卷: one that goes round is kept, and told so at its question', async () => {
    const { page } = await as('duban01');
    await page.goto(`${city.base}/surveys`);
    await page.getByRole('button', { name: '新建调查' }).click();
    await page.getByRole('dialog').getByLabel('标题', { exact: false }).first().fill(`${MARK}绕圈`);
    await page.getByRole('button', { name: '建立' }).click();
    await page.getByRole('button', { name: '添加一题' }).click();
    const card = page.locator('[data-question]').first();
    await card.getByLabel('题目：中文').fill('您来过吗');
    await card.getByLabel('选项 A 中文').fill('来过');
    await card.getByLabel('选项 B 中文').fill('没来过');
    await page.getByRole('button', { name: '添加一题' }).click();
    const second = page.locator('[data-question]').nth(1);
    await second.getByLabel('题目：中文').fill('还来吗');
    await second.getByLabel('选项 A 中文').fill('来');
    await second.getByLabel('选项 B 中文').fill('不来');
    await second.getByText('按回答跳转').click();
    await second.getByLabel('其他回答之后').selectOption('Q1');
    await page.getByRole('button', { name: '保存问卷' }).click();
    await second.getByText('会一直循环：Q1 → Q2 → Q1').waitFor();
    await page.screenshot({ path: 'target/survey-editor.png', fullPage: true });
    await second.getByLabel('其他回答之后').selectOption('END');
    await page.getByRole('button', { name: '保存问卷' }).click();
    await page.getByText('问卷检查通过').waitFor();
  });

  it('样本: rows that are not right are named, and the draw can be done again', async () => {
    const { page } = await as('duban01');
    await page.getByRole('link', { name: '样本', exact: true }).click();
    await page.getByRole('radio', { name: '上传名单' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`姓名,电话\n王一,${phone(3)}\n王二,没有号码\n`),
    });
    await page.getByRole('button', { name: '抽取样本' }).click();
    await page.getByText('第 3 行：电话不是一个号码').waitFor();
    await page.getByLabel('跳过这些行').check();
    await page.getByRole('button', { name: '抽取样本' }).click();
    await page.getByRole('button', { name: '再抽一次并比对' }).click();
    await page.getByText('完全相同').waitFor();
    await page.screenshot({ path: 'target/survey-sample.png' });
  });

  it('人工: one asks question by question, and gives another a link', async () => {
    const caller = await clerk('huifang03');
    const people = await listed(caller);
    link = (await caller.post(`/survey-people/${people[1].id}/link`, {})).address;
    const { page } = await as('huifang03');
    await page.goto(`${city.base}/interviews`);
    await page.locator(`#person-${people[0].id}`).click();
    await page.getByRole('button', { name: '认领' }).click();
    await page.getByText('您好，这里是 12345 热线').waitFor();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('请选择一项').waitFor();
    await page.getByLabel('满意', { exact: true }).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByText('给热线打几分').last().waitFor();
    await page.screenshot({ path: 'target/survey-interview.png' });
    await page.locator('.step input').nth(4).check({ force: true });
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByRole('button', { name: '完成访问' }).click();
    await page.getByText('访问已完成').first().waitFor();
  });

  it('链接: a phone answers once, in English', async () => {
    const context = await city.browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    await context.addInitScript(() => localStorage.setItem('xinqiao.language', 'en'));
    const page = await context.newPage();
    await page.goto(`${city.base}/portal/s/${link.split('/').at(-1)}`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByLabel('No', { exact: true }).check();
    await page.screenshot({ path: 'target/survey-phone.png' });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('textarea').fill('晚上太暗');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.step input').nth(1).check({ force: true });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('Thank you.').waitFor();
    await page.reload();
    await page.getByText('You have answered already').waitFor();
    await context.close();
  });

  it('结果: what was said, how sure it is, and what can be taken along', async () => {
    const { page } = await as('duban01');
    await page.goto(`${city.base}/surveys/${fielded}/results`);
    await page.getByText('有效答卷 2 份').waitFor();
    await page.getByText('晚上太暗').waitFor();
    await page.screenshot({ path: 'target/survey-results.png', fullPage: true });
    for (const file of ['results.xlsx', 'report.docx', 'report.pdf']) {
      assert.equal((await page.request.get(`${city.base}/api/surveys/${fielded}/${file}`)).status(), 200);
    }
  });

  it('复核: whoever leads interviews confirms those of a colleague', async () => {
    const { page } = await as('huifang04');
    await page.goto(`${city.base}/survey-rechecks`);
    await page.getByText(`${MARK}路灯`).waitFor();
    await page.screenshot({ path: 'target/survey-rechecks.png' });
    await page.getByRole('button', { name: '复核属实' }).click();
    await page.getByText('没有等待复核的访问').waitFor();
  });
});
