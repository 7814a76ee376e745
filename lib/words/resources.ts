import { backup } from './backup.words';
import { buyers } from './buyers.words';
import { checks } from './checks.words';
import { common } from './common.words';
import { flow } from './flow.words';
import { followups } from './followups.words';
import { form } from './form.words';
import { guard } from './guard.words';
import { handover } from './handover.words';
import { importing } from './importing.words';
import { keys } from './keys.words';
import { lead } from './lead.words';
import { library } from './library.words';
import { making } from './making.words';
import { members } from './members.words';
import { notices } from './notices.words';
import { options } from './options.words';
import { own } from './own.words';
import { page } from './page.words';
import { panel } from './panel.words';
import { phrases } from './phrases.words';
import { reminders } from './reminders.words';
import { roster } from './roster.words';
import { shifts } from './shifts.words';
import { sites } from './sites.words';
import { stats } from './stats.words';
import { suggest } from './suggest.words';
import { table } from './table.words';
import { teach } from './teach.words';
import { team } from './team.words';
import { fields } from './team-fields.words';
import { variables } from './variables.words';
import { waits } from './waits.words';
import { welcome } from './welcome.words';
import { window } from './window.words';
import { worker } from './worker.words';

/** Namespaces are listed by hand: they give the keys their types. A test compares the two languages. */
export const namespaces = {
  backup,
  buyers,
  checks,
  common,
  fields,
  flow,
  followups,
  form,
  guard,
  handover,
  importing,
  keys,
  lead,
  library,
  making,
  members,
  notices,
  options,
  own,
  page,
  panel,
  phrases,
  reminders,
  roster,
  shifts,
  sites,
  stats,
  suggest,
  table,
  teach,
  team,
  variables,
  waits,
  welcome,
  window,
  worker,
} as const;

type Namespaces = typeof namespaces;

const pick = (language: 'zh' | 'en') =>
  Object.fromEntries(Object.entries(namespaces).map(([name, words]) => [name, words[language]]));

export const resources = { zh: pick('zh'), en: pick('en') };

declare module 'i18next' {
  interface CustomTypeOptions {
    /** All of them: `t` takes `common` keys bare and the others as `buyers:tags`. */
    defaultNS: [
      'common',
      'backup',
      'buyers',
      'checks',
      'fields',
      'flow',
      'followups',
      'form',
      'guard',
      'handover',
      'importing',
      'keys',
      'lead',
      'library',
      'making',
      'members',
      'notices',
      'options',
      'own',
      'page',
      'panel',
      'phrases',
      'reminders',
      'roster',
      'shifts',
      'sites',
      'stats',
      'suggest',
      'table',
      'teach',
      'team',
      'variables',
      'waits',
      'welcome',
      'window',
      'worker',
    ];
    resources: { [Name in keyof Namespaces]: Namespaces[Name]['zh'] };
  }
}
