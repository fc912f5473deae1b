import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** Tells at the end which tests did not run, whatever else was printed; the reason stands in their names. */
export class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (skipped.length === 0) return;
    const lines = skipped.map((test) => `  ${test.module.relativeModuleId}: ${nameOf(test)}\n`);
    process.stderr.write(`\n${skipped.length} skipped:\n${lines.join('')}`);
  }
}

/** With the groups around it. */
function nameOf(test: TestCase | TestSuite): string {
  return test.parent.type === 'module' ? test.name : `${nameOf(test.parent)} > ${test.name}`;
}
