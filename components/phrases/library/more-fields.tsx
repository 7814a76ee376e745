import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldersOf } from '../../../lib/phrases/folders';
import type { Phrase } from '../../../lib/records/phrase.record';
import { classes } from '../../ui/classes';
import { Field, Input } from '../../ui/field';
import { DayInput } from '../shop-variables/day-input';
import { MultiChoice } from './multi-choice';
import type { PhraseForm } from './phrase-form';
import { ScopeChoice } from './scope-choice';
import { useMoreSet } from './use-more-set';
import { useShops, useSites } from './use-places';

interface Props {
  form: PhraseForm;
  says: (field: keyof PhraseForm) => string | undefined;
  phrases: readonly Phrase[];
  onType: (fields: Partial<PhraseForm>) => void;
}

/** What most phrases never need, folded under a line that says what of it is set. */
export function MoreFields({ form, says, phrases, onType }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const folders = useId();
  const sites = useSites();
  const shops = useShops();
  const set = useMoreSet(form, sites);
  const wrong = (['mine', 'folder', 'to'] as const).some((field) => says(field) !== undefined);
  const [open, setOpen] = useState(false);
  const shown = open || wrong;
  const days = form.from !== '' || form.to !== '';
  return (
    <section className="mb-2.5 rounded-md border border-line">
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setOpen(!shown)}
        className="flex min-h-7 w-full items-center gap-1 px-2 py-0.5 text-left text-sm"
      >
        <ChevronRight
          size={14}
          aria-hidden
          className={classes('flex-none text-ink3', shown && 'rotate-90')}
        />
        <span className="flex-none text-ink2">{t('form:more')}</span>
        <span className={classes('min-w-0 flex-1 truncate', set.length > 0 ? 'text-brand-ink' : 'text-ink3')}>
          {set.length > 0 ? set.join(' · ') : t('form:moreHint')}
        </span>
      </button>
      {shown && (
        <div id={id} className="border-t border-line px-2 pt-1.5 pb-0.5">
          <Row label={t('form:scope')}>
            <ScopeChoice mine={form.mine} error={says('mine')} onMine={(mine) => onType({ mine })} />
          </Row>
          <Field label={t('form:folder')} error={says('folder')} hint={t('form:folderHint')}>
            {(ids) => (
              <Input
                {...ids}
                list={folders}
                value={form.folder}
                onChange={({ target }) => onType({ folder: target.value })}
              />
            )}
          </Field>
          <datalist id={folders}>
            {foldersOf(phrases, form.stage.trim()).map((folder) => (
              <option key={folder} value={folder} />
            ))}
          </datalist>
          <div className="grid grid-cols-2 gap-2">
            <Row label={t('form:sites')}>
              <MultiChoice
                label={t('form:sites')}
                all={t('form:allSites')}
                options={sites}
                value={form.sites}
                onChange={(value) => onType({ sites: value })}
              />
            </Row>
            <Row label={t('form:shops')}>
              <MultiChoice
                label={t('form:shops')}
                all={t('form:allShops')}
                options={shops}
                value={form.shops}
                onChange={(value) => onType({ shops: value })}
                other={t('form:otherShop')}
              />
            </Row>
          </div>
          <Row label={t('form:days')}>
            <div className="flex flex-wrap items-center gap-1">
              <DayInput label={t('form:from')} value={form.from} onChange={(from) => onType({ from })} />
              <span className="text-sm text-ink3">{t('form:until')}</span>
              <DayInput label={t('form:to')} value={form.to} onChange={(to) => onType({ to })} />
              {days && (
                <button
                  type="button"
                  className="text-sm text-link hover:underline"
                  onClick={() => onType({ from: '', to: '' })}
                >
                  {t('form:clearDays')}
                </button>
              )}
            </div>
            {says('to') && (
              <p role="alert" className="text-sm text-late">
                {says('to')}
              </p>
            )}
          </Row>
          <label className="mb-2 flex cursor-pointer items-start gap-2">
            <input
              type="checkbox"
              className="mt-0.5 size-4 flex-none accent-(--brand)"
              checked={form.standard}
              onChange={({ target }) => onType({ standard: target.checked })}
            />
            <span className="min-w-0">
              {t('form:standard')}
              <span className="block text-sm text-ink3">{t('form:standardHint')}</span>
            </span>
          </label>
        </div>
      )}
    </section>
  );
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="mb-2 min-w-0">
    <p className="mb-0.5 text-sm text-ink2">{label}</p>
    {children}
  </div>
);
