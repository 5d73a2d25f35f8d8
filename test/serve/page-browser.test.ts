import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startChromium } from '../servers/chromium.ts';
import { missing } from '../servers/find.ts';
import { startProvider } from './oidc-provider.ts';
import { furnished, HOSTILE } from './page-world.ts';
import type { Furnished } from './page-world.ts';

describe.skipIf(missing('chromium'))('the pages in a real browser', () => {
  let world: Furnished;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([furnished(), startChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  /** A page whose complaints, dialogs and requests to anywhere else are failures at the test's end. */
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => {
      // A page may well be a refusal.
      if (!message.text().startsWith('Failed to load resource: the server responded')) wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('dialog', (dialog) => {
      wrong.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== world.address) wrong.push(request.url());
    });
    onTestFinished(async () => {
      await context.close();
      expect(wrong).toEqual([]);
    });
    await page.goto(`${world.address}/ui`);
    return page;
  }

  async function logIn(page: Page, token = world.token): Promise<void> {
    await page.getByLabel('Token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  }

  const PAGES = () => [
    '/ui',
    '/ui/keys',
    '/ui/keys?in=secret/odd/',
    '/ui/keys?show=issued',
    '/ui/secret?path=secret/ci/db',
    `/ui/secret?path=${encodeURIComponent(`secret/odd/${HOSTILE.replaceAll('/', '∕')}`)}`,
    `/ui/key?mount=keys/&id=${world.keyId}`,
    '/ui/leases',
    '/ui/alarms',
    '/ui/alarm?id=00000000000000aa',
    '/ui/alarm/expected?id=00000000000000aa',
    '/ui/canaries',
    '/ui/risk',
    '/ui/audit',
    '/ui/access',
    '/ui/access/role?path=keys/roles/gateway',
    '/ui/access/policy?kind=acl&name=reader',
    '/ui/none',
  ];

  test('by keyboard alone: log in, find a lease, revoke it after the question', async () => {
    const page = await open();
    // The field has the focus from the beginning.
    await page.keyboard.type(world.token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
    const press = async (name: string) => {
      for (let count = 0; count < 40; count++) {
        const focused = String(await page.evaluate('document.activeElement.textContent')).trim();
        const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
        expect(outline, `the focus on ${focused} is seen`).toBe('solid');
        if (focused.startsWith(name)) {
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way to ${name}`);
    };
    await press('Leases');
    await page.getByRole('heading', { name: 'Leases' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('database/creds/ci');
    await page.keyboard.press('Enter');
    await page.waitForURL(/prefix=/);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.keyboard.press('Tab');
    await press('Revoke');
    await page.getByRole('heading', { name: 'Revoke this lease?' }).waitFor();
    expect(world.core.leases.below('database/creds/ci/')[0]?.due).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    await press('Revoke it');
    // Its engine is not mounted, so its end can't be confirmed: the page says so and the lease is due.
    await page.getByRole('heading', { name: 'Not revoked' }).waitFor();
    expect(world.core.leases.below('database/creds/ci/')[0]?.failures).toBeGreaterThan(0);
  });

  test('a key is revoked after the question, and stays when the answer is no', async () => {
    const page = await open();
    await logIn(page);
    const { data } = (await world.ask('POST', 'keys/issue/gateway', { owner: 'x' })).json;
    const revoked = async () => (await world.ask('GET', `keys/keys/${data.id}`)).json.data.revoked as string | null;
    await page.goto(`${world.address}/ui/key?mount=keys/&id=${data.id}`);
    await page.getByRole('link', { name: 'Revoke' }).click();
    await page.getByRole('link', { name: 'Keep it as it is' }).click();
    expect(await revoked()).toBeNull();
    await page.getByRole('link', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('is revoked');
    expect(await revoked()).not.toBeNull();
  });

  test('who is sent back by an OIDC provider, another site, is logged in', async () => {
    const provider = await startProvider();
    onTestFinished(() => {
      provider.close();
    });
    const { status } = await world.ask('POST', 'sys/relock/ui/oidc', {
      issuer: provider.state.issuer,
      client_id: 'relock-ui',
      redirect_uri: `${world.address}/ui/login/callback`,
      user_claim: 'email',
      roles: { ops: { bound_claims: { groups: 'ops' }, policies: ['reader'] } },
    });
    expect(status).toBe(204);
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${world.address}/ui/keys?in=secret/ci/`);
    await page.getByRole('link', { name: 'Log in with your organisation' }).click();
    await page.getByRole('link', { name: 'db' }).waitFor();
    expect(page.url()).toBe(`${world.address}/ui/keys?in=secret/ci/`);
    const cookies = await context.cookies();
    expect(cookies).toMatchObject([{ name: 'relock', httpOnly: true, sameSite: 'Strict' }]);
    await world.ask('DELETE', 'sys/relock/ui/oidc');
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 900],
    ['light', 390],
    ['dark', 390],
  ] as const)(
    'every page in %s colours at %i pixels: nothing runs out, text is read on its ground',
    async (colorScheme, width) => {
      const page = await open({ colorScheme, viewport: { width, height: 800 } });
      await logIn(page);
      for (const path of PAGES()) {
        await page.goto(world.address + path);
        const seen = await page.evaluate<{ over: number; ratio: number; word: string; dark: boolean }>(MEASURE);
        expect(seen.over, `${path} is wider than the window`).toBeLessThanOrEqual(0);
        expect(seen.ratio, `${path}: "${seen.word}" against its ground`).toBeGreaterThanOrEqual(4.5);
        expect(seen.dark).toBe(colorScheme === 'dark');
      }
    },
  );

  test('it works the same without script, and a page of another site can’t show it in a frame', async () => {
    const page = await open({ javaScriptEnabled: false });
    await logIn(page);
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByLabel('Key').fill('secret/ci/db');
    await page.getByLabel('Action').selectOption('read');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/key=secret/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(10);
    const other = await (await browser.newContext()).newPage();
    await other.setContent(`<iframe src="${world.address}/ui/login"></iframe>`);
    await other.waitForTimeout(0);
    await expect.poll(() => other.frames()[1]?.url()).toMatch(/^chrome-error:/);
    await other.context().close();
  });

  test('script that gets into a page in spite of all does not run', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${world.address}/ui`);
    const blocked = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = true\">'); document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))",
    );
    await blocked;
    expect(await page.evaluate('window.ran')).toBeUndefined();
    await context.close();
  });
});

/** How far the page runs out of the window, and its weakest contrast (WCAG 2.2, 1.4.3), with the text that has it. */
const MEASURE = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = numbers(getComputedStyle(one).backgroundColor);
      if (color[3] !== 0) return color;
    }
    return [255, 255, 255];
  };
  let worst = { ratio: 21, word: '' };
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!own || element.closest('svg, script, .hidden, .skip')) continue;
    const [a, b] = [light(numbers(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < worst.ratio) worst = { ratio, word: element.textContent.trim().slice(0, 40) };
  }
  return { ...worst, over: Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll('table, dl, form, svg')].map((one) => one.getBoundingClientRect().right - document.querySelector('main .width').getBoundingClientRect().right)), dark: light(ground(document.body)) < 0.2 };
})()`;
