import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeHandover } from '../../lib/handover/commands';
import { draftNow } from '../../lib/handover/queries';
import { second } from '../../lib/kernel/clock';
import type { HandoverItem } from '../../lib/records/handover.record';
import { formatWait } from '../../lib/waits/rules';
import { useMember, useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { classes } from '../ui/classes';
import { Area, Input } from '../ui/field';
import { say, warn } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import { HandoverParts } from './handover-parts';

/** Drawn up from what is still open; the agent unticks, adds a word, and hands over. */
export function WriteHandover() {
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const now = useNow(15 * second);
  const drawn = useLiveQuery(async () => await draftNow(Date.now()), [now]) ?? [];
  const [left, setLeft] = useState(new Set<string>());
  const [words, setWords] = useState(new Map<string, string>());
  const [remark, setRemark] = useState('');
  const [handing, setHanding] = useState(false);

  const hand = async () => {
    if (!member) return warn(t('handover:needMember'));
    const items = drawn
      .filter(({ id }) => !left.has(id))
      .map((item) => ({ ...item, text: words.get(item.id) ?? item.text }));
    // A second click of a double-click must not hand over twice.
    setHanding(true);
    await writeHandover({ fromName: member.name, items, remark: remark.trim() }, writer).finally(() =>
      setHanding(false),
    );
    setLeft(new Set());
    setWords(new Map());
    setRemark('');
    say(t('handover:handed'));
  };

  const toggle = (id: string) => {
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };

  return (
    <Card title={t('handover:draft')}>
      {drawn.length === 0 && <p className="text-sm text-ink3">{t('handover:nothing')}</p>}
      <HandoverParts
        items={drawn}
        line={(item) => (
          <Line
            key={item.id}
            item={item}
            included={!left.has(item.id)}
            text={words.get(item.id) ?? item.text}
            onToggle={() => toggle(item.id)}
            onText={(text) => setWords((before) => new Map(before).set(item.id, text))}
          />
        )}
      />
      <Area
        rows={2}
        value={remark}
        maxLength={1000}
        onChange={(event) => setRemark(event.target.value)}
        aria-label={t('handover:remark')}
        placeholder={t('handover:remarkPlaceholder')}
        className="mt-1.5"
      />
      <Button
        look="primary"
        className="mt-1.5"
        disabled={handing || (remark.trim() === '' && drawn.every(({ id }) => left.has(id)))}
        onClick={() => void hand()}
      >
        {t('handover:hand')}
      </Button>
    </Card>
  );
}

function Line(props: {
  item: HandoverItem;
  included: boolean;
  text: string;
  onToggle: () => void;
  onText: (text: string) => void;
}) {
  const { item, included, text, onToggle, onText } = props;
  const now = useNow();
  const { t } = useTranslation();
  const name = item.nick || item.text;
  return (
    <li className="flex items-center gap-1.5 py-0.5 max-[320px]:flex-wrap">
      <label
        className={classes('flex flex-none items-center gap-1.5', item.nick && 'w-2/5 max-[320px]:w-full')}
      >
        <input
          type="checkbox"
          checked={included}
          onChange={onToggle}
          aria-label={t('handover:include', { nick: name })}
        />
        {item.nick && <span className="min-w-0 truncate">{item.nick}</span>}
        {item.waitingSince !== null && (
          <span className="ml-auto flex-none text-xs text-ink3 tabular-nums">
            {formatWait(now - item.waitingSince)}
          </span>
        )}
      </label>
      <Input
        value={text}
        disabled={!included}
        maxLength={500}
        onChange={(event) => onText(event.target.value)}
        aria-label={t('handover:lineText', { nick: name })}
        placeholder={t('handover:linePlaceholder')}
        className="min-w-0 flex-1"
      />
    </li>
  );
}
