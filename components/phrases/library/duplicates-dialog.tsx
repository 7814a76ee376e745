import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Merge, mergePhrases, undoMerge } from '../../../lib/phrases/bulk-commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { say } from '../../ui/toasts';
import { DuplicateItem } from './duplicate-item';
import type { Duplicates } from './use-duplicates';

/** Groups that are drawn at first, and more with each press. */
const step = 30;

interface Props {
  open: boolean;
  duplicates: Duplicates;
  byId: ReadonlyMap<string, Phrase>;
  uses: ReadonlyMap<string, number>;
  /** An agent under a lead merges phrases of his own. */
  mayMerge: (ids: readonly string[]) => boolean;
  onShow: () => void;
  onClose: () => void;
}

/** Phrases that say the same, group by group: one is kept, with the tags and uses of all. */
export function DuplicatesDialog({ open, duplicates, byId, uses, mayMerge, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [limit, setLimit] = useState(step);
  const { progress, groups = [], search, cancel } = duplicates;
  const exact = groups.filter((group) => group.exact);
  const mergeable = exact.filter(({ ids }) => mayMerge(ids));
  /** The one that is used most, else the first. */
  const bestOf = (ids: readonly string[]) =>
    ids.reduce((best, id) => ((uses.get(id) ?? 0) > (uses.get(best) ?? 0) ? id : best));
  const merge = async (merges: Merge[]) => {
    const undo = await mergePhrases(merges, writer);
    say(t('table:merged', { count: merges.length }), {
      label: t('common:undo'),
      run: () => undoMerge(undo, writer),
    });
  };
  const mergeOf = (ids: readonly string[], keep: string) => ({
    keep,
    drop: ids.filter((id) => id !== keep),
  });
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal open={open} onClose={close} wide title={t('table:finderTitle')} closeLabel={t('common:close')}>
      {progress !== undefined ? (
        <div className="grid justify-items-center gap-3 py-10">
          <progress className="w-64" aria-label={t('table:finderTitle')} value={progress} max={1} />
          <p role="status" className="text-sm text-ink2 tabular-nums">
            {t('table:finding', { percent: Math.round(progress * 100) })}
          </p>
          <Button onClick={close}>{t('common:cancel')}</Button>
        </div>
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-center gap-2">
            <p role="status" className="flex-1 font-semibold">
              {groups.length === 0
                ? t('table:finderNone')
                : t('table:finderFound', { groups: groups.length, exact: exact.length })}
            </p>
            <Button look="quiet" onClick={search}>
              {t('table:again')}
            </Button>
            {groups.length > 0 && <Button onClick={onShow}>{t('table:showInTable')}</Button>}
            {mergeable.length > 0 && (
              <Button
                look="primary"
                onClick={() => void merge(mergeable.map(({ ids }) => mergeOf(ids, bestOf(ids))))}
              >
                {t('table:mergeExact')}
              </Button>
            )}
          </div>
          {groups.length > 0 && <p className="mb-2 text-sm text-ink3">{t('table:mergeHint')}</p>}
          <ul className="grid gap-2">
            {groups.slice(0, limit).map((group) => (
              <DuplicateItem
                key={group.ids[0]}
                group={group}
                best={bestOf(group.ids)}
                byId={byId}
                uses={uses}
                onMerge={mayMerge(group.ids) ? (keep) => void merge([mergeOf(group.ids, keep)]) : undefined}
              />
            ))}
          </ul>
          {groups.length > limit && (
            <div className="pt-3 text-center">
              <Button onClick={() => setLimit(limit + step)}>
                {t('table:moreGroups', { count: Math.min(step, groups.length - limit) })}
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  );
}
