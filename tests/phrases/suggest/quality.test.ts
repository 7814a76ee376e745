import { describe, expect, test } from 'vitest';
import { starterPhrases } from '../../../lib/phrases/starter/starter-phrases';
import { suggest } from '../../../lib/phrases/suggest/suggest';
import { SuggestIndex } from '../../../lib/phrases/suggest/suggest-index';
import otherHand from '../../data/buyer-messages.json';
import { generatePhrases } from '../../data/phrase-generator';
import { aPhrase } from '../a-phrase';
import { dev, devSilent } from './dev-messages';
import { judged, judgedSilent } from './judged-messages';
import { starterLater } from './starter-later-messages';
import { starterDev, starterSilent } from './starter-messages';
import { choicesFrom, judge, type Labelled, traffic } from './traffic';

/*
 * `dev` is what the lexicon and the figures were fitted to. Judged are `judged`, by the same hand but written before
 * there was a lexicon, and `otherHand`, 233 messages by somebody else: the honest figure is theirs, though some thirty of
 * them had been seen by the one who wrote the lexicon. Right is a phrase of the labelled one of 43 topics.
 */
const labelled = (set: Record<string, readonly string[]>): Labelled[] =>
  Object.entries(set).flatMap(([topic, messages]) => messages.map((msg) => ({ msg, topic })));
const library = generatePhrases(200);
const index = new SuggestIndex();
for (const phrase of library) index.add(phrase);
const loud = (messages: readonly string[], where = index) =>
  messages.filter((message) => suggest([message], where, new Map()).length > 0);

describe('without learning, library 200', () => {
  test.each<[string, Labelled[], number, number]>([
    ['dev', labelled(dev), 0.98, 0.99],
    ['judged, same hand', labelled(judged), 0.94, 0.98],
    ['judged, other hand', otherHand, 0.89, 0.92],
  ])('%s', (_, messages, first, three) => {
    const got = judge(messages, library, index);
    expect(got.first).toBeGreaterThan(first);
    expect(got.three).toBeGreaterThan(three);
  });

  test('silent where no phrase is an answer', () => {
    expect(loud(devSilent)).toEqual([]);
    expect(loud(judgedSilent).length / judgedSilent.length).toBeLessThan(0.05);
  });
});

describe('without learning, the phrases that come along', () => {
  const own = new SuggestIndex();
  for (const phrase of starterPhrases) own.add(aPhrase({ ...phrase, id: phrase.title }));

  test('the phrase that answers stands first', () => {
    const missed = { first: [] as string[], three: [] as string[] };
    const sets = [starterDev, starterLater].flatMap((set) => Object.entries(set));
    const messages = sets.flatMap(([titles, said]) =>
      said.map((message) => [titles.split('|'), message] as const),
    );
    for (const [right, message] of messages) {
      const got = suggest([message], own, new Map()).map(({ phraseId }) => phraseId);
      if (!right.includes(got[0] ?? '')) missed.first.push(message);
      if (!got.some((title) => right.includes(title))) missed.three.push(message);
    }
    expect(missed.first.length / messages.length, missed.first.join('\n')).toBeLessThan(0.03);
    expect(missed.three).toEqual([]);
  });

  test('every title meant is one of theirs', () => {
    const titles = new Set(starterPhrases.map(({ title }) => title));
    expect(
      Object.keys({ ...starterDev, ...starterLater })
        .flatMap((key) => key.split('|'))
        .filter((title) => !titles.has(title)),
    ).toEqual([]);
  });

  test('silent where no phrase is an answer', () => {
    expect(loud(starterSilent, own).length).toBeLessThan(2);
    expect(loud([...devSilent, ...judgedSilent], own).length).toBeLessThan(5);
  });
});

describe('learning from choices', () => {
  const days = traffic(otherHand, 1500, 5);
  const learnt = choicesFrom(days.slice(0, 500), library, index, 7);

  test('after 500 choices the next 1,000 messages of the same shop are answered better', () => {
    const before = judge(days.slice(500), library, index);
    const after = judge(days.slice(500), library, index, learnt);
    expect(after.three).toBeGreaterThanOrEqual(0.95);
    expect(after.first).toBeGreaterThan(before.first + 0.03);
  });

  test('messages never seen before do not get worse', () => {
    const [seen, unseen] = [otherHand.filter((_, i) => i % 2 === 0), otherHand.filter((_, i) => i % 2 === 1)];
    const choices = choicesFrom(traffic(seen, 2000, 5), library, index, 7);
    const before = judge(unseen, library, index);
    const after = judge(unseen, library, index, choices);
    expect(after.three).toBeGreaterThanOrEqual(before.three - 0.01);
    expect(after.first).toBeGreaterThanOrEqual(before.first - 0.02);
  });
});
