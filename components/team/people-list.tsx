import { QrCode, RefreshCw, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../lib/team/kept';
import { Button, IconButton } from '../ui/button';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { AddPerson } from './add-person';
import { InviteModal } from './invite-modal';
import { RemovePerson } from './remove-person';
import type { Opened } from './use-opened';

/** Everybody of the team with their invites; who is added, removed or given a new invite. */
export function PeopleList(props: { opened: Opened; onChange: (opened: Opened) => Promise<void> }) {
  const { opened, onChange } = props;
  const { kept } = opened;
  const { t } = useTranslation();
  const [shown, setShown] = useState<Person>();
  const [leaving, setLeaving] = useState<Person>();
  /** @param invited whose invites are new */
  const changed = (next: Opened['kept'], invited: string[]) =>
    onChange({
      ...opened,
      kept: next,
      invited: opened.fresh ? null : [...new Set([...(opened.invited ?? []), ...invited])],
    });
  const renew = async ({ name }: Person) => {
    const { withNewLogin } = await import('../../lib/team/make');
    await changed(await withNewLogin(kept, name), [name]);
    say(t('making:renewed'));
  };
  return (
    <>
      <p className="mb-2 rounded-md bg-warn-soft px-3 py-2 text-warn">{t('making:invitesWarn')}</p>
      <ul aria-label={t('making:people')} className="rounded-lg border border-line">
        {kept.people.map((person) => (
          <li
            key={person.name}
            className="flex min-h-9 items-center gap-2 border-b border-line px-3 py-1 last:border-0"
          >
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
            {person.name === kept.signer.name && <Pill>{t('making:founder')}</Pill>}
            <Pill tone={person.role === 'lead' ? 'brand' : 'mute'}>{t(`team:role_${person.role}`)}</Pill>
            <Button
              small
              aria-label={t('making:show', { name: person.name })}
              onClick={() => setShown(person)}
            >
              <QrCode size={13} aria-hidden />
              {t('team:invite')}
            </Button>
            <IconButton label={t('making:renew', { name: person.name })} onClick={() => void renew(person)}>
              <RefreshCw size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={t('making:remove', { name: person.name })}
              disabled={person.name === kept.signer.name}
              onClick={() => setLeaving(person)}
            >
              <UserMinus size={15} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddPerson kept={kept} onAdded={changed} />
      {shown && <InviteModal kept={kept} person={shown} onClose={() => setShown(undefined)} />}
      {leaving && (
        <RemovePerson
          name={leaving.name}
          onClose={() => setLeaving(undefined)}
          onRemove={async () => {
            const { withoutPerson } = await import('../../lib/team/make');
            await changed(withoutPerson(kept, leaving.name), []);
            setLeaving(undefined);
          }}
        />
      )}
    </>
  );
}
