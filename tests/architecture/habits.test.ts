import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from './module-graph';

const files = sourceFiles().map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, lines: text.replace(/\n$/, '').split('\n').length, code: codeOf(text) };
});

/** The source without its comments; strings stay. A `//` counts as a comment only where no `:` stands before it. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

const inLib = (path: string) => /^(lib|components)\//.test(path);

/** Paths whose code the pattern hits, with the hit. */
const hits = (pattern: RegExp, where: (path: string) => boolean = () => true) =>
  files.flatMap(({ path, code }) => {
    const found = where(path) ? pattern.exec(code) : null;
    return found ? [`${path}: ${found[0]}`] : [];
  });

const quantile = (numbers: number[], share: number) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
};

test('files were found', () => {
  expect(files.length).toBeGreaterThan(200);
});

test('no file in lib or components is longer than 250 lines, no entrypoint longer than 80', () => {
  const long = files.filter(({ path, lines }) => lines > (inLib(path) ? 250 : 80));
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('no test or script is longer than 250 lines either', () => {
  const long = ['tests', 'scripts']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test('most files are small', () => {
  const lengths = files.filter(({ path }) => inLib(path)).map(({ lines }) => lines);
  expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(70);
  expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(180);
});

test('names are kebab-case and say what is inside', () => {
  const names = [...new Set(files.flatMap(({ path }) => path.split('/')))];
  const crooked = names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name));
  expect(crooked).toEqual([]);
  const empty = names.filter((name) =>
    /^(utils?|helpers?|common|types|shared|misc|index)(\.tsx?)?$/.test(name),
  );
  expect(empty, 'name the file after the one thing it exports').toEqual([]);
});

test('tests mirror rooms: every capability of lib has a folder of tests', () => {
  const rooms = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tested = new Set(readdirSync('tests'));
  expect(rooms.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
});

test('nothing is logged as chatter', () => {
  expect(hits(/console\.(log|debug)\b/)).toEqual([]);
});

test('rules read no clock and draw no lots', () => {
  const pure = (path: string) => /^lib\/([a-z]+\/rules|phrases\/(find|fold|variables|stages))/.test(path);
  expect(
    hits(/Date\.now|Math\.random|new Date\(\s*\)|crypto\.|performance\.now|setTimeout|setInterval/, pure),
  ).toEqual([]);
});

test('the one random source and the machine clock stay out of kernel and records', () => {
  const floor = (path: string) => /^lib\/(kernel|records)\//.test(path);
  expect(hits(/Date\.now\(|Math\.random|new Date\(\s*\)/, floor)).toEqual([]);
});

test('texts of screens come from the dictionary', () => {
  expect(hits(/\p{Script=Han}+/u, (path) => path.startsWith('components/') && path.endsWith('.tsx'))).toEqual(
    [],
  );
});

test('errors are not swallowed', () => {
  // A catch that holds only a comment says why nothing is to be done; an empty one says nothing.
  const empty = /catch\s*(\(\w+\))?\s*\{\s*\}|\.catch\(\s*\(\)\s*=>\s*(\{\s*\}|undefined|null)\s*\)/;
  expect(files.filter(({ text }) => empty.test(text)).map(({ path }) => path)).toEqual([]);
});

/** Code that may run inside a chat page. */
const pageLane = (path: string) =>
  /^(lib\/(overlay|sites|teach)\/|lib\/bridge\/(ask|extension)|entrypoints\/(overlay|overlay-tools|paste|props|teach)\.ts)/.test(
    path,
  );

test('nothing writes markup: page texts are only ever texts', () => {
  expect(
    hits(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function/,
    ),
  ).toEqual([]);
});

test('fill, never send: no code presses a key, a send button or submits a form', () => {
  expect(hits(/new (Keyboard|Mouse|Pointer)Event\b/)).toEqual([]);
  expect(hits(/\.(submit|requestSubmit)\(/)).toEqual([]);
  expect(hits(/\bsend(Button|Element)?\??\.(click|dispatchEvent)\b/)).toEqual([]);
});

test('fill, never send: the page lane clicks one thing only, a conversation row that its profile proves', () => {
  const clicks = files
    .filter(({ path }) => pageLane(path))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .filter((line) => /\.click\(\)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(clicks).toEqual([
    "lib/overlay/start.ts: if (profile.open === 'proven' && row instanceof HTMLElement) row.click();",
  ]);
});

test('events that the page lane makes put text into a box, or are our own', () => {
  const made = files
    .filter(({ path }) => pageLane(path))
    .flatMap(({ code }) =>
      [...code.matchAll(/new (\w*Event)\(\s*['"]?([\w-]*)/g)].map(([, kind, type]) => `${kind} ${type}`),
    );
  const known = [
    'ClipboardEvent paste',
    'CustomEvent pasteRequest',
    'CustomEvent imageRequest',
    // Question and answer between our two worlds in the page, where the user allowed it.
    'CustomEvent propsAsked',
    'CustomEvent propsTold',
    // Between our own seats, when the extension was replaced under an open page.
    'Event succession',
    'Event change',
    'Event input',
    'InputEvent input',
  ];
  expect([...new Set(made)].filter((event) => !known.includes(event))).toEqual([]);
});

test('what a live query asks is an async function, or it loses sight of all it reads after its first await', () => {
  // Dexie follows native awaits only below a function that it can see is async.
  expect(hits(/useLiveQuery\(\s*\(\) =>/)).toEqual([]);
});
