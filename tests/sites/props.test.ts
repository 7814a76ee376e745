import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { propOf, tellProps } from '../../lib/sites/page-props';
import type { SiteProfile } from '../../lib/sites/profile';
import shopee from '../../lib/sites/profiles/shopee.site';
import { read } from '../../lib/sites/read';
import { propsAsked, propsOf, propsTold } from '../../lib/sites/read/props';
import { happy } from './page';

const hung = (name: string, value: object): Element => {
  const element = document.createElement('div');
  Object.defineProperty(element, name, { value, enumerable: true });
  return element;
};

describe('propOf', () => {
  const buyer = { conversation: { buyer: { id: 77_001n } }, unread: 2, empty: '', deep: { list: ['a'] } };
  test.each<[string, Element, string, string | undefined]>([
    ['React, own props', hung('__reactFiber$k2', { memoizedProps: buyer }), 'conversation.buyer.id', '77001'],
    [
      'React, a component above',
      hung('__reactFiber$k2', { memoizedProps: {}, return: { memoizedProps: buyer } }),
      'conversation.buyer.id',
      '77001',
    ],
    ['Vue 3, props', hung('__vueParentComponent', { props: buyer }), 'unread', '2'],
    [
      'Vue 3, a parent',
      hung('__vueParentComponent', { props: {}, parent: { setupState: buyer } }),
      'unread',
      '2',
    ],
    ['Vue 2', hung('__vue__', { $props: {}, $data: buyer }), 'unread', '2'],
    ['an empty value', hung('__vue__', { $data: buyer }), 'empty', undefined],
    ['an object is no id', hung('__vue__', { $data: buyer }), 'conversation.buyer', undefined],
    ['inherited names', hung('__vue__', { $data: {} }), 'constructor.name', undefined],
    ['a path into nothing', hung('__vue__', { $data: buyer }), 'conversation.seller.id', undefined],
    ['no framework', document.createElement('div'), 'unread', undefined],
  ])('%s', (_, element, path, id) => {
    expect(propOf(element, path)).toBe(id);
  });
});

describe('rows that only name their buyers', () => {
  const profile: SiteProfile = {
    ...shopee,
    keys: [{ from: 'mainWorld' }, { from: 'nick', weak: true }],
    mainWorld: {
      reads: [
        { css: '.gone', path: 'x' },
        { css: '.cell', path: 'buyer.id' },
      ],
    },
  };
  let end = new AbortController();

  beforeEach(() => {
    end = new AbortController();
    happy.setURL('https://seller.shopee.sg/webchat/conversations');
    document.body.innerHTML = `<div data-cy="webchat-conversation-list">${['rina', 'rina', 'tan']
      .map(
        (nick) => `<div data-cy="webchat-conversation-cell-root"><b class="cell" title="${nick}"></b></div>`,
      )
      .join('')}</div>`;
    for (const [i, cell] of [...document.querySelectorAll('.cell')].entries()) {
      // The page knows no id of the third.
      const memoizedProps = i < 2 ? { buyer: { id: `u${i}` } } : {};
      Object.defineProperty(cell, '__reactFiber$a', { value: { memoizedProps }, enumerable: true });
    }
  });

  afterEach(() => end.abort());

  const answer = (tell: (reads: never) => unknown) =>
    document.addEventListener(
      propsAsked,
      (event) => {
        const said = tell(JSON.parse((event as CustomEvent<string>).detail) as never);
        document.dispatchEvent(new CustomEvent(propsTold, { detail: JSON.stringify(said) }));
      },
      { signal: end.signal },
    );
  const rows = (allowed: boolean) =>
    read(document, profile, {
      propsOf: allowed ? propsOf : undefined,
      isVisible: () => true,
    }).snapshot.rows.map(
      ({ buyerId, weak, ambiguous }) => `${buyerId}${weak ? ' weak' : ''}${ambiguous ? ' twin' : ''}`,
    );
  const byName = ['rina weak twin', 'rina weak twin', 'tan weak'];

  test('are told apart by the page’s own data, and stay weak where it says nothing', () => {
    answer((reads) => tellProps(document, reads));
    expect(rows(true)).toEqual(['u0', 'u1', 'tan weak']);
  });

  test('nothing is asked unless the user switched it on', () => {
    let asked = 0;
    answer(() => {
      asked += 1;
    });
    expect(rows(false)).toEqual(byName);
    expect(asked).toBe(0);
  });

  test.each<[string, unknown]>([
    ['too few ids', { css: '.cell', ids: ['u0'] }],
    ['ids that are no text', { css: '.cell', ids: [1, {}, null] }],
    ['ids of any length', { css: '.cell', ids: ['x'.repeat(5000), null, null] }],
  ])('a page that tells %s is not believed', (_, said) => {
    answer(() => said);
    expect(rows(true)).toEqual(byName);
  });

  test('nobody answers: names count', () => {
    expect(rows(true)).toEqual(byName);
  });
});
