import { beforeEach } from 'vitest';
import { db } from '../../lib/store/database';
import type { Writer } from '../../lib/store/write';

/** Empties the extension's database before each test of the calling file. */
export function freshStore(): void {
  beforeEach(async () => {
    await db.open();
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}

/** Somebody who writes at moments the test chooses. */
export function writerAt(memberId: string | null, at: number): Writer & { at: number } {
  const writer = { memberId, at, now: () => writer.at };
  return writer;
}
