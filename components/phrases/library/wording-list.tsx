import { Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParsedText } from '../../../lib/phrases/variables';
import type { Wording } from '../../../lib/records/phrase.record';
import { IconButton } from '../../ui/button';
import { Area } from '../../ui/field';
import { checkBubbles } from './check-bubbles';
import { guardSites } from './guard-sites';
import { MultiChoice } from './multi-choice';
import { TextNotes } from './text-notes';
import { useSites } from './use-places';

interface Props {
  wordings: Wording[];
  error: string | undefined;
  read: (phrase: { code: string; text: string }) => ParsedText;
  onWordings: (wordings: Wording[]) => void;
}

/** Other ways to say it, each for every site or for some; the guard reads them like the main text. */
export function WordingList({ wordings, error, read, onWordings }: Props) {
  const { t } = useTranslation();
  const sites = useSites();
  if (wordings.length === 0) return null;
  const set = (at: number, change: Partial<Wording>) =>
    onWordings(wordings.map((wording, index) => (index === at ? { ...wording, ...change } : wording)));
  return (
    <section aria-label={t('form:wordings')} className="mb-2 border-l-2 border-line pl-2">
      {wordings.map(({ text, sites: of }, index) => (
        <OneWording
          // biome-ignore lint/suspicious/noArrayIndexKey: wordings have no name but their place
          key={index}
          number={index + 2}
          text={text}
          sites={of}
          options={sites}
          read={read}
          onChange={(change) => set(index, change)}
          onRemove={() => onWordings(wordings.filter((_, at) => at !== index))}
        />
      ))}
      <p className={error ? 'text-sm text-late' : 'text-sm text-ink3'}>{error ?? t('form:wordingHint')}</p>
    </section>
  );
}

function OneWording(props: {
  number: number;
  text: string;
  sites: string[];
  options: { id: string; label: string }[];
  read: Props['read'];
  onChange: (change: Partial<Wording>) => void;
  onRemove: () => void;
}) {
  const { number, text, sites, options, read, onChange, onRemove } = props;
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  // One that was just added is what is written next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useEffect(() => {
    if (text === '') area.current?.focus();
  }, []);
  return (
    <div className="mb-1.5">
      <div className="mb-0.5 flex items-center gap-1.5">
        <span className="flex-1 text-sm text-ink2">{t('form:wording', { number })}</span>
        <MultiChoice
          label={`${t('form:wording', { number })} ${t('form:sites')}`}
          all={t('form:allSites')}
          options={options}
          value={sites}
          onChange={(value) => onChange({ sites: value })}
          className="w-36! flex-none text-sm"
        />
        <IconButton label={t('form:removeWording', { number })} onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
      <Area
        ref={area}
        rows={2}
        aria-label={t('form:wording', { number })}
        value={text}
        onChange={({ target }) => onChange({ text: target.value })}
        className="mb-1"
      />
      <TextNotes
        text={text}
        problems={read({ code: '', text }).problems}
        hits={checkBubbles(text, sites.length === 0 ? guardSites : sites)}
        onShow={(start, end) => {
          area.current?.focus();
          area.current?.setSelectionRange(start, end);
        }}
      />
    </div>
  );
}
