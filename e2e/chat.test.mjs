// 在线咨询与自助表单: a citizen talks with an agent in writing, both without a reload; and fills in a form its editor changes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clean } from './axe.mjs';
import { inTheCity } from './people.mjs';

const PHONE = `137${String(Date.now()).slice(-8)}`;
/** Another one in each run, so that it is found among others. */
const ASKED = `𠮷祥路 ${PHONE.slice(-5)} 号灯杆不亮😀，请问归谁管？`;

describe('在线咨询 talking in writing, a phone on one side and the desk on the other', () => {
  const city = inTheCity();
  let context;
  let page;
  let agent;

  before(async () => {
    context = await city.browser.newContext({
      baseURL: city.base,
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      hasTouch: true,
    });
    context.setDefaultTimeout(60_000);
    page = await context.newPage();
  });
  after(() => context?.close());

  const say = async (words) => {
    await page.getByLabel('想说的话').fill(words);
    await page.getByRole('button', { name: '发送' }).click();
  };

  it('没有坐席时说清楚: nobody is there, and the page says what to do', async () => {
    await page.goto('/portal/chat');
    await page.getByLabel('手机号').fill(PHONE);
    await clean(page);
    await page.getByRole('button', { name: '获取验证码' }).click();
    const told = await page.locator('.demo p').innerText();
    await page.getByLabel('短信验证码').fill(/\d{6}/.exec(told)[0]);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('现在没有坐席在线').waitFor();
    await say(ASKED);
    await page.getByText('消息已收到').waitFor();
    await page.getByRole('link', { name: '打 12345' }).waitFor();
    await clean(page);
  });

  it('坐席接入: the agent is given it, and each reads the other without a reload', async () => {
    agent = await city.as('huawu01');
    await agent.page.goto(`${city.base}/inbox`);
    await agent.page.getByRole('button', { name: '开始接文字会话' }).click();
    await agent.page.getByText('等您回应').waitFor();
    const mine = agent.page.getByRole('region', { name: '文字会话' });
    await mine.locator('.line', { hasText: ASKED }).first().click();
    await mine.getByLabel('回复来信人').fill('您好，路灯由城管负责。在哪个路口？');
    await mine.getByRole('button', { name: '发送', exact: true }).click();
    await page.getByText('在哪个路口').waitFor();
    await say('和中心街的路口，东北角。');
    await agent.page.locator('.messages').getByText('东北角').waitFor();
    await clean(page);
  });

  it('刷新后还在，结束后另起: it outlives a reload, and is registered by the agent', async () => {
    await page.reload();
    await page.getByText(ASKED).waitFor();
    await page.getByText('在哪个路口').waitFor();
    await agent.page.getByRole('button', { name: '登记成诉求' }).first().click();
    await agent.page.waitForURL(/register\?contact=/);
    const written = () => [...document.querySelectorAll('textarea')].some((one) => one.value.includes('东北角'));
    await agent.page.waitForFunction(written);
  });

  it('英文与大字: in English, and in large letters', async () => {
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: 'Chat with us' }).waitFor();
    await page.getByRole('button', { name: 'Large', exact: true }).click();
    await clean(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, 'wider than the phone');
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await page.getByRole('button', { name: '标准', exact: true }).click();
  });

  it('自助表单: found, filled in, and told field by field what is missing', async () => {
    await page.goto('/portal/forms');
    await page.getByLabel('查找表单').fill('公共设施');
    await clean(page);
    await page.getByRole('link', { name: /公共设施损坏报修/ }).click();
    await page.getByRole('radio', { name: '路灯' }).check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('请填写“从哪天开始”').first().waitFor();
    await clean(page);
    await page.getByLabel('从哪天开始').fill('2026-11-20');
    await page.getByRole('radio', { name: '暂时没有' }).check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '已经收到' }).waitFor();
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('坏的是什么：路灯').waitFor();
  });

  it('表单由采编写: the editor sees a preview and is told what is wrong', async () => {
    const editor = (await city.as('zhishi01')).page;
    await editor.goto(`${city.base}/knowledge/forms`);
    await editor.getByText('公共设施损坏报修').waitFor();
    await clean(editor);
    await editor.getByRole('button', { name: '新建表单' }).click();
    await editor.getByRole('button', { name: '保存' }).click();
    await editor.getByText('请填写表单名称').first().waitFor();
    await editor.getByText('第 1 项：请填写要问什么').first().waitFor();
    await clean(editor);
  });
});
