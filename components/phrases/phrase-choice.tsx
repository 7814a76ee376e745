import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '../ui/field';
import { usePhrases } from './use-phrases';

/** More titles than these are no help; who types narrows them down. */
const offered = 20;

/** One phrase of the library, or none, chosen by its title. */
export function PhraseChoice(props: {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const phrases = usePhrases() ?? [];
  const [typed, setTyped] = useState<string>();
  const title = phrases.find((phrase) => phrase.id === value)?.title ?? '';
  const leave = () => {
    const chosen = phrases.find((phrase) => phrase.title === typed?.trim());
    if (chosen) onChange(chosen.id);
    else if (typed?.trim() === '') onChange(null);
    setTyped(undefined);
  };
  const matching = phrases.filter((phrase) => phrase.title.includes(typed?.trim() ?? '')).slice(0, offered);
  return (
    <>
      <Input
        aria-label={label}
        list={id}
        value={typed ?? title}
        placeholder={t('checks:noPhrase')}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
      />
      <datalist id={id}>
        {matching.map((phrase) => (
          <option key={phrase.id} value={phrase.title} />
        ))}
      </datalist>
    </>
  );
}
