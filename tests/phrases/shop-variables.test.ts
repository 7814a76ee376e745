import { describe, expect, it } from 'vitest';
import { dayOf, ownNamesOf, rowsInForce, standingOf, valuesOn } from '../../lib/phrases/shop-variables';
import type { ShopVariable } from '../../lib/records/shop-variable.record';

const row = (fields: Partial<ShopVariable>): ShopVariable => ({
  id: 'v',
  createdAt: 1,
  updatedAt: 1,
  memberId: null,
  deletedAt: null,
  dirty: 1,
  shop: '',
  name: '活动',
  value: '满减',
  from: '',
  to: '',
  ...fields,
});
const today = '2026-11-22';
const shop = { id: 's1', name: '青禾' };

it.each([
  [{}, 'valid'],
  [{ from: today, to: today }, 'valid'],
  [{ to: '2026-11-21' }, 'ended'],
  [{ from: '2026-11-23' }, 'notYet'],
  [{ from: '2026-12-01', to: '2026-11-01' }, 'ended'],
  [{ value: '  ' }, 'blank'],
])('%j is %s', (fields, standing) => expect(standingOf(row(fields), today)).toBe(standing));

it('a day is the local one', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 1).getTime())).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 10, 22, 23, 59).getTime())).toBe(today);
});

describe('valuesOn', () => {
  const value = (...rows: Partial<ShopVariable>[]) => valuesOn(rows.map(row), shop, today).values.get('活动');

  it('the shop’s own goes before that of all shops, named by id or by name', () => {
    expect(value({ value: '全' }, { shop: 's1', value: '本' })).toBe('本');
    expect(value({ shop: '青禾', value: '本' }, { value: '全' })).toBe('本');
    expect(value({ shop: '别家', value: '别' }, { value: '全' })).toBe('全');
    expect(valuesOn([row({ shop: 's1' })], undefined, today).values.size).toBe(0);
  });

  it('where the shop’s own has ended, that of all shops counts', () => {
    expect(value({ shop: 's1', value: '本', to: '2026-11-01' }, { value: '全' })).toBe('全');
  });

  it('of several, the one begun last counts, then the newest', () => {
    expect(value({ value: '平时' }, { value: '双十二', from: '2026-11-20' })).toBe('双十二');
    expect(value({ value: '旧' }, { value: '新', updatedAt: 2 })).toBe('新');
  });

  it('says why none counts', () => {
    const lapse = (...rows: Partial<ShopVariable>[]) =>
      valuesOn(rows.map(row), shop, today).lapsed.get('活动');
    expect(lapse({ to: '2026-11-21' }, { to: '2026-10-01', from: '2026-09-01' })).toEqual({
      standing: 'ended',
      day: '2026-10-01',
    });
    expect(lapse({ to: '2026-11-21' }, { from: '2026-12-12' }, { from: '2026-12-01' })).toEqual({
      standing: 'notYet',
      day: '2026-12-01',
    });
    expect(lapse({ to: '2026-11-21' }, {})).toBeUndefined();
    expect(lapse({ value: '' })).toBeUndefined();
  });
});

it('rowsInForce gives the row itself', () => {
  const rows = [row({ id: 'a' }), row({ id: 'b', shop: 's1' })];
  expect(rowsInForce(rows, shop, today).get('活动')?.id).toBe('b');
});

it('own names come once each, without the built-in ones', () => {
  const rows = ['活动', '店称', '店 称', '赠品'].map((name) => row({ name }));
  expect([...ownNamesOf(rows)]).toEqual(['店称', '赠品']);
});
