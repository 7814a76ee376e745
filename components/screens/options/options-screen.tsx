import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowPage } from '../../flow/flow-page';
import { NoticesPage } from '../../notices/notices-page';
import { PhraseLibrary } from '../../phrases/library/phrase-library';
import { ShopVariablesPage } from '../../phrases/shop-variables/shop-variables-page';
import { ChecksPage } from '../../shifts/checks-page';
import { ShiftsPage } from '../../shifts/shifts-page';
import { SitesPage } from '../../sites/sites-page';
import { TeamPage } from '../../team/team-page';
import { classes } from '../../ui/classes';
import { AboutPage } from './about-page';
import { BackupPage } from './backup-page';
import { DataPage } from './data-page';
import { GuardPage } from './guard-page';
import { KeysPage } from './keys-page';
import { LooksPage } from './looks-page';
import { MembersPage } from './members-page';
import { RemindersPage } from './reminders-page';
import { TagsPage } from './tags-page';
import { useHashRoute } from './use-hash-route';

const ids = [
  'phrases',
  'variables',
  'flow',
  'guard',
  'reminders',
  'shifts',
  'checks',
  'notices',
  'members',
  'team',
  'tags',
  'sites',
  'keys',
  'looks',
  'data',
  'backup',
  'about',
] as const;

const pages: Record<(typeof ids)[number], () => ReactNode> = {
  phrases: PhraseLibrary,
  variables: ShopVariablesPage,
  flow: FlowPage,
  guard: GuardPage,
  reminders: RemindersPage,
  shifts: ShiftsPage,
  checks: ChecksPage,
  notices: NoticesPage,
  members: MembersPage,
  team: TeamPage,
  tags: TagsPage,
  sites: SitesPage,
  keys: KeysPage,
  looks: LooksPage,
  data: DataPage,
  backup: BackupPage,
  about: AboutPage,
};

/** The options page; `#/sites` and the like lead to one of its parts. */
export function OptionsScreen() {
  const { t } = useTranslation();
  const route = useHashRoute(ids);
  const Page = pages[route];
  useEffect(() => {
    document.title = `${t(`options:nav_${route}`)} · ${t('options:title')}`;
  }, [route, t]);
  return (
    <div className="grid h-screen grid-cols-[190px_minmax(0,1fr)] max-[1180px]:grid-cols-[150px_minmax(0,1fr)]">
      <nav aria-label={t('options:nav')} className="overflow-y-auto border-r border-line bg-bg px-2.5 py-3.5">
        <p className="px-2.5 pt-1 pb-3 text-lg font-bold">{t('common:name')}</p>
        <ul className="grid gap-0.5">
          {ids.map((id) => (
            <li key={id}>
              <a
                href={`#/${id}`}
                aria-current={id === route ? 'page' : undefined}
                className={classes(
                  'block rounded-md px-2.5 py-1.5',
                  id === route ? 'bg-brand-soft font-semibold text-brand-ink' : 'text-ink2 hover:bg-hover',
                )}
              >
                {t(`options:nav_${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="min-h-0 overflow-y-auto bg-card">
        <h1 className="sr-only">{t(`options:nav_${route}`)}</h1>
        <Page />
      </main>
    </div>
  );
}
