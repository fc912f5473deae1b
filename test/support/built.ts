import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the package. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The command as users start it. Tests of it run what `npm run build` made last. */
export const COMMAND = join(ROOT, 'bin/crm-plan.js');

if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('the command is not built: npm run build');
