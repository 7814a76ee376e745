import { type Chance, chance } from './chance';
import { type Conversation, DeskModel, type Order, type Role } from './model';
import { buyers } from './nicks';
import type { DeskOptions } from './options';
import { openersFor, scriptsFor } from './scripts';
import { type Product, shops } from './shops';

interface Line {
  from: Role;
  text: string;
  /** Milliseconds after the line before. */
  gap: number;
  product?: Product;
}

const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
];
const places = [
  '浙江省杭州市余杭区',
  '广东省深圳市宝安区',
  '四川省成都市武侯区',
  '河南省郑州市金水区',
  '山东省临沂市兰山区',
];
const statuses = ['待付款', '待发货', '已发货', '已签收', '退款中'];

/** A new order with masked person data, as platforms show it. `now` is the desk's clock in milliseconds. */
export function makeOrder(dice: Chance, now: number): Order {
  const day = new Date(now - dice.int(0, 9) * 86_400_000).toISOString().slice(2, 10).replaceAll('-', '');
  return {
    number: `${day}-${dice.int(100000, 999999)}${dice.int(100000000, 999999999)}`,
    status: dice.pick(statuses),
    name: `${dice.pick(surnames)}**`,
    phone: `${dice.pick(['135', '138', '139', '150', '158', '177', '186', '199'])}****${String(dice.int(0, 9999)).padStart(4, '0')}`,
    address: `${dice.pick(places)}****`,
  };
}

/**
 * The desk as the agent finds it: `options.n` conversations with history, `options.waiting` of them unanswered.
 * Nick and uid depend on the seed alone, so two shops with one seed share buyer ids.
 */
export function openingDesk(options: DeskOptions, now: number): DeskModel {
  const model = new DeskModel();
  const dice = chance(options.seed * 31 + options.shop.charCodeAt(0) * 7 + options.shop.charCodeAt(1));
  const shop = shops[options.shop];
  const people = buyers(chance(options.seed), options.n);
  const scripts = dice.shuffle(scriptsFor(shop.category));
  const openers = dice.shuffle(openersFor(shop.category));
  const plans = people.map((person, index) => {
    const waits = index < options.waiting;
    const idle = waits
      ? 8_000 + index * 37_000 + dice.int(0, 25_000)
      : 70_000 + (index - options.waiting) * 330_000 + dice.int(0, 240_000);
    return { person, waits, end: now - idle, index };
  });
  // Oldest first, since every new conversation goes to the top of the list.
  for (const { person, waits, end, index } of plans.sort((a, b) => a.end - b.end)) {
    const opener = waits && index % 3 === 2 ? openers[index % openers.length] : undefined;
    const script = opener ? null : (scripts[index % scripts.length] ?? null);
    const product = dice.pick(shop.products);
    const order = dice.next() < 0.7 ? makeOrder(dice, end) : null;
    const conversation = model.add({ ...person, product, order, script });
    const lines: Line[] = [{ from: 'system', text: `买家从「${product.title}」进入会话`, gap: 0 }];
    if (dice.next() < 0.35) lines.push({ from: 'system', text: product.title, gap: 400, product });
    const last = script ? dice.int(0, script.turns.length - 1) : 0;
    const bursts = script ? script.turns.slice(0, last + 1) : [[opener ?? ['在吗'], ''] as const];
    for (const [turn, [burst, answer]] of bursts.entries()) {
      const open = waits && turn === bursts.length - 1;
      // The burst that waits is spread over few seconds, so that it never reaches past `now`.
      for (const [at, text] of burst.entries()) {
        lines.push({
          from: 'buyer',
          text,
          gap: at === 0 ? dice.int(15_000, 60_000) : dice.int(1_000, 2_400),
        });
      }
      if (turn === 0 && dice.next() < 0.35) lines.push({ from: 'robot', text: robotGreeting, gap: 600 });
      if (open) continue;
      const from = dice.next() < 0.12 ? 'colleague' : 'me';
      lines.push({ from, text: answer, gap: dice.int(12_000, 90_000) });
    }
    play(model, conversation, lines, waits ? bursts.at(-1)?.[0].length : undefined, end);
    conversation.step = last + 1;
  }
  return model;
}

const robotGreeting = '您好,我是智能助手,正在为您转接人工客服,请稍等~';

/** Writes the lines so that the first of the waiting burst (else the last line) falls on `end`. */
function play(model: DeskModel, { uid }: Conversation, lines: Line[], open: number | undefined, end: number) {
  const offsets: number[] = [];
  for (const { gap } of lines) offsets.push((offsets.at(-1) ?? 0) + gap);
  const buyerAt = lines.flatMap(({ from }, at) => (from === 'buyer' ? [at] : []));
  const anchor = open === undefined ? lines.length - 1 : (buyerAt.at(-open) ?? 0);
  const shift = end - (offsets[anchor] ?? 0);
  for (const [at, line] of lines.entries()) {
    const time = shift + (offsets[at] ?? 0);
    model.write(uid, line.from, line.text, time, line.product);
  }
}
