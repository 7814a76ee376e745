import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { teamMeta } from '../../lib/records/meta';
import { databaseVersion, recordTypes } from '../../lib/records/registry';
import { Database } from '../../lib/store/database';

test('every record file is found, once', () => {
  const files = readdirSync('lib/records').filter((name) => name.endsWith('.record.ts'));
  const camel = (name: string) =>
    name.replace('.record.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(recordTypes.map(({ table }) => table).sort()).toEqual(files.map(camel).sort());
});

describe.each(recordTypes.map((type) => [type.table, type] as const))('%s', (_, type) => {
  const fields = Object.keys((type.schema as unknown as { shape: object }).shape);

  test('versions ascend and none is newer than the database', () => {
    const versions = type.versions.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(Math.max(...versions)).toBeLessThanOrEqual(databaseVersion);
  });

  test('every index is a field of the schema', () => {
    for (const { indexes } of type.versions) {
      for (const index of indexes.split(',').map((name) => name.trim().replace(/^[&*]/, ''))) {
        expect(fields).toContain(index);
      }
    }
  });

  test('a team record carries what sync needs, a device record does not', () => {
    const carried = Object.keys(teamMeta).filter((name) => fields.includes(name));
    if (type.scope === 'team') expect(carried).toEqual(Object.keys(teamMeta));
    else expect(fields).not.toContain('dirty');
  });
});

test('the database has a table for each record, under the newest version', async () => {
  const database = new Database('registry-test');
  await database.open();
  expect(database.tables.map(({ name }) => name).sort()).toEqual(
    recordTypes.map(({ table }) => table).sort(),
  );
  expect(database.verno).toBe(databaseVersion);
  await database.delete();
});
