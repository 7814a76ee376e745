import { beforeEach, describe, expect, test } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import { siteProfileSchema } from '../../lib/sites/profile-schema';
import { read } from '../../lib/sites/read';
import { freshProfile } from '../../lib/teach/assemble';
import { isOptional, Lesson, stepsFor } from '../../lib/teach/lesson';
import { mergeInto } from '../../lib/teach/merge';
import { aPage, one, rowsOf } from './a-page';

const bubble = (mine: boolean) => {
  const at = mine ? '780 @ 200 30' : '320 @ 200 30';
  return `<div class="msg ${mine ? 'msg-mine' : 'msg-theirs'}" data-at="310 @ 680 34"><p class="msg-text" data-at="${at}">话#</p></div>`;
};
const page = () =>
  aPage(`<div class="talk-list" data-at="0 100 300 400">${rowsOf(
    5,
    '<div class="talk" data-uid="u#8#" data-at="0 @ 300 60"><b class="talk-nick" data-at="50 @ 90 20">买家#</b><i class="talk-last">最后一句话#</i></div>',
  ).replace('class="talk" data-uid="u28', 'class="talk talk-active" data-uid="u28')}</div>
  <div class="chat" data-at="310 0 680 700"><h3 class="chat-name">买家2</h3>
  <div class="chat-body" data-at="310 60 680 500">${rowsOf(1, bubble(false))}${rowsOf(1, bubble(true), 40, 140)}${rowsOf(1, bubble(false), 40, 180)}</div>
  <textarea class="chat-input"></textarea><button class="send-key">发 送</button></div>`);

const signed = { id: 'kefu-test', name: '客服台', address: 'https://kefu.test/im', day: '2026-11-22' };
let lesson: Lesson;

const everything = () => {
  for (const [step, css] of [
    ['row', '.talk-last'],
    ['nick', '.talk-nick'],
    ['header', '.chat-name'],
    ['buyer', '.msg-theirs p'],
    ['mine', '.msg-mine p'],
    ['box', '.chat-input'],
  ] as const) {
    expect(lesson.point(step, one(css)), step).toBeUndefined();
  }
};

beforeEach(() => {
  lesson = new Lesson(page(), undefined, { rows: [], nicks: [] });
});

describe('a whole walk', () => {
  test('makes a profile that fits the format and reads the page', () => {
    everything();
    const profile = freshProfile(lesson, signed);
    expect(siteProfileSchema.safeParse(profile).error).toBeUndefined();
    expect(profile).toMatchObject({
      id: 'kefu-test',
      keys: [{ from: 'row' }, { from: 'nick' }],
      rows: {
        list: [{ css: '.talk-list' }, {}].slice(0, 1),
        row: [{ css: '.talk' }],
        key: [{ attribute: 'data-uid' }],
        nick: [{ css: '.talk-nick' }],
        preview: [{ css: '.talk-last' }],
        active: [{ by: 'match', at: 'self', css: '.talk-active' }, { by: 'header' }],
      },
      header: { nick: [{ css: '.chat-name' }] },
      thread: { list: [{ css: '.chat-body' }], message: [{ css: '.msg' }], text: [{ css: '.msg-text' }] },
      composer: { box: [{ css: '.chat-input' }] },
      send: [{ css: '.send-key', text: expect.stringContaining('发') }, { css: '.send-key' }],
    });
    const here = { ...profile, match: [{ hosts: ['*://*/*'] }] } as SiteProfile;
    const { snapshot } = read(document, here, { isVisible: () => true });
    expect(snapshot.open).toEqual({ buyerId: 'u282', weak: false, nick: '买家2', agrees: true });
    expect(snapshot.messages.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'buyer 话0',
      'me 话0',
      'buyer 话0',
    ]);
  });

  test('skipped steps leave their parts out', () => {
    lesson.point('row', one('.talk-nick'));
    lesson.point('nick', one('.talk-nick'));
    const profile = freshProfile(lesson, signed);
    expect(siteProfileSchema.safeParse(profile).error).toBeUndefined();
    expect(Object.keys(profile)).not.toContain('thread');
    expect(profile.composer).toBeUndefined();
  });

  test('a bubble that is forgotten leaves the other', () => {
    everything();
    lesson.forget('mine');
    expect(freshProfile(lesson, signed).thread?.roles).toEqual([{ by: 'position', css: '.msg-text' }]);
    lesson.forget('buyer');
    expect(freshProfile(lesson, signed).thread).toBeUndefined();
  });
});

describe('what cannot be taken changes nothing', () => {
  test.each([
    ['a nick outside the rows', 'nick', '.chat-name', 'notInRow'],
    ['a box where nothing can be typed', 'box', '.talk-nick', 'noBoxThere'],
    ['one bubble twice', 'mine', '.msg-theirs p', 'sameBubble'],
  ] as const)('%s', (_, step, css, refusal) => {
    everything();
    const before = freshProfile(lesson, signed);
    expect(lesson.point(step, one(css))).toBe(refusal);
    expect(freshProfile(lesson, signed)).toEqual(before);
  });
});

describe('one hook alone', () => {
  const base = (): SiteProfile => {
    everything();
    const whole = freshProfile(lesson, signed);
    return {
      ...whole,
      match: [{ hosts: ['*://*/*'] }],
      header: { nick: [{ css: '.gone-name' }] },
      send: [{ css: '.gone-key' }],
    };
  };

  test.each([
    ['header', '.chat-name', (one: SiteProfile) => one.header?.nick, '.chat-name', '.gone-name'],
    ['box', 'textarea', (one: SiteProfile) => one.send, '.send-key', '.gone-key'],
  ] as const)('%s: new first, old behind, all else as it was', (step, css, hook, fresh, old) => {
    const known = base();
    lesson = new Lesson(document, known, { rows: [], nicks: [] });
    expect(lesson.point(step, one(css))).toBeUndefined();
    const merged = mergeInto(known, lesson, [step], '2026-12-01');
    expect(siteProfileSchema.safeParse(merged).error).toBeUndefined();
    expect(hook(merged)?.[0]).toMatchObject({ css: fresh, evidence: { seen: '2026-12-01' } });
    expect(hook(merged)?.at(-1)).toEqual({ css: old });
    expect(merged.rows).toEqual(known.rows);
    expect(merged.thread).toEqual(known.thread);
    expect(merged.evidence).toEqual(known.evidence);
  });

  test('taught twice it does not grow', () => {
    const known = base();
    const again = (profile: SiteProfile) => {
      lesson = new Lesson(document, profile, { rows: [], nicks: [] });
      lesson.point('header', one('.chat-name'));
      return mergeInto(profile, lesson, ['header'], '2026-12-01');
    };
    expect(again(again(known)).header).toEqual(again(known).header);
  });

  test('steps: bubbles come in pairs, a nick needs rows', () => {
    expect(stepsFor('mine', base())).toEqual(['buyer', 'mine']);
    expect(stepsFor('nick', undefined)).toEqual(['row', 'nick']);
    expect(stepsFor('nick', base())).toEqual(['nick']);
    expect(stepsFor(undefined, undefined).filter(isOptional)).toEqual(['header', 'buyer', 'mine', 'box']);
  });
});
