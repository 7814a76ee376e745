import { useTranslation } from 'react-i18next';
import { deletePhrases, restorePhrases } from '../../../lib/phrases/commands';
import { useWriter } from '../../members/use-writer';
import { say } from '../../ui/toasts';
import { setDraft } from './drafts';

/** Deletes phrases at once and offers to take it back. */
export function useDelete(): (ids: string[]) => Promise<void> {
  const { t } = useTranslation();
  const writer = useWriter();
  return async (ids) => {
    await deletePhrases(ids, writer);
    for (const id of ids) setDraft(id, undefined);
    say(t('library:deleted', { count: ids.length }), {
      label: t('common:undo'),
      run: () => restorePhrases(ids, writer),
    });
  };
}
