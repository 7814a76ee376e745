import type { Reporter, TestCase } from 'vitest/node';

/** Names, at the end of a run, each test that passed only at its second try: it, or what it tests, is to be mended. */
export class SecondTries implements Reporter {
  private readonly found: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const reasons = test.result().errors?.map(({ message }) => `  ${message.split('\n')[0]}`) ?? [];
    this.found.push([`${test.module.relativeModuleId} > ${test.fullName}`, ...reasons].join('\n'));
  }

  onTestRunEnd(): void {
    if (this.found.length === 0) return;
    console.error(`\npassed only at the second try, to be mended:\n${this.found.join('\n')}\n`);
  }
}
