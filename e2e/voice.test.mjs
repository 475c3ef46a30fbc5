// 真的打一次电话: a visitor calls 12345 out of a browser, the call taker answers in another, both are heard, the case carries
// the call. The voice really goes through the switch; where that cannot be had, nothing of this is tested, and it says so.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { choose, openBrowser, Person } from './people.mjs';
import { startRecogniser } from './recogniser.mjs';
import { startServer } from './server.mjs';
import { startSwitch } from './switch.mjs';

const SOUND = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];
const PATIENT = { timeout: 60_000 };
const SAID = '我家停水了，电话一三八零零一三八零零零';
const SHOWN = '我家停水了，电话138****8000';

/** Keeps the page's connections where a test finds them. */
function rememberConnections() {
  const Real = window.RTCPeerConnection;
  window.connections = [];
  window.RTCPeerConnection = class extends Real {
    constructor(...how) {
      super(...how);
      window.connections.push(this);
    }
  };
}

/** What went both ways over the connection made last. */
async function counted(page) {
  return page.evaluate(async () => {
    const report = [...(await window.connections.at(-1).getStats()).values()];
    const one = (type) => report.find((each) => each.type === type) ?? {};
    const { packetsReceived = 0, packetsLost = 0 } = one('inbound-rtp');
    return { received: packetsReceived, lost: packetsLost, sent: one('outbound-rtp').packetsSent ?? 0 };
  });
}

async function isHeardBothWays(page) {
  const before = await counted(page);
  await page.waitForTimeout(3_000);
  const after = await counted(page);
  assert.ok(after.received - before.received > 100, `received ${before.received} → ${after.received}`);
  assert.ok(after.sent - before.sent > 100, `sent ${before.sent} → ${after.sent}`);
  assert.equal(after.lost, before.lost);
}

