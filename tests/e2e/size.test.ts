import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFolder } from '../browser/launch';

// What every chat page parses before the agent does anything; see docs/adr/0004.
it('the content script stays within 30 kB before its first use', () => {
  expect(statSync(join(buildFolder('none'), 'overlay.js')).size).toBeLessThanOrEqual(30_000);
});
