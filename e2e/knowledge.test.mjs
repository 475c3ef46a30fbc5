// 知识库: an article from the first word to the answer, by those who write, review, ask and find it wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTheCity } from './people.mjs';

const TITLE = '阳台鸽子窝怎么处理';
const QUESTION = '楼上阳台养了好多鸽子，鸽粪掉到我家，找谁管';
const ANSWER = '信鸽须在信鸽协会登记，未登记的由社区劝导限期清理，逾期由城管部门处理。';

describe('知识库 the knowledge base', () => {
  const city = inTheCity();
  const labelled = (page, label) => page.getByLabel(label, { exact: false }).first();

  async function ask(page, words) {
    await page.goto(`${city.base}/knowledge?q=${encodeURIComponent(words)}`);
    await page.locator('section[aria-live] h2, section[aria-live] .empty').first().waitFor();
  }

  it('采编 what one writes another reviews, and then it answers, in other words than its own', async () => {
    const { page: writer } = await city.as('zhishi01');
    await writer.goto(`${city.base}/knowledge/articles/new`);
    await labelled(writer, '标题').fill(TITLE);
    await labelled(writer, '问题').fill(QUESTION);
    await labelled(writer, '答案').fill(ANSWER);
    await writer.getByRole('radio', { name: '公开', exact: true }).click();
    await writer.locator('text=/已自动保存/').first().waitFor();
    await writer.waitForURL(/articles\/\d+\/edit/);
    await writer.reload();
    assert.equal(await labelled(writer, '标题').inputValue(), TITLE);
    await writer.keyboard.press('Control+Enter');
    await writer.waitForURL(/articles\/\d+$/);
    const address = writer.url();
    await writer.locator('text=待审核').first().waitFor();
    assert.equal(await writer.getByRole('button', { name: '审核通过' }).count(), 0, 'nobody reviews their own');

    const { page: reviewer } = await city.as('zhishi02');
    await reviewer.goto(address);
    await reviewer.getByRole('button', { name: '审核通过' }).click();
    await reviewer.locator('text=已发布').first().waitFor();

    const { page } = await city.as('huawu13');
    // the index is told within seconds
    for (let tries = 0; tries < 60 && !(await page.locator('.sure', { hasText: TITLE }).count()); tries++) {
      await ask(page, QUESTION);
      await page.waitForTimeout(500);
    }
    await page.locator('.sure', { hasText: TITLE }).first().waitFor();
    await ask(page, '邻居家鸽子粪便太多');
    await page.locator('.found', { hasText: TITLE }).first().waitFor();

    const open = await fetch(`${city.base}/api/open/knowledge/answer?q=${encodeURIComponent(QUESTION)}`);
    const told = await open.json();
    assert.equal(told.known, true);
    assert.equal(told.article.title, TITLE, 'the public are answered too, and told where it stands');
    assert.ok(told.passage);
  });

  it('反馈 what a call taker finds wrong comes back with an answer', async () => {
    const { page } = await city.as('huawu13');
    await ask(page, QUESTION);
    await page.locator('.found', { hasText: TITLE }).locator('a').first().click();
    await page.getByRole('button', { name: '反馈', exact: true }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.locator('[role="dialog"] [role="alert"], [role="dialog"] .error').first().waitFor();
    await labelled(page, '哪里不对').fill('没有写社区电话');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.locator('text=已转责任单位').first().waitFor();

    const { page: owner } = await city.as('zhishi01');
    await owner.goto(`${city.base}/knowledge/work`);
    await owner.getByRole('link', { name: '待答反馈' }).click();
    const line = owner.locator('li', { hasText: '没有写社区电话' });
    await line.getByRole('button', { name: '答复' }).click();
    await line.locator('textarea').fill('已补充');
    await line.getByRole('button', { name: '反馈属实' }).click();
    await line.waitFor({ state: 'detached' });

    await page.goto(`${city.base}/knowledge/work`);
    await page.getByRole('link', { name: '我的反馈' }).click();
    await page.locator('li', { hasText: '已补充' }).first().waitFor();
  });

  it('缺口 what nobody can answer becomes work for those who write', async () => {
    const { page } = await city.as('huawu13');
    const words = '热气球在公园起飞要不要审批';
    await ask(page, words);
    await page.locator('text=没有把握的答案').first().waitFor();
    await page.getByRole('button', { name: '没有答案，登记下来' }).click();
    await page.locator('text=已登记').first().waitFor();

    const { page: writer } = await city.as('zhishi01');
    await writer.goto(`${city.base}/knowledge/work`);
    await writer.getByRole('link', { name: '没有答案的提问' }).click();
    await writer.locator('li', { hasText: words }).getByRole('link', { name: '为它写条目' }).click();
    await writer.waitForURL(/articles\/new/);
    assert.equal(await labelled(writer, '问题').inputValue(), words);
  });

  it('边说边答 keys take the answer into what is said to the caller', async () => {
    const { page } = await city.as('huawu14');
    await page.goto(`${city.base}/register`);
    const text = page.locator('[data-focus="text"] textarea');
    await text.fill(QUESTION);
    await page.locator('.beside article', { hasText: TITLE }).waitFor();
    await page.keyboard.press('Alt+Shift+Digit1');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some((one) => one.value.includes('信鸽协会')),
    );
  });

  it('模板 the blanks of a template are seen, and the case fills what it knows', async () => {
    const { page } = await city.as('zhishi01');
    await page.goto(`${city.base}/knowledge/templates`);
    await page.locator('[data-find]').fill('需要时间');
    const line = page.locator('tr', { hasText: '通用答复：需要时间' });
    await line.waitFor();
    assert.match(await line.innerText(), /____/);
  });

  it('导入 a file is tried first, and what is wrong with it is said line by line', async () => {
    const { page } = await city.as('zhishi01');
    await page.goto(`${city.base}/knowledge/import`);
    const articles = [
      { 标题: '河边垂钓的规定', 问题: '河边可以钓鱼吗', 答案: '禁渔期不可以，其余时间一人一杆。', 公开范围: '公开' },
      { 标题: '没有答案的条目' },
    ];
    await page.locator('input[type="file"]').setInputFiles({
      name: '知识.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(articles)),
    });
    await page.locator('text=试运行结果').waitFor();
    assert.match(await page.locator('li', { hasText: '没有答案的条目' }).innerText(), /不导入/);
    await page.getByRole('button', { name: /导入可导入的 1 条/ }).click();
    await page.locator('text=已导入 1 条草稿').first().waitFor();
    await page.waitForURL(/list=drafts/);
    await page.locator('main', { hasText: '河边垂钓的规定' }).waitFor();
  });
});
