import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { find } from './find.ts';

/** A real Chromium, without a screen. */
export async function startChromium(): Promise<Browser> {
  const executablePath = find('chromium');
  if (executablePath === undefined) throw new Error('chromium is not installed');
  // Its sandbox does not run as root, where tests in containers do.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}
