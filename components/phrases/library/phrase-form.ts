import type { PhraseDraft } from '../../../lib/phrases/commands';
import { cleanFolder } from '../../../lib/phrases/folders';
import { fromOfDay, toOfDay } from '../../../lib/phrases/period';
import { dayOf } from '../../../lib/phrases/shop-variables';
import { type Phrase, plainPhrase, type Wording } from '../../../lib/records/phrase.record';

/** A phrase as it is typed. */
export interface PhraseForm {
  title: string;
  text: string;
  code: string;
  stage: string;
  /** Separated by commas. */
  tags: string;
  /** Only for the member himself, not for the team. */
  mine: boolean;
  folder: string;
  sites: string[];
  shops: string[];
  wordings: Wording[];
  images: string[];
  standard: boolean;
  /** Local days, `2026-11-25`; '' for none. */
  from: string;
  to: string;
}

type Field = keyof PhraseForm;

export type FormProblem =
  | 'blankTitle'
  | 'blankText'
  | 'blankStage'
  | 'longTitle'
  | 'longText'
  | 'longCode'
  | 'longStage'
  | 'longFolder'
  | 'longWording'
  | 'sameWording'
  | 'manyWordings'
  | 'endFirst'
  | 'nobodyOwns';

/** Wordings beside the main text. */
export const mostWordings = 9;

export const formOf = (phrase: PhraseDraft): PhraseForm => {
  const { title, text, code, stage, tags, ownerId, from, to, ...rest } = { ...plainPhrase, ...phrase };
  const { folder, sites, shops, wordings, images, standard } = rest;
  return {
    title,
    text,
    code,
    stage,
    tags: tags.join(', '),
    mine: ownerId !== null,
    folder,
    sites,
    shops,
    wordings,
    images,
    standard,
    from: from === null ? '' : dayOf(from),
    to: to === null ? '' : dayOf(to),
  };
};

export const emptyForm: PhraseForm = formOf({ title: '', text: '', code: '', stage: '', tags: [] });

type WholeDraft = PhraseDraft & Pick<Phrase, keyof typeof plainPhrase>;

const cleanText = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/**
 * What the typed form says, without stray spaces and the slash in front of a code. Blank wordings are none.
 * @param owner the member whose own it would be
 */
export const readForm = (form: PhraseForm, owner: string | null): WholeDraft => ({
  ...plainPhrase,
  title: form.title.trim(),
  text: cleanText(form.text),
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
  ownerId: form.mine ? owner : null,
  folder: cleanFolder(form.folder),
  sites: form.sites,
  shops: form.shops,
  wordings: form.wordings
    .map(({ text, sites }) => ({ text: cleanText(text), sites }))
    .filter(({ text }) => text !== ''),
  images: form.images,
  standard: form.standard,
  from: fromOfDay(form.from),
  to: toOfDay(form.to),
});

/** Why the form cannot be stored, by field. The limits are those of the phrase record. */
export function problemsOf(form: PhraseForm, owner: string | null): Partial<Record<Field, FormProblem>> {
  const { title, text, code, stage, folder, wordings, images } = readForm(form, owner);
  const problems: Partial<Record<Field, FormProblem>> = {};
  if (title === '') problems.title = 'blankTitle';
  else if (title.length > 60) problems.title = 'longTitle';
  if (text === '' && (images.length === 0 || wordings.length > 0)) problems.text = 'blankText';
  else if (text.length > 4000) problems.text = 'longText';
  if (code.length > 20) problems.code = 'longCode';
  if (stage === '') problems.stage = 'blankStage';
  else if (stage.length > 20) problems.stage = 'longStage';
  if (folder.length > 60) problems.folder = 'longFolder';
  const general = wordings.filter(({ sites }) => sites.length === 0).map((wording) => wording.text);
  if (wordings.some((wording) => wording.text.length > 4000)) problems.wordings = 'longWording';
  else if (wordings.length > mostWordings) problems.wordings = 'manyWordings';
  else if (new Set([text, ...general]).size <= general.length) problems.wordings = 'sameWording';
  if (form.from !== '' && form.to !== '' && form.to < form.from) problems.to = 'endFirst';
  if (form.mine && owner === null) problems.mine = 'nobodyOwns';
  return problems;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which the form differs from what is stored. A moment that the form shows as its day stays. */
export function changesOf(form: PhraseForm, stored: Phrase, owner: string | null): Partial<PhraseDraft> {
  const typed = readForm(form, owner);
  const shown = formOf(stored);
  const untouched = (field: keyof PhraseDraft) =>
    field === 'ownerId' ? form.mine === shown.mine : same(form[field as Field], shown[field as Field]);
  const fields = Object.keys(typed) as (keyof typeof typed)[];
  const changed = fields.filter(
    (field) => field !== 'copyOf' && !untouched(field) && !same(typed[field], stored[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, typed[field]]));
}
