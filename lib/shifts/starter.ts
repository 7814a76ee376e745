import type { CheckItem, CheckWhen } from '../records/check-item.record';
import type { Starter } from '../records/meta';
import type { Shift, Span } from '../records/shift.record';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const span = (from: number, to: number): Span => ({ from, to });

/** Shifts as two shops' handbooks have them, until the lead changes them. */
export const starterShifts: Starter<Shift>[] = [
  {
    id: 'early',
    name: '早班',
    order: 1,
    colour: 'teal',
    spans: [span(at(8, 30), at(12)), span(at(13, 30), at(18))],
  },
  {
    id: 'middle',
    name: '中班',
    order: 2,
    colour: 'orange',
    spans: [span(at(14, 30), at(18)), span(at(19), at(23))],
  },
  { id: 'late', name: '晚班', order: 3, colour: 'purple', spans: [span(at(17), at(23, 30))] },
];

const item = (
  id: string,
  order: number,
  text: string,
  when: CheckWhen,
  counts: { each?: boolean; carry?: boolean } = {},
): Starter<CheckItem> => ({
  id,
  order,
  text,
  when,
  on: true,
  each: counts.each ?? false,
  carry: counts.carry ?? false,
  phraseId: null,
});

/** What has to be done on a working day, as an experienced lead would list it. */
export const starterItems: Starter<CheckItem>[] = [
  item('signIn', 1, '登录各平台,先回离线留言', { kind: 'start' }, { each: true }),
  item('takeOver', 2, '看今日通知,接收上一班交接', { kind: 'start' }, { each: true }),
  item('lastNight', 3, '跟进昨晚没处理完的售后', { kind: 'clock', at: at(9) }),
  item('openRefunds', 4, '查近三个月没完结的退款', { kind: 'clock', at: at(11) }, { carry: true }),
  item('urge', 5, '催付:今天拍下还没付款的,16:00 前催一遍', { kind: 'clock', at: at(15, 30) }),
  item('remarks', 6, '查未发货订单的备注有没有漏', { kind: 'beforeEnd', minutes: 10 }),
  item('handOver', 7, '写交接,没聊完的买家转给下一班', { kind: 'beforeEnd', minutes: 10 }, { each: true }),
  item('rounds', 8, '巡店:商品页、橱窗、活动价有没有出错', { kind: 'idle', minutes: 15 }),
];
