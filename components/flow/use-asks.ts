import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../../lib/bridge/protocol';
import { answerTag, tagBuyer, untagBuyer } from '../../lib/buyers/commands';
import { tagsOf } from '../../lib/buyers/queries';
import { questionSets } from '../../lib/flow/queries';
import { askedNothing, questionId, setFor } from '../../lib/flow/rules';
import { unwritten } from '../../lib/records/meta';
import { type Phrase, plainPhrase } from '../../lib/records/phrase.record';
import type { Question, QuestionSet } from '../../lib/records/question-set.record';
import type { Tag } from '../../lib/records/tag.record';
import { changeSetting } from '../../lib/settings/commands';
import { useTagging } from '../buyers/use-tagging';
import { useWriter } from '../members/use-writer';
import { useSetting } from '../settings/use-setting';
import { say } from '../ui/toasts';
import type { Flow } from './use-flow';

const none: Tag[] = [];

/** A question as the fill takes it: a phrase that stands in no library. */
const asPhrase = (set: QuestionSet, question: Question, index: number): Phrase => ({
  ...plainPhrase,
  ...unwritten,
  id: questionId(set.id, index),
  title: question.text,
  text: question.text,
  code: '',
  stage: '',
  tags: [],
  order: 0,
});

/** The questions of this shop and what this buyer answered. `undefined` where the shop uses none. */
export function useAsks(
  buyerKey: string,
  shop: Shop | undefined,
  flow: Flow,
  phrases: readonly Phrase[],
  fill: (phrase: Phrase, replace: boolean) => Promise<void>,
) {
  const { t } = useTranslation();
  const writer = useWriter();
  const chosen = useSetting('flowSets');
  const { untag } = useTagging(buyerKey);
  const all = useLiveQuery(questionSets, []) ?? [];
  const tags = useLiveQuery(async () => (await tagsOf([buyerKey])).get(buyerKey) ?? [], [buyerKey]) ?? none;
  const texts = useMemo(() => new Map(phrases.map(({ id, text }) => [id, text])), [phrases]);
  const sets = all.filter(({ on, questions }) => on && questions.length > 0);
  const set = setFor(sets, chosen[shop?.id ?? ''], shop?.name ?? '');
  if (!set) return undefined;

  const answer = async (name: string) => {
    const carried = tags.find((tag) => tag.name === name);
    if (carried) return await untag(carried);
    const id = await answerTag(name, set.colour, writer);
    await tagBuyer(buyerKey, id, writer);
    const undo = { label: t('common:undo'), run: () => untagBuyer(buyerKey, id, writer) };
    say(t('flow:tagged', { name }), undo);
  };
  const carried = new Set(tags.map(({ name }) => name));
  const answered = set.questions.some(({ answers }) => answers.some(({ tag }) => carried.has(tag)));
  return {
    sets,
    set,
    carried,
    /** The talk is at the step where this is asked. */
    isNow: flow.step?.id === set.stepId,
    remind: !answered && askedNothing(flow.uses, flow.round, texts),
    onSet: (id: string) => void changeSetting('flowSets', (sets) => ({ ...sets, [shop?.id ?? '']: id })),
    onAsk: (question: Question, index: number) => void fill(asPhrase(set, question, index), false),
    onAnswer: (tag: string) => void answer(tag),
  };
}
