const numerals: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
};
const numberOf = (text: string): number => numerals[text] ?? Number(text);

const dayHours = 24;
const number = '([0-9]{1,3}(?:\\.[0-9])?|[一两二三四五六七八九十半])';
const units: readonly [RegExp, number][] = [
  [new RegExp(`${number} ?(?:个)?(?:小时|h(?:ours?)?\\b)`, 'gi'), 1],
  [new RegExp(`${number} ?(?:个)?(?:工作日|天|日|days?\\b)`, 'gi'), dayHours],
];
const words: readonly [RegExp, number][] = [
  [/当天|当日|今天/, dayHours],
  [/次日|第二天|明天|隔天/, 2 * dayHours],
];

/**
 * Within how many hours shops say that they send, of what they wrote as 发货时间: `48 小时内`, `三天内`. Of several times
 * the shortest, so that nobody is warned of a promise that a shop can keep; undefined where none is named.
 */
export function dispatchHours(values: readonly string[]): number | undefined {
  const found = values.flatMap((value) => {
    const text = value.normalize('NFKC');
    return [
      ...units.flatMap(([unit, hours]) => [...text.matchAll(unit)].map(([, n = '']) => numberOf(n) * hours)),
      ...words.flatMap(([word, hours]) => (word.test(text) ? [hours] : [])),
    ];
  });
  return found.length === 0 ? undefined : Math.min(...found);
}
