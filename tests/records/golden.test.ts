import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { databaseVersion, recordTypes } from '../../lib/records/registry';
import { Database } from '../../lib/store/database';

const folder = 'tests/records/golden';
type Rows = Record<string, unknown>[];
const golden = (version: number, table: string) =>
  JSON.parse(readFileSync(`${folder}/v${version}/${table}.json`, 'utf8')) as Rows;
const versions = Array.from({ length: databaseVersion }, (_, index) => index + 1);

let database: Database | undefined;
afterEach(async () => {
  await database?.delete();
});

test('golden rows stand for known records and versions only', () => {
  const known = versions.flatMap((version) =>
    recordTypes
      .filter((type) => type.versions[0].version <= version)
      .map(({ table }) => `v${version}/${table}.json`),
  );
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'));
  expect(found.sort(), 'every record has a golden file for every database version since its first').toEqual(
    known.sort(),
  );
});

describe.each(recordTypes.map((type) => [type.table, type] as const))('%s', (table, type) => {
  const born = type.versions[0].version;

  test('the newest golden rows have the newest form', () => {
    const rows = golden(databaseVersion, table);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => type.schema.parse(row))).toEqual(rows);
  });

  test.each(versions.filter((version) => version >= born && version < databaseVersion))(
    'rows of version %d become the golden rows of today',
    async (version) => {
      const name = `golden-${table}-${version}`;
      database = new Database(name, version);
      await database.table(table).bulkAdd(golden(version, table));
      expect(database.verno).toBe(version);
      database.close();

      database = new Database(name);
      const key = database.table(table).schema.primKey.name;
      const order = (rows: Rows) => rows.toSorted((a, b) => String(a[key]).localeCompare(String(b[key])));
      expect(order((await database.table(table).toArray()) as Rows)).toEqual(
        order(golden(databaseVersion, table)),
      );
    },
  );
});

test('a golden folder exists for every version', () => {
  for (const version of versions) expect(existsSync(`${folder}/v${version}`)).toBe(true);
});
