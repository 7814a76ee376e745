import type { Question } from '../records/question-set.record';

type Answers = Question['answers'];

/** How long an answer and the name of its tag may be, and how many there may be. */
export const answerLimits = { length: 12, count: 12 };

/** Reads answers as the lead types them: parted by blanks or commas, `answer=tag` where the tag has another name. */
export function readAnswers(typed: string): Answers {
  const words = typed.split(/[\s,，、;；]+/).filter((word) => word !== '');
  const answers = words.map((word) => {
    const [label = '', tag = ''] = word.split(/[=＝]/);
    return { label: label || tag, tag: tag || label };
  });
  const known = new Set<string>();
  return answers.filter(({ label }) => label !== '' && !known.has(label) && known.add(label));
}

/** The inverse of {@link readAnswers}. */
export const writeAnswers = (answers: Answers): string =>
  answers.map(({ label, tag }) => (label === tag ? label : `${label}=${tag}`)).join(' ');

/** The first answer that is too long for a tag. */
export const longAnswer = (answers: Answers): string | undefined =>
  answers.flatMap(({ label, tag }) => [label, tag]).find((word) => word.length > answerLimits.length);
