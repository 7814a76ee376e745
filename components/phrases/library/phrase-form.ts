import type { PhraseDraft } from '../../../lib/phrases/commands';

/** A phrase as it is typed. */
export interface PhraseForm {
  title: string;
  text: string;
  code: string;
  stage: string;
  /** Separated by commas. */
  tags: string;
}

type Field = keyof PhraseForm;

export type FormProblem =
  | 'blankTitle'
  | 'blankText'
  | 'blankStage'
  | 'longTitle'
  | 'longText'
  | 'longCode'
  | 'longStage';

export const emptyForm: PhraseForm = { title: '', text: '', code: '', stage: '', tags: '' };

export const formOf = ({ title, text, code, stage, tags }: PhraseDraft): PhraseForm => ({
  title,
  text,
  code,
  stage,
  tags: tags.join(', '),
});

/** What the typed form says, without stray spaces and the slash in front of a code. */
export const readForm = (form: PhraseForm): PhraseDraft => ({
  title: form.title.trim(),
  text: form.text.replace(/\r\n?/g, '\n').trim(),
  code: form.code.trim().replace(/^\//, ''),
  stage: form.stage.trim(),
  tags: [
    ...new Set(
      form.tags
        .split(/[,\uff0c、;\uff1b]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ],
});

/** Why the form cannot be stored, by field. The limits are those of the phrase record. */
export function problemsOf(form: PhraseForm): Partial<Record<Field, FormProblem>> {
  const { title, text, code, stage } = readForm(form);
  const problems: Partial<Record<Field, FormProblem>> = {};
  if (title === '') problems.title = 'blankTitle';
  else if (title.length > 60) problems.title = 'longTitle';
  if (text === '') problems.text = 'blankText';
  else if (text.length > 4000) problems.text = 'longText';
  if (code.length > 20) problems.code = 'longCode';
  if (stage === '') problems.stage = 'blankStage';
  else if (stage.length > 20) problems.stage = 'longStage';
  return problems;
}

/** The fields in which the form differs from what is stored. */
export function changesOf(form: PhraseForm, stored: PhraseDraft): Partial<PhraseDraft> {
  const typed = readForm(form);
  const changes: Partial<PhraseDraft> = {};
  for (const field of ['title', 'text', 'code', 'stage'] as const) {
    if (typed[field] !== stored[field]) changes[field] = typed[field];
  }
  if (typed.tags.join('\n') !== stored.tags.join('\n')) changes.tags = typed.tags;
  return changes;
}
