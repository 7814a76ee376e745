import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { check } from '../../../lib/guard/check';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMember } from '../../members/use-writer';
import { Area, Field, Input } from '../../ui/field';
import { useValues } from '../use-values';
import { guardSites } from './guard-sites';
import { insertAtCursor } from './insert-at-cursor';
import type { FormProblem, PhraseForm } from './phrase-form';
import { PhrasePreview } from './phrase-preview';
import { TextNotes } from './text-notes';
import { VariableChips } from './variable-chips';

const mostLines = 4;

interface Props {
  form: PhraseForm;
  /** Only what should be said now. */
  problems: Partial<Record<keyof PhraseForm, FormProblem>>;
  stages: string[];
  /** The library, for phrases that stand in this one. */
  phrases: Phrase[];
  /** Another phrase that has the code already. */
  codeTakenBy: Phrase | undefined;
  onType: (fields: Partial<PhraseForm>) => void;
}

/** The fields of one phrase with everything that is said about them. */
export function PhraseFields({ form, problems, stages, phrases, codeTakenBy, onType }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const stageList = useId();
  const [site, setSite] = useState('');
  const member = useMember();
  const { read, valuesNow, own } = useValues(
    {
      buyer: t('library:sampleBuyer'),
      agent: member?.name ?? t('library:sampleAgent'),
      shop: { id: '', name: t('library:sampleShop') },
    },
    phrases,
  );
  const text = read(form);
  const says = (field: keyof PhraseForm) => {
    const problem = problems[field];
    return problem && t(`library:${problem}`);
  };
  const lines = form.text.split('\n').length;
  const show = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  const taken = codeTakenBy && t('library:codeTaken', { title: codeTakenBy.title });
  return (
    <div>
      <Field label={t('library:title')} error={says('title')}>
        {(ids) => (
          <Input {...ids} value={form.title} onChange={(event) => onType({ title: event.target.value })} />
        )}
      </Field>
      <Field
        label={t('library:textLines', { count: lines })}
        error={says('text') ?? (lines > mostLines ? t('library:tooManyLines', { count: lines }) : undefined)}
      >
        {(ids) => (
          <Area
            {...ids}
            ref={area}
            rows={6}
            value={form.text}
            onChange={(event) => onType({ text: event.target.value })}
          />
        )}
      </Field>
      <VariableChips own={own} onInsert={(source) => area.current && insertAtCursor(area.current, source)} />
      <TextNotes
        text={form.text}
        problems={text.problems}
        hits={check(form.text, { sites: site === '' ? guardSites : [site] }).hits}
        onShow={show}
      />
      <div className="grid grid-cols-2 gap-2">
        <Field label={t('library:code')} error={says('code')} hint={taken}>
          {(ids) => (
            <Input
              {...ids}
              value={form.code}
              title={t('library:codeHint')}
              onChange={(event) => onType({ code: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('library:stage')} error={says('stage')}>
          {(ids) => (
            <Input
              {...ids}
              list={stageList}
              value={form.stage}
              onChange={(event) => onType({ stage: event.target.value })}
            />
          )}
        </Field>
        <datalist id={stageList}>
          {stages.map((stage) => (
            <option key={stage} value={stage} />
          ))}
        </datalist>
      </div>
      <Field label={t('library:tags')} hint={t('library:tagsHint')}>
        {(ids) => (
          <Input {...ids} value={form.tags} onChange={(event) => onType({ tags: event.target.value })} />
        )}
      </Field>
      <PhrasePreview parts={text.parts} values={valuesNow()} site={site} onSite={setSite} />
    </div>
  );
}
