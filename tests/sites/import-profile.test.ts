import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importProfile } from '../../lib/sites/import-profile';
import { jsonLines } from '../../lib/sites/json-lines';
import { siteProfileJsonSchema } from '../../lib/sites/profile-schema';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';

const isSelector = (css: string) => !css.includes('[[');
const text = (change: object = {}) => JSON.stringify({ ...practiceDesk, ...change }, null, 2);
const problems = (source: string) => {
  const result = importProfile(source, isSelector);
  return result.ok ? [] : result.error.map(({ code, line, path }) => ({ code, line, path }));
};
const lineOf = (source: string, part: string) =>
  source.split('\n').findIndex((line) => line.includes(part)) + 1;

test('takes a good profile as it is, with or without a byte order mark', () => {
  expect(importProfile(text(), isSelector)).toEqual({ ok: true, value: practiceDesk });
  expect(importProfile(`\ufeff${text()}`, isSelector).ok).toBe(true);
});

test.each([
  [
    'an unknown field',
    text({ sendAutomatically: true }),
    'unknownField',
    'sendAutomatically',
    '"sendAutomatically"',
  ],
  ['a newer format', text({ format: 2 }), 'newerFormat', 'format', '"format"'],
  ['an older format', text({ format: 0 }), 'wrongValue', 'format', '"format"'],
  ['a bad id', text({ id: 'My Site' }), 'wrongValue', 'id', '"id"'],
  [
    'a host that is no pattern',
    text({ match: [{ hosts: ['im.example.com'] }] }),
    'wrongValue',
    'match.0.hosts.0',
    '"im.example.com"',
  ],
  ['everything as a row', text({ send: [{ css: '*' }] }), 'tooWide', 'send.0.css', '"css": "*"'],
  ['body among others', text({ send: [{ css: '.send, body' }] }), 'tooWide', 'send.0.css', '.send, body'],
  ['CSS that no browser knows', text({ send: [{ css: '.a[[' }] }), 'badSelector', 'send.0.css', '.a[['],
  [
    'a pattern that is none',
    text({ agent: [{ css: '.a', pattern: '(' }] }),
    'badPattern',
    'agent.0.pattern',
    '"pattern"',
  ],
  [
    'a pattern that never ends',
    text({ agent: [{ css: '.a', pattern: '^(a+)+$' }] }),
    'tooSlow',
    'agent.0.pattern',
    '"pattern"',
  ],
  [
    'CSS that takes the page seconds',
    text({ send: [{ css: '.a:has(~ .b)' }] }),
    'tooSlow',
    'send.0.css',
    '.a:has(~ .b)',
  ],
  [
    'masked names as a key',
    text({ maskedNicks: true, keys: [{ from: 'nick' }] }),
    'maskedKey',
    'keys',
    '"keys"',
  ],
  [
    "code instead of a path into the page's data",
    text({ mainWorld: { reads: [{ css: '.conv', path: 'alert(1)' }] } }),
    'wrongValue',
    'mainWorld.reads.0.path',
    '"alert(1)"',
  ],
])('refuses %s and names the line', (_, source, code, path, part) => {
  expect(problems(source)).toEqual([{ code, path, line: lineOf(source, part) }]);
});

test('refuses a role that does not exist, inside a union', () => {
  const source = text({
    thread: { ...practiceDesk.thread, roles: [{ by: 'match', role: 'boss', css: '.m' }] },
  });
  expect(problems(source)).toEqual([
    { code: 'wrongValue', path: 'thread.roles.0.role', line: lineOf(source, 'boss') },
  ]);
});

test('a missing field is reported at what it is missing from', () => {
  const source = text({ name: { zh: '台' } });
  expect(problems(source)).toEqual([{ code: 'wrongValue', path: 'name.en', line: lineOf(source, '"name"') }]);
});

test.each([
  ['a comma too many', '{\n  "format": 1,\n}', 3],
  ['a missing comma', '{\n  "format": 1\n  "id": "a"\n}', 3],
  ['an open string', '{\n  "format": 1,\n  "id": "a\n}', 3],
  ['an open object', '{\n  "format": 1', 2],
  ['words', 'hello', 1],
  ['nothing', '', 1],
  ['two values', '{}\n{}', 2],
])('names the line of %s', (_, source, line) => {
  expect(problems(source)).toEqual([{ code: 'notJson', line, path: '' }]);
});

test('refuses a file over 256 kB before reading it', () => {
  expect(problems(`"${'界'.repeat(90_000)}"`)).toEqual([{ code: 'tooLarge', line: 1, path: '' }]);
});

test('line finder and JSON.parse agree on what is JSON', () => {
  const samples = [
    '[]',
    '[1,]',
    '{"a":[{"b":null}]}',
    '{"a":1,"a"}',
    '[,]',
    '{,}',
    '"x',
    '-1e5',
    'nul',
    '[1 2]',
    '{"a" 1}',
    '}',
  ];
  for (const sample of samples) {
    let good = true;
    try {
      JSON.parse(sample);
    } catch {
      good = false;
    }
    expect([sample, jsonLines(sample).broken === undefined]).toEqual([sample, good]);
  }
});

test('the JSON schema file is fresh (else: npx tsx scripts/site-schema.ts)', () => {
  const file = join(import.meta.dirname, '../../public/schema/site-profile.json');
  expect(readFileSync(file, 'utf8')).toBe(siteProfileJsonSchema());
});

test('the example of docs/site-profile.md is a valid profile', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/site-profile.md'), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(problems(example)).toEqual([]);
});
