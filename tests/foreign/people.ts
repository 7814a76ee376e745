/** Invented buyers and what they and the shop said. */
export interface Talk {
  id: string;
  name: string;
  unread: number;
  messages: { text: string; mine: boolean; time: string }[];
}

const names = [
  '陈记茶行',
  '半夏',
  '阿May代购',
  '山里人家',
  '云朵上的猫',
  '小鱼儿',
  'Lily妈妈',
  '老王五金',
  '木木',
  '阿泽的店',
];
const asks = [
  '上次那批还有吗',
  '能开发票吗',
  '收到的盒子压坏了',
  '什么时候发货呀',
  '这个和另一款有什么不同',
  '可以改地址吗',
];
const answers = [
  '有的,今天就能发',
  '可以的,把抬头发我',
  '实在抱歉,马上给您补发',
  '今天下午四点前发出',
  '这款更厚一些',
  '已经帮您改好了',
];

const clock = (minutes: number) =>
  `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `count` buyers with `lines` messages each, the same ones every time. */
export function people(count: number, lines: number): Talk[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `bc-${7301 + at * 17}`,
    name: `${names[at % names.length]}${at < names.length ? '' : Math.floor(at / names.length) + 1}`,
    unread: at % 4 === 1 ? 2 : 0,
    messages: Array.from({ length: lines }, (_, line) => ({
      text:
        line % 2 === 0 ? `${asks[(at + line) % asks.length]}` : `${answers[(at + line) % answers.length]}`,
      mine: line % 2 === 1,
      time: clock(line * 3 + at),
    })),
  }));
}
