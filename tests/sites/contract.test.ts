import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Selector, Value } from '../../lib/sites/hook';
import type { Root, SiteProfile } from '../../lib/sites/profile';
import { siteProfileSchema } from '../../lib/sites/profile-schema';
import { read } from '../../lib/sites/read';
import { hookPaths } from '../../lib/sites/read/health';
import { builtInSites } from '../../lib/sites/registry';
import { addresses } from './addresses';
import { pageAt } from './page';

/** Marks beside each other, not fallbacks: one more that matches is not "the second choice". */
const alternatives = /roles|states|guards|ignore|timeHead|wait\.(waiting|notWaiting|overdue)|present/;
/** What is not always in a page may be missing without being lost; without `present` it is no desk at all. */
const occasional = /ignore|unread|wait|guards|side|states|timeHead|^present/;

/**
 * Where nothing else on the page tells that a conversation is open, a lost box looks like none being open; where rows
 * carry no ids and nothing else names the buyer, a lost mark looks like an open row that is out of sight.
 */
const untold: Record<string, string> = {
  xiaohongshu: 'composer.box',
  dianping: 'composer.box',
  chatwoot: 'rows.active',
};

const fixturesOf = (id: string) => {
  const folder = join(import.meta.dirname, id);
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^[\w-]+\.html$/.test(name)) : [];
};

type Entry = Partial<Selector & Value & Root>;

function hookOf(profile: SiteProfile, path: string): Entry[] {
  let part: unknown = profile;
  for (const name of path.split('.')) part = (part as Record<string, unknown>)[name];
  return part as Entry[];
}

/** What the page does when it renames things: this entry finds nothing any more. */
function breakEntry(entry: Entry): void {
  if (entry.steps) entry.steps = [{ shadow: '.gone-x1' }];
  // In a value `url` names a part of the address, in a state it is a pattern.
  else if (entry.url && /^(path|query|hash|whole)$/.test(entry.url)) entry.pattern = '^gone$';
  else if (entry.url) entry.url = '^gone$' as never;
  else if ((entry as { by?: string }).by === 'oddOneOut' || (entry as { by?: string }).by === 'header')
    Object.assign(entry, { by: 'match', css: '.gone-x1' });
  else entry.css = '.gone-x1';
}

const sites = builtInSites();

test('finds the built-in sites by file name', () => {
  expect(sites.map(({ id }) => id).sort()).toEqual(Object.keys(addresses).sort());
});

describe.each(sites.map((site) => ({ id: site.id, site })))('$id', ({ id, site }) => {
  const files = fixturesOf(id);
  const url = addresses[id] ?? '';
  const readAll = (profile: SiteProfile) =>
    files.map((file) => read(pageAt(`${id}/${file}`, url), profile, { now: Date.UTC(2026, 8, 9) }));
  const readShift = (profile: SiteProfile) => read(pageAt(`${id}/shift.html`, url), profile).snapshot;

  test('is a valid profile that claims nothing it has not seen', () => {
    expect(siteProfileSchema.safeParse(site).error).toBeUndefined();
    expect(JSON.stringify(site)).not.toContain('"seen"');
  });

  test('has a fixture of a working shift', () => {
    expect(files).toContain('shift.html');
  });

  test('every hook is found in some fixture, and none is lost in a working shift', () => {
    const states = readAll(site).map(({ snapshot }) => snapshot.hooks);
    const found = (path: string) => states.some((hooks) => /matched|fallback/.test(hooks[path] ?? ''));
    const urlStates = site.states?.every(({ css }) => !css);
    const missing = hookPaths(site).filter((path) => !found(path) && !(path === 'states' && urlStates));
    expect(missing).toEqual([]);
    expect(Object.entries(readShift(site).hooks).filter(([, state]) => state === 'lost')).toEqual([]);
  });

  test.each(hookPaths(site))(
    '%s: falls back or is lost when the page changes, and nothing throws',
    (path) => {
      const first = structuredClone(site);
      const [primary] = hookOf(first, path);
      if (primary) breakEntry(primary);
      const whole = structuredClone(site);
      for (const entry of hookOf(whole, path)) breakEntry(entry);

      const before = readShift(site).hooks[path];
      const after = readShift(first).hooks[path];
      const lost = readShift(whole).hooks[path];
      if (!alternatives.test(path) && before === 'matched') expect(after).toMatch(/fallback|lost|unseen/);
      if (occasional.test(path) || untold[id] === path) expect(lost).toBe('unseen');
      else expect(lost).toBe('lost');
    },
  );

  test('a broken selector costs its own hook only', () => {
    const broken = structuredClone(site);
    const [preview] = broken.rows?.preview ?? [];
    if (preview) Object.assign(preview, { css: '[[', pattern: '(' });
    expect(readShift(broken).rows.map(({ buyerId }) => buyerId)).toEqual(
      readShift(site).rows.map(({ buyerId }) => buyerId),
    );
  });
});
