// 各角色的人: each signs in once, in a browser window of their own, and takes steps the way a person does.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { PASSWORD, startServer } from './server.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
const SLOW_MACHINE = 60_000;

export async function openBrowser(more = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...FLAGS, ...more] });
}

/** 违规: collects what any page of a browser does against the content policy; the browser tells it in the console. */
function watchPolicy(browser) {
  const breaches = [];
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on('console', (line) => {
      if (/Content Security Policy/i.test(line.text())) breaches.push(`${line.page()?.url()}: ${line.text()}`);
    });
    return context;
  };
  return breaches;
}

/**
 * The city of a test file: the server all files share, a browser of the file's own, and its people, each signed in
 * when first asked for. Called inside a `describe`.
 */
export function inTheCity() {
  const people = new Map();
  const city = {
    base: '',
    browser: undefined,
    /** What pages did against the content policy; none may be left when the file ends. */
    breaches: [],
    async as(username) {
      if (!people.has(username)) people.set(username, await Person.signIn(city.browser, city.base, username));
      return people.get(username);
    },
  };
  let server;
  before(async () => {
    server = await startServer();
    city.base = server.base;
    city.browser = await openBrowser();
    city.breaches = watchPolicy(city.browser);
  });
  after(async () => {
    await city.browser?.close();
    await server?.stop();
    assert.deepEqual(city.breaches, [], 'pages broke the content policy');
  });
  return city;
}

/** Types into a search field, as a person would, and takes what is offered. */
export async function choose(page, field, typed, wanted) {
  const input = page.locator(field).first();
  await input.click();
  await input.pressSequentially(typed, { delay: 20 });
  await page.locator('[role="option"]').filter({ hasText: wanted }).first().click();
}

export class Person {
  static async signIn(browser, base, username) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    context.setDefaultTimeout(SLOW_MACHINE);
    const page = await context.newPage();
    await page.goto(`${base}/sign-in`);
    await page.locator('input[autocomplete="username"]').fill(username);
    await page.locator('input[autocomplete="current-password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return new Person(page, base);
  }

  constructor(page, base) {
    this.page = page;
    this.base = base;
  }

  /** Opens the case's page and takes a step, filling in its form. */
  async take(caseId, step, fields = {}) {
    await this.page.goto(`${this.base}/cases/${caseId}`);
    const before = await this.case(caseId);
    const allowed = before.allowedSteps.find((one) => one.step === step);
    if (!allowed) throw new Error(`"${step}" is not allowed at ${before.stage}`);
    await this.press(step, allowed.zh);
    for (const [name, value] of Object.entries(fields)) await this.fill(name, value);
    if (await this.isFormOpen(step)) await this.submit(step);
    await this.grown(caseId, before.story.length, step);
  }

  /** Steps that are seldom taken, or hard to take back, stand in the menu behind the buttons. */
  async press(step, name) {
    const button = this.page.locator(`[data-step="${step}"]`).first();
    const more = this.page.getByRole('button', { name: '更多操作', exact: false }).first();
    await button.or(more).first().waitFor();
    if (await button.isVisible()) return button.click();
    await more.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  async isFormOpen(step) {
    if (['sign', 'archive'].includes(step)) return false;
    await this.page.locator('#step-form').waitFor();
    return true;
  }

  async fill(name, value) {
    const field = this.page.locator(`#step-form [data-field="${name}"]`);
    await field.waitFor();
    if (value.unit) {
      await choose(this.page, `#step-form [data-field="${name}"] input`, value.unit, value.unit);
    } else if (value.option) {
      await choose(this.page, `#step-form [data-field="${name}"] input`, value.option, value.option);
    } else if (value.choice) {
      await field.getByRole('radio', { name: value.choice, exact: true }).click();
    } else if (value.number) {
      await this.page.getByLabel('按编号指定主件').fill(value.number);
      await this.page.keyboard.press('Enter');
      await field.getByText(value.number).waitFor();
    } else if (value.day) {
      await field.locator('input').first().fill(value.day);
      await this.page.keyboard.press('Tab');
    } else if (value.days) {
      await field.locator('input[type="number"]').fill(String(value.days));
    } else {
      await field.locator('textarea, input').first().fill(value);
    }
  }

  async case(caseId) {
    const answer = await this.page.request.get(`${this.base}/api/cases/${caseId}`);
    if (!answer.ok()) throw new Error(`case ${caseId}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }

  async story(caseId) {
    return (await this.case(caseId)).story;
  }

  /** What the page tells of a case's life, oldest first: its sentences, and what people wrote. */
  async told(caseId) {
    await this.page.goto(`${this.base}/cases/${caseId}`);
    const lines = this.page.locator('li.line');
    await lines.first().waitFor();
    return (await lines.allInnerTexts()).reverse();
  }

  /** Sends the form; where the house itself has acted on the case meanwhile, once more, as a person would who has seen it. */
  async submit(step) {
    const button = this.page.locator('button[form="step-form"]');
    for (let tries = 0; tries < 3; tries++) {
      const answered = this.page
        .waitForResponse((one) => one.url().endsWith(`/steps/${step}`), { timeout: 5_000 })
        .catch(() => null);
      await button.click();
      const answer = await answered;
      if (answer?.status() !== 409 || (await answer.json()).code !== 'casework.stale-version') return;
    }
  }

  /** Waits until the step stands in the story; shows what the page says if it does not. */
  async grown(caseId, length, step) {
    const until = Date.now() + SLOW_MACHINE;
    while (Date.now() < until) {
      const answer = await this.page.request.get(`${this.base}/api/cases/${caseId}`);
      // a unit may lose sight of a case with the step it took
      if (answer.status() === 404 || (answer.ok() && (await answer.json()).story.length > length)) return;
      await this.page.waitForTimeout(200);
    }
    await this.page.screenshot({ path: `target/${step}.png` });
    const told = await this.page.locator('[role="alert"]').allInnerTexts();
    throw new Error(`"${step}" did not happen: ${told.join(' / ')}`);
  }
}
