import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SkipReporter } from './skip-reporter.ts';

export default defineConfig({
  root: dirname(import.meta.dirname),
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', new SkipReporter(), ['json', { outputFile: 'out/test-report.json' }]],
    testTimeout: 30_000, // the built command, a browser or a language server start in some of them
    hookTimeout: 60_000,
  },
});
