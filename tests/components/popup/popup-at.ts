import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';

/** An empty store at this moment (ms since 1970), before each test of a file. */
export function popupAt(moment: number): void {
  freshStore();
  beforeEach(() => {
    vi.setSystemTime(moment);
    grantHosts(['http://localhost/*', 'http://127.0.0.1/*']);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
}
