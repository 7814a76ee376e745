import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addMemory, dropMemory } from '../../lib/buyers/commands';
import type { Memory } from '../../lib/buyers/queries';
import { useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { say } from '../ui/toasts';
import type { Asked } from './use-memory';

/** Several buyers bear this name: which one is meant now, and a way to keep them apart. */
export function SameNameBanner({ nick, name, memories, memory, choose }: Asked & { nick: string }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const add = async () => {
    const label = (number: number) => t('buyers:memoryNick', { nick, memory: number });
    const added = await addMemory(name, label, writer);
    choose(added);
    say(t('buyers:memoryAdded', { memory: added }), {
      label: t('undo'),
      run: async () => {
        choose(undefined);
        await dropMemory(name, added, writer);
      },
    });
  };
  if (memory !== undefined) {
    return (
      <section
        aria-label={t('buyers:sameName')}
        className="flex items-center gap-1.5 border-b border-line bg-warn-soft px-3 py-0.5 text-sm text-warn"
      >
        <UsersRound size={14} aria-hidden className="flex-none" />
        <span className="min-w-0 flex-1 truncate">
          {t('buyers:sameName')} · {t('buyers:sameNameNow', { memory })}
        </span>
        <Button look="quiet" className="px-1.5 text-sm" onClick={() => choose(undefined)}>
          {t('buyers:sameNameChange')}
        </Button>
      </section>
    );
  }
  const [only] = memories;
  const one = memories.length === 1;
  return (
    <section
      aria-label={t('buyers:sameName')}
      className="border-b border-line bg-warn-soft px-3 py-2 text-warn"
    >
      <h2 className="flex items-center gap-1.5 font-semibold">
        <UsersRound size={14} aria-hidden className="flex-none" />
        {t('buyers:sameName')}
      </h2>
      <p className="text-sm">
        {one ? t('buyers:sameNameOne', { nick }) : t('buyers:sameNameMany', { nick, count: memories.length })}
      </p>
      <div className="mt-1.5 grid grid-cols-1 gap-1.5 text-ink">
        {one && only && <Summary memory={only} />}
        {!one &&
          memories.map((kept) => (
            <button
              key={kept.memory}
              type="button"
              onClick={() => choose(kept.memory)}
              aria-label={t('buyers:memory', { memory: kept.memory })}
              className="rounded-md border border-edge bg-card text-left hover:border-brand"
            >
              <Summary memory={kept} />
            </button>
          ))}
        <div className="flex gap-1.5">
          {one && (
            <Button look="primary" onClick={() => choose(1)}>
              {t('buyers:sameNameYes')}
            </Button>
          )}
          <Button onClick={() => void add()}>{t(one ? 'buyers:sameNameNo' : 'buyers:sameNameNone')}</Button>
        </div>
      </div>
    </section>
  );
}

/** What tells one memory from another: its tags, and the newest note. */
function Summary({ memory: { memory, tags, notes } }: { memory: Memory }) {
  const { t } = useTranslation();
  const names = tags.map((tag) => tag.name).join('、');
  const words = [names, notes[0]?.text].filter(Boolean).join(' · ');
  return (
    <span className="block truncate rounded-md bg-card px-2 py-1 text-sm">
      <b className="font-semibold">{t('buyers:memory', { memory })}</b>{' '}
      <span className="text-ink2">{words === '' ? t('buyers:memoryEmpty') : words}</span>
    </span>
  );
}
