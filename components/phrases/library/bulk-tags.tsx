import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsOf } from '../../../lib/phrases/library-filter';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import type { BulkForm } from './bulk-bar';
import { emptyForm, readForm } from './phrase-form';

/** Tags to put on the chosen phrases, and to take off those that bear them. */
export function BulkTags({ count, onOrder, chosen }: BulkForm & { chosen: readonly Phrase[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [remove, setRemove] = useState<ReadonlySet<string>>(new Set());
  const borne = useMemo(() => tagsOf(chosen).slice(0, 40), [chosen]);
  const { tags: add } = readForm({ ...emptyForm, tags: typed }, null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.length + remove.size > 0) onOrder({ kind: 'tag', add, remove: [...remove] });
  };
  const toggle = (tag: string) => {
    const next = new Set(remove);
    if (!next.delete(tag)) next.add(tag);
    setRemove(next);
  };
  return (
    <form aria-label={t('table:tags')} onSubmit={submit}>
      <Field label={t('table:addTags')} hint={t('table:tagsHint')}>
        {(ids) => <Input {...ids} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      {borne.length > 0 && (
        <fieldset className="mb-2">
          <legend className="mb-1 text-sm text-ink2">{t('table:removeTags')}</legend>
          <div className="flex max-h-32 flex-wrap gap-1 overflow-y-auto">
            {borne.map((tag) => (
              <button
                key={tag}
                type="button"
                aria-pressed={remove.has(tag)}
                onClick={() => toggle(tag)}
                className="rounded-full border border-edge px-2 text-sm leading-5 text-ink2 hover:bg-hover aria-pressed:border-late aria-pressed:text-late aria-pressed:line-through"
              >
                {tag}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <Button type="submit" look="primary" className="w-full" disabled={add.length + remove.size === 0}>
        {t('table:apply', { count })}
      </Button>
    </form>
  );
}
