import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bubbleLine, bubblesOf } from '../../../lib/phrases/bubbles';
import { wordingsAt } from '../../../lib/phrases/wordings';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMember } from '../../members/use-writer';
import { Area, Field, Input } from '../../ui/field';
import { useValues } from '../use-values';
import { AddButtons } from './add-buttons';
import { checkBubbles } from './check-bubbles';
import { guardSites } from './guard-sites';
import { ImageStrip } from './image-strip';
import { insertAtCursor } from './insert-at-cursor';
import { MoreFields } from './more-fields';
import type { FormProblem, PhraseForm } from './phrase-form';
import { PhrasePreview } from './phrase-preview';
import { TextNotes } from './text-notes';
import { useImages } from './use-images';
import { VariableChips } from './variable-chips';
import { WordingList } from './wording-list';

const mostLines = 4;

interface Props {
  form: PhraseForm;
  /** Only what should be said now. */
  problems: Partial<Record<keyof PhraseForm, FormProblem>>;
  stages: string[];
  /** The library, for phrases that stand in this one. */
  phrases: readonly Phrase[];
  /** Another phrase that has the code already. */
  codeTakenBy: Phrase | undefined;
  /** In the panel: what is used rarely is folded. */
  narrow?: boolean;
  onType: (fields: Partial<PhraseForm>) => void;
}

const imagesIn = (data: DataTransfer) => [...data.files];

/** The fields of one phrase with everything that is said about them: the everyday ones, and the rest folded. */
export function PhraseFields({ form, problems, stages, phrases, codeTakenBy, narrow, onType }: Props) {
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
      cards: undefined,
    },
    phrases,
  );
  const setImages = (images: string[]) => onType({ images });
  const { take, refused } = useImages(form.images, setImages);
  const says = (field: keyof PhraseForm) => {
    const problem = problems[field];
    return problem && t(wordsFor(problem));
  };
  const bubbles = bubblesOf(form.text);
  const lines = Math.max(1, ...bubbles.map((bubble) => bubble.split('\n').length));
  const show = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  const insert = (source: string) => area.current && insertAtCursor(area.current, source);
  const onPaste = (event: ClipboardEvent) => {
    const files = imagesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    // The panel takes pasted images for the buyer who is open.
    event.stopPropagation();
    void take(files);
  };
  const onDrop = (event: DragEvent) => {
    const files = imagesIn(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    void take(files);
  };
  const taken = codeTakenBy && t('library:codeTaken', { title: codeTakenBy.title });
  const said = site === '' ? form.text : (wordingsAt(form, site).find((text) => text.trim() !== '') ?? '');
  const chips = <VariableChips own={own} onInsert={insert} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: images may be dropped and pasted anywhere on it
    <div onPaste={onPaste} onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      <Field label={t('library:title')} error={says('title')}>
        {(ids) => (
          <Input {...ids} value={form.title} onChange={(event) => onType({ title: event.target.value })} />
        )}
      </Field>
      <Field
        label={t('library:textLines', { count: lines })}
        error={says('text') ?? (lines > mostLines ? t('library:tooManyLines', { count: lines }) : undefined)}
        hint={bubbles.length > 1 ? t('form:bubbles', { count: bubbles.length }) : undefined}
      >
        {(ids) => (
          <Area
            {...ids}
            ref={area}
            rows={narrow ? 5 : 6}
            value={form.text}
            onChange={(event) => onType({ text: event.target.value })}
          />
        )}
      </Field>
      <AddButtons
        onWording={() => onType({ wordings: [...form.wordings, { text: '', sites: [] }] })}
        onBubble={() => insert(bubbleLine)}
        onImages={(files) => void take(files)}
      />
      {refused.length > 0 && (
        <ul role="alert" className="mb-2 text-sm text-late">
          {refused.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <ImageStrip images={form.images} onImages={setImages} />
      <TextNotes
        text={form.text}
        problems={read(form).problems}
        hits={checkBubbles(form.text, site === '' ? guardSites : [site])}
        onShow={show}
      />
      <WordingList
        wordings={form.wordings}
        error={says('wordings')}
        read={read}
        onWordings={(wordings) => onType({ wordings })}
      />
      {narrow ? (
        <details className="mb-2">
          <summary className="cursor-pointer text-sm text-ink2">{t('form:variables')}</summary>
          <div className="pt-1.5">{chips}</div>
        </details>
      ) : (
        chips
      )}
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
      <MoreFields form={form} says={says} phrases={phrases} onType={onType} />
      <PhrasePreview
        bubbles={bubblesOf(said).map((text) => read({ code: form.code, text }).parts)}
        images={form.images}
        values={valuesNow()}
        site={site}
        onSite={setSite}
      />
    </div>
  );
}

/** The words of a problem; those that every phrase can have stand with the library's. */
export function wordsFor(problem: FormProblem) {
  switch (problem) {
    case 'longFolder':
    case 'longWording':
    case 'sameWording':
    case 'manyWordings':
    case 'endFirst':
    case 'nobodyOwns':
      return `form:${problem}` as const;
    default:
      return `library:${problem}` as const;
  }
}
