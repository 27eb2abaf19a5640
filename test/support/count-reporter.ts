import type { Reporter, TestModule } from 'vitest/node';

type Counts = Record<'passed' | 'failed' | 'skipped', number>;

/** A module or suite that broke before its tests ran fails no test, and yet fails the run. */
function brokenOutsideTests(module: TestModule): number {
  const suites = [...module.children.allSuites()];
  return [module, ...suites].filter((each) => each.errors().length > 0).length;
}

function add(counts: Counts, module: TestModule): void {
  counts.failed += brokenOutsideTests(module);
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === 'pending' ? 'skipped' : state] += 1;
  }
}

function describe({ passed, failed, skipped }: Counts): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? counted : `${counted}, ${skipped} skipped`;
}

/** Ends the output of a run with one line that counts its tests, whatever else is printed. */
export default class CountReporter implements Reporter {
  #last = describe({ passed: 0, failed: 0, skipped: 0 });

  onInit(): void {
    process.once('exit', () => process.stdout.write(`${this.#last}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) add(counts, module);
    this.#last = describe(counts);
  }
}