describe('真实通话 a call through the switch', async () => {
  const exchange = await startSwitch();
  if (!exchange) return it('is not tested: Asterisk cannot be had here', { skip: true }, () => {});

  let recogniser;
  let server;
  let browser;
  let taker;
  let visitor;
  let found;
  before(async () => {
    recogniser = await startRecogniser(SAID);
    server = await startServer([...exchange.settings, ...recogniser.settings]);
    browser = await openBrowser([...SOUND, `--use-file-for-fake-audio-capture=${recogniser.spoken}`]);
    taker = await Person.signIn(browser, server.base, 'huawu01');
    await taker.page.addInitScript(rememberConnections);
    await taker.page.reload();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    visitor = await context.newPage();
    await visitor.addInitScript(rememberConnections);
    await visitor.goto(`${server.base}/try-call`);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await recogniser?.stop();
    await exchange.stop();
  });

  it('签入: the call taker sits down at a post in the browser and is ready', async () => {
    const { page } = taker;
    await page.getByRole('button', { name: '签入坐席' }).click(PATIENT);
    await page.locator('button.post', { hasText: '2001' }).click();
    await page.getByRole('button', { name: /可以接听/ }).waitFor(PATIENT);
    await page.keyboard.press('F10');
    await page.getByRole('status').filter({ hasText: /^就绪$/ }).waitFor();
  });

  it('来电、接听: it rings, one key answers, the form lies open, both hear each other', async () => {
    const { page } = taker;
    await visitor.getByRole('button', { name: '拨打 12345' }).click(PATIENT);
    await page.locator('.act.go', { hasText: '接听' }).waitFor(PATIENT);
    await page.screenshot({ path: 'target/voice-ringing.png' });
    await page.keyboard.press('F2');
    await page.waitForURL(/\/register\?call=/, PATIENT);
    await page.getByRole('status').filter({ hasText: /^通话中$/ }).waitFor();
    await page.getByPlaceholder('138****2046').waitFor(PATIENT);
    await Promise.all([isHeardBothWays(page), isHeardBothWays(visitor)]);
    await page.getByRole('button', { name: /通话清晰/ }).waitFor(PATIENT);
    await page.screenshot({ path: 'target/voice-talking.png' });
  });

  it('机器转写: what both say stands beside the call, with the numbers hidden', async () => {
    const { page } = taker;
    const transcript = page.getByRole('region', { name: '机器转写' });
    await transcript.locator('.caller', { hasText: SHOWN }).waitFor(PATIENT);
    await transcript.locator('.agent', { hasText: SHOWN }).waitFor(PATIENT);
    await page.screenshot({ path: 'target/voice-transcript.png' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: 'target/voice-transcript-phone.png' });
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('三方: the desk of 110 in a demo answers, and the page says that it is none', async () => {
    const { page } = taker;
    await page.keyboard.press('F8');
    await page.locator('.parties li.here', { hasText: '110 演示台' }).waitFor(PATIENT);
    await page.screenshot({ path: 'target/voice-desk.png' });
    await page.getByRole('button', { name: '请 110 演示台 离开' }).click();
    await page.locator('.parties li').waitFor({ state: 'detached' });
  });

  it('保持、静音: held and taken back, silent and heard again', async () => {
    const { page } = taker;
    await page.keyboard.press('F6');
    await page.getByRole('status').filter({ hasText: /^保持中$/ }).waitFor();
    await page.keyboard.press('F6');
    await page.getByRole('status').filter({ hasText: /^通话中$/ }).waitFor();
    await page.keyboard.press('F7');
    await page.getByRole('button', { name: '取消静音' }).waitFor();
    await page.keyboard.press('F7');
    await isHeardBothWays(page);
  });

  it('登记: the case carries the call and its caller', async () => {
    const { page } = taker;
    await page.locator('[data-focus="text"] textarea').fill('楼下工地夜里十二点还在打桩，睡不着，请尽快处理。');
    await choose(page, '[data-focus="matter"] input', '噪声', '噪声污染');
    await choose(page, '[data-focus="place"] input', '丁香花园', '丁香花园');
    await page.keyboard.press('Control+Enter');
    const number = await page.locator('.number.num').first().innerText();
    found = await (await page.request.get(`${server.base}/api/cases/by-number/${number}`)).json();
    assert.equal(found.callers[0].maskedPhone, '138****2046');
    const calls = await (await page.request.get(`${server.base}/api/cases/${found.id}/calls`)).json();
    assert.equal(calls.length, 1);
    assert.equal(calls[0].dialled, '12345');
    assert.equal(calls[0].transcribed, true);
  });

  it('挂机、整理: the visitor hears the end, the outcome is there already', async () => {
    const { page } = taker;
    await page.keyboard.press('F4');
    await visitor.getByText('通话已结束').waitFor(PATIENT);
    await page.getByRole('radio', { name: '已登记', checked: true }).waitFor(PATIENT);
    await page.screenshot({ path: 'target/voice-wrap-up.png' });
    await page.keyboard.press('F10');
    await page.getByRole('status').filter({ hasText: /^就绪$/ }).waitFor(PATIENT);
  });

  it('诉求里的转写: the case has what was understood, for who may hear the call', async () => {
    const { page } = taker;
    await page.goto(`${server.base}/cases/${found.id}`);
    await page.getByRole('button', { name: '机器转写' }).click(PATIENT);
    await page.locator('.transcript .caller', { hasText: SHOWN }).first().waitFor(PATIENT);
    await page.locator('.transcript').scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'target/voice-case.png' });
    const call = (await (await page.request.get(`${server.base}/api/cases/${found.id}/calls`)).json())[0];
    const { transcript } = await (await page.request.get(`${server.base}/api/calls/${call.id}`)).json();
    assert.equal(transcript.test, false);
    assert.equal(transcript.recogniser, '测试对端');
    assert.ok(transcript.lines.every((line) => !line.text.includes('零零')));
  });
});
