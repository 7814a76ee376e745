import { useTranslation } from 'react-i18next';
import { addPhrases, deletePhrases } from '../../../lib/phrases/commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useWriter } from '../../members/use-writer';
import { say } from '../../ui/toasts';

/** Adds the starter phrases that are missing, by text and by stage and title. */
export function useStarter(phrases: readonly Phrase[]): () => Promise<void> {
  const { t } = useTranslation();
  const writer = useWriter();
  return async () => {
    const { starterPhrases } = await import('../../../lib/phrases/starter/starter-phrases');
    const name = ({ stage, title }: { stage: string; title: string }) => JSON.stringify([stage, title]);
    const texts = new Set(phrases.map(({ text }) => text));
    const names = new Set(phrases.map(name));
    const missing = starterPhrases.filter((phrase) => !texts.has(phrase.text) && !names.has(name(phrase)));
    if (missing.length === 0) {
      say(t('library:starterNone'));
      return;
    }
    const ids = await addPhrases(missing, writer);
    say(t('library:starterDone', { count: missing.length }), {
      label: t('common:undo'),
      run: () => deletePhrases(ids, writer),
    });
  };
}
