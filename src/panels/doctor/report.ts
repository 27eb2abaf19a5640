import type { Words } from '../../i18n/words.ts';
import { type Check, type Finding, GROUPS, RUNNING } from './finding.ts';

/** What the screen shows, as text in Markdown, for whoever helps. The findings are masked already. */
export function reportOf(
  { t }: Words,
  checks: readonly Check[],
  findings: ReadonlyMap<string, Finding>,
): string {
  const linesOf = (check: Check): readonly string[] => {
    const { state, found, next } = findings.get(check.id) ?? RUNNING;
    const name = check.operation ? `${check.name} (${check.operation})` : check.name;
    return [
      `- **${name}**: ${t(`doctor.states.${state}`)}`,
      ...[...found, next ?? ''].flatMap(indented),
    ];
  };
  return [
    `# ${t('doctor.heading')}`,
    new Date().toISOString(),
    ...GROUPS.flatMap((group) => [
      `\n## ${t(`doctor.groups.${group}`)}\n`,
      ...checks.filter((check) => check.group === group).flatMap(linesOf),
    ]),
  ].join('\n');
}

/** As part of its item: a setting may hold lines. */
const indented = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => `  ${line}`);
