import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentToTeam } from '../../lib/platform/data-consent';
import type { JoinRefusal } from '../../lib/records/sync-state.record';
import { type InviteSays, whatInviteSays } from '../../lib/team/invites';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Area, Field } from '../ui/field';
import { say, warn } from '../ui/toasts';
import { joinTeam } from './join-team';
import { Refusal } from './refusal';

/** Pastes an invite, shows what it says, joins. */
export function JoinCard(props: {
  title: string;
  hint: string;
  /** The shop whose seat this computer is already. */
  here?: string;
  onJoined: (name: string) => void;
}) {
  const { title, hint, here, onJoined } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<JoinRefusal>();
  const [busy, setBusy] = useState(false);
  const says = whatInviteSays(typed);
  const broken = typed.trim() !== '' && !says;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!says || busy) return;
    const consent = consentToTeam();
    setBusy(true);
    try {
      if (!(await consent)) return warn(t('options:noConsent'));
      const reason = await joinTeam(typed);
      setRefused(reason);
      if (reason) return;
      setTyped('');
      say(t('team:joined', { shop: says.shop }));
      onJoined(says.name);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={title} className="p-4!">
      <p className="mb-2 text-ink2">{hint}</p>
      <form onSubmit={(event) => void submit(event)}>
        <Field label={t('team:invite')} hint={t('team:inviteHint')}>
          {(ids) => (
            <Area
              {...ids}
              rows={3}
              value={typed}
              spellCheck={false}
              autoComplete="off"
              placeholder="huabian1:"
              className="font-mono text-sm break-all"
              onChange={({ target }) => {
                setTyped(target.value);
                setRefused(undefined);
              }}
            />
          )}
        </Field>
        {broken && <Refusal reason="invite" />}
        {says && <Says says={says} here={here} />}
        {refused && <Refusal reason={refused} />}
        {says && (
          <Button type="submit" look="primary" disabled={busy} className="mt-3">
            {busy ? t('team:joining') : t('team:join', { shop: says.shop })}
          </Button>
        )}
      </form>
    </Card>
  );
}

function Says({ says, here }: { says: InviteSays; here: string | undefined }) {
  const { t } = useTranslation();
  const { shop, url, name, role } = says;
  const lines = [
    [t('team:inviteShop'), shop],
    [t('team:inviteServer'), url],
    [t('team:inviteName'), name],
    [t('team:inviteRole'), t(`team:role_${role}`)],
  ];
  return (
    <div className="rounded-md bg-bg px-3 py-2">
      <p className="mb-1 text-sm text-ink3">{t('team:inviteSays')}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink3">{label}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 border-t border-line pt-2">{t('team:readAll')}</p>
      <p className="mt-1 text-sm text-ink2">
        {here === undefined ? t(`team:carried_${role}`) : t('team:seatHere', { shop: here, name })}
      </p>
    </div>
  );
}
