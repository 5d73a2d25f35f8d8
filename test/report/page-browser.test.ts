import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { startChromium } from '../servers/chromium.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { makeContext, makeFinding, makeReport } from './sample.ts';

test.skipIf(missing('chromium'))('in a real browser: the filters filter, and what names say is not run', async () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'\``;
  const findings = [
    makeFinding({ rule: 'github-pat', path: 'src/a.ts', confidence: 'high' }),
    makeFinding({ rule: 'github-pat', path: `docs/${hostile}`, confidence: 'low' }),
    makeFinding({ rule: hostile, path: 'Src/b.ts', confidence: 'medium', status: 'inactive' }),
  ];
  const file = path.join(testFolder('page'), 'report.html');
  const options = { rule: makeContext().rule, version: '0.1.0', showAllowed: true };
  writeFileSync(file, renderHtml(makeReport({ findings, notes: [hostile] }), options));
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const events: string[] = [];
    page.on('dialog', (dialog) => void dialog.dismiss().finally(() => events.push(dialog.message())));
    page.on('pageerror', (error) => events.push(error.message));
    page.on('console', (message) => events.push(message.text()));
    page.on('request', (request) => events.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    const shown = async () => [
      await page.locator('tr[data-rule]:visible').count(),
      await page.locator('output').innerText(),
    ];
    const showAll = async () => {
      await page.getByRole('button').click();
      await page.getByText('3 of 3 shown').waitFor();
    };
    expect(await shown()).toEqual([3, '3 of 3 shown']);
    await page.keyboard.press('/');
    await page.keyboard.type('SRC/');
    expect(await shown()).toEqual([2, '2 of 3 shown']);
    await page.getByRole('checkbox', { name: 'medium' }).uncheck();
    expect(await shown()).toEqual([1, '1 of 3 shown']);
    await showAll();
    await page.getByLabel('Rule').selectOption(hostile);
    expect(await shown()).toEqual([1, '1 of 3 shown']);
    await showAll();
    await page.getByLabel('State').selectOption('dead');
    expect(await shown()).toEqual([1, '1 of 3 shown']);
    expect(events).toEqual([pathToFileURL(file).href]);
  } finally {
    await browser.close();
  }
});
