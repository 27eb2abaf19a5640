import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Which rules, when not all: those alone that a change of colours can break. */
type Rules = 'all' | 'colours';

/** Nothing that takes long and is not asked for: other frames, the stylesheets once more, ways to each element. */
const brief = {
  resultTypes: ['violations'],
  iframes: false,
  preload: false,
  selectors: false,
} as const;

const options = {
  // By itself axe leaves out the size of targets, which WCAG 2.2 AA asks for.
  all: { ...brief, rules: { 'target-size': { enabled: true } } },
  colours: { ...brief, runOnly: ['color-contrast', 'link-in-text-block'] },
} as const satisfies Record<Rules, object>;

/**
 * What axe finds wrong in a page as it stands, by WCAG 2.2 AA and its own best practices. Colours
 * that are on their way to others are no contrast to measure: it waits until nothing moves.
 */
export async function violationsIn(
  page: Frame | Page,
  rules: Rules = 'all',
): Promise<readonly string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .every(({ playState }) => playState !== 'running'),
  );
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(options[rules])})`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
}
