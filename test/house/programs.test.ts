import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram, needs } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-plan-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('programs that tests need', () => {
  it('are found in the search path, and only when they can be run', () => {
    const file = join(folder, 'fish');
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o644);
    expect(findProgram('fish', folder)).toBeUndefined();
    chmodSync(file, 0o755);
    expect(findProgram('fish', ['/nowhere', folder].join(delimiter))).toBe(file);
    expect(needs('fish', folder)).toMatchObject({ path: file, describe, it });
  });

  it('are not found where they are not, which skips what needs them', () => {
    const missing = needs('zsh', '/nowhere');
    expect(missing.path).toBe('zsh');
    expect(missing.it).not.toBe(it);
    expect(missing.describe).not.toBe(describe);
  });
});
