// Judges a page in a browser: node check-page.mjs CHROMIUM PAGE [SCREENSHOT-PREFIX]
// Prints one JSON array of findings: what axe-core says (WCAG 2.2 A and AA, best practice), scripts that ran, requests
// that left the page, text that is cut off or wider than the window.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [executablePath, page, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const findings = [];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, width, height] of [['wide', 1280, 900], ['narrow', 375, 800]]) {
    const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true, offline: false });
    const tab = await context.newPage();
    tab.on('dialog', async (dialog) => { findings.push([name, 'script', dialog.message()]); await dialog.dismiss(); });
    tab.on('console', (message) => { if (message.type() === 'error') findings.push([name, 'console', message.text()]); });
    tab.on('request', (request) => { if (!request.url().startsWith('file:')) findings.push([name, 'request', request.url()]); });
    await tab.goto(pathToFileURL(page).href);
    if (await tab.evaluate(() => document.scripts.length)) findings.push([name, 'script', 'the page has a script element']);
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) findings.push([name, 'overflow', `${overflow} pixels wider than the window`]);
    await tab.keyboard.press('Tab');
    if (!(await tab.evaluate(() => document.activeElement?.classList.contains('skip')))) findings.push([name, 'keyboard', 'the first stop is not the link to the content']);
    await tab.keyboard.press('Enter');
    await tab.evaluate(axe);
    const result = await tab.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const violation of result.violations) {
      findings.push([name, violation.id, violation.help, violation.nodes.slice(0, 3).map((node) => node.html)]);
    }
    if (result.passes.length < 10) findings.push([name, 'axe', `only ${result.passes.length} rules applied`]);
    if (shots) {
      await tab.screenshot({ path: `${shots}-${name}.png`, fullPage: true });
      if (name === 'wide') await tab.pdf({ path: `${shots}.pdf`, format: 'A4', preferCSSPageSize: true });
    }
    await context.close();
  }
  const strict = await (await browser.newContext()).newPage(); // as it is, with its own policy
  const refused = [];
  strict.on('console', (message) => { if (message.type() === 'error') refused.push(message.text()); });
  await strict.goto(pathToFileURL(page).href);
  const styled = await strict.evaluate(() => getComputedStyle(document.querySelector('main')).maxWidth);
  if (styled === 'none' || refused.length) findings.push(['policy', 'style', styled, refused]);
} finally {
  await browser.close();
}
console.log(JSON.stringify(findings, null, 0));
