const GREETINGS: readonly { from: number; words: string }[] = [
  { from: 18, words: '晚上好' },
  { from: 14, words: '下午好' },
  { from: 12, words: '中午好' },
  { from: 9, words: '上午好' },
  { from: 5, words: '早上好' },
];

/** The value of {问候} at this local hour, 0–23. Before five in the morning it is still evening. */
export function greeting(hour: number): string {
  return GREETINGS.find(({ from }) => hour >= from)?.words ?? '晚上好';
}
