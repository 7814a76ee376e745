/** Signs that desks put for faces and pictures, and addresses: no words of the buyer. */
const noWords = /\[[^\]\s]{1,6}\]|https?:\S+/g;
const between = /[^\p{Script=Han}a-z0-9]+/u;
const longest = 300;

/** A text as it is compared: half width, lower case, in runs of characters without signs between them. */
export const runsOf = (text: string): string[] =>
  text
    .slice(-longest)
    .normalize('NFKC')
    .toLowerCase()
    .replace(noWords, ' ')
    .split(between)
    .filter((run) => run !== '');

export const fold = (text: string): string => runsOf(text).join('');

const opening =
  /^(亲+爱?的?|你好|您好|哈喽|老板|店家|客服|掌柜|请问一?下?|我?想?请?问一?下?|那个|麻烦(问|您|你)?一?下?)+/;
const ending = /([呀啊呢哦哈噢喔啦诶哎]|谢谢[您你了啦]?|急|拜托了?)+$/;

/** A folded message without the courtesies around it, if anything is left. */
export function bare(folded: string): string {
  const rest = folded.replace(opening, '').replace(ending, '');
  return rest === '' ? folded : rest;
}

const latin = /^[a-z0-9]/;

/** Pairs of characters, and words in Latin letters; what holds a digit is left out. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(text)) {
    for (const part of run.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []) {
      if (latin.test(part)) {
        if (part.length > 1 && !/\d/.test(part)) terms.push(part);
        continue;
      }
      for (let i = 0; i + 1 < part.length; i++) terms.push(part.slice(i, i + 2));
    }
  }
  return terms;
}
