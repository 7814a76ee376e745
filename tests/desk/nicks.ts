import type { Chance } from './chance';

export interface Buyer {
  readonly uid: string;
  readonly nick: string;
}

/** The five of the product's pictures come first, on every desk. */
const first = ['小鱼儿tb_2024', '云朵上的猫', '山里人家88', 'Lily_妈妈', '老王五金'];

const whole = `
阿May要早睡 橘子汽水🍊 一颗小番茄 想去看海的鲸 夏天的风_77 半糖去冰 林深见鹿2019 北方姑娘小敏 晚安喵 大鹏展翅9527
豆豆妈咪 糖糖爸爸 老陈茶叶 幸福一家人 平安是福168 静水流深 知足常乐_老张 花开富贵1962 快乐的小蜗牛 开心就好呀
momo momo_x tb13988220 jd_4f8a71c 用户7731920 匿名买家 拼小圈_阿芳 小号别加我 打工人小周 每天都想退休
不吃香菜 芝士就是力量 今天也要加油鸭 奶茶续命中 一只柴犬 二狗子的主人 熬夜冠军 月半小夜曲 摸鱼达人 草莓啵啵
Cherry酱 Tony老师别剪短 Vivian_W Jason_1990 Anna在路上 Sunny小晴 Kiki不是kiki Eric老李 Coco_珊 Mia小米粒
青岛大虾 成都小辣椒 广东靓仔 东北大碴子 西安肉夹馍 武汉热干面 湖南妹陀 新疆葡萄干 内蒙的风 厦门阿珍
周末去爬山 爱种花的老刘 修车小赵 张姐烘焙坊 李记杂货铺 王哥数码 孙老师 陈医生家的猫 建材老吴 小马快跑
云起时 听雨轩主人 江南烟雨 南风知我意 梧桐更兼细雨 一蓑烟雨 长安某 扶摇直上 三月桃花 白露为霜
爱笑的眼睛 胖胖的小确幸 喵呜_喵呜 火星来客 外婆的澎湖湾 红烧肉不加糖 早起的虫儿 小小的我 大大的世界 雨后彩虹🌈
`
  .trim()
  .split(/\s+/);

const heads = [
  '小',
  '阿',
  '暖',
  '可乐',
  '西瓜',
  '星星',
  '柠檬',
  '向阳',
  '快乐',
  '安静的',
  '努力的',
  '爱吃鱼的',
  '路过的',
];
const tails = ['小米', '小鹿', '大叔', '宝妈', '果果', '团子', '阿姨', '同学', '土豆'];

/** 200 and more distinct nicks, always in the same order; those made of two halves come last. */
export const nicks: readonly string[] = [
  ...new Set([
    ...first,
    ...whole,
    ...heads.flatMap((head, at) => tails.map((tail) => head + tail + tailOf(at, tail))),
  ]),
];

function tailOf(at: number, tail: string): string {
  return at % 3 === 0 ? `_${(at * 137 + tail.charCodeAt(0)) % 1000}` : '';
}

/** `count` buyers with distinct nicks and uids; a nick has one uid everywhere, as on a platform with many shops. */
export function buyers(dice: Chance, count: number): Buyer[] {
  const people = nicks.map((nick, at) => ({ nick, uid: String(2_300_000_000_000 + at * 7_919_003) }));
  const written = first.length + whole.length;
  return [
    ...people.slice(0, first.length),
    ...dice.shuffle(people.slice(first.length, written)),
    ...dice.shuffle(people.slice(written)),
  ].slice(0, count);
}
