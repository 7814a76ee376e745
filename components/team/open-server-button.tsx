import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinRefusals } from '../../lib/records/sync-state.record';
import type { KeptTeam } from '../../lib/team/kept';
import { type OpenFailure, openServer } from '../../lib/team/open-server';
import { Button } from '../ui/button';
import { Refusal } from './refusal';

type Outcome = { kind: 'opened' | 'openedAgain' | 'openedChanged' } | { kind: 'failed'; why: OpenFailure };

/** The owner's login is in the file itself: what is said to members would not help. */
const sameAs: Partial<Record<OpenFailure, OpenFailure>> = { credentials: 'forbidden', unanswered: 'later' };
const worded = ['forbidden', 'later', 'full', 'refused', 'olderKeep', 'unreadable'] as const;

/** 「服务器起来了,点这里开通」: logs in as the owner and makes the server ready. */
export function OpenServerButton({ kept, onOpened }: { kept: KeptTeam; onOpened: () => Promise<void> }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async () => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const done = await openServer(kept);
      if (!done.ok) return setOutcome({ kind: 'failed', why: done.error });
      const { stream, signers } = done.value;
      const again = signers === 'changed' ? 'openedChanged' : 'openedAgain';
      setOutcome({ kind: stream === 'made' ? 'opened' : again });
      await onOpened();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button look="primary" disabled={busy} onClick={() => void run()}>
        {t(busy ? 'making:opening' : 'making:open')}
      </Button>
      {outcome && outcome.kind !== 'failed' && (
        <p role="status" className="mt-2 rounded-md bg-ok-soft px-3 py-2 font-semibold text-ok">
          {t(`making:${outcome.kind}`)}
        </p>
      )}
      {outcome?.kind === 'failed' && <Failed why={outcome.why} />}
    </>
  );
}

function Failed({ why }: { why: OpenFailure }) {
  const { t } = useTranslation();
  const reason = sameAs[why] ?? why;
  const known = worded.find((one) => one === reason);
  const toMembers = joinRefusals.find((one) => one === reason);
  if (!known && toMembers) return <Refusal reason={toMembers} />;
  return (
    <p role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2 text-late">
      {known ? t(`making:openFail_${known}`) : t('making:openFail_other', { reason: why })}
    </p>
  );
}
