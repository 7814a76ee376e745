/*
 * The laws of docs/architecture.md, as data. In words:
 *  1. kernel imports nothing but itself; records only kernel and zod.
 *  2. rules.ts is pure: kernel and its own folder, of others only types. settings/rules may use zod: it is a border.
 *     A large capability may part them by noun: image-queries.ts, image-commands.ts.
 *  3. queries.ts reads: store, records, rules, and other capabilities' queries. It never calls a command.
 *  4. commands.ts writes: store, records, rules. Never another capability's command; settings and the day counts are common doors.
 *  5. Three lanes. Page (overlay, sites, bridge without worker and panel): no package at all, by any path; teach, on
 *     demand, one selector generator. Worker: lib but overlay, no React. Screens: lib but overlay and worker.
 *  6. components/ui knows no word of the trade: no lib, no other component.
 *  7. components/<capability> uses ui, other capabilities' components, and lib's rules, queries and commands; never the
 *     tables. From a screen it may take types only. Screens are the only place that assembles them.
 *  8. Entrypoints mount: a screen, or their lane's rooms. 9. No run-time cycles. 10. Type imports are free of lanes.
 */

/** What modules of one room may import. The first row whose `from` matches counts. */
export interface Law {
  room: string;
  from: RegExp;
  /** Targets that may be imported: project paths, or package names as they are written. */
  may: RegExp[];
  /** Further targets of which only types may be taken. */
  types?: RegExp[];
}

const inside = (path: string) => new RegExp(`^${path}`);
const pack = (name: string) => new RegExp(`^${name}$`);

const kernel = inside('lib/kernel/');
const records = inside('lib/records/');
const store = inside('lib/store/(database|rows-by|write|open|backup|follow)');
const protocol = inside('lib/bridge/(protocol|teaching)\\.ts$');
const snapshot = inside('lib/sites/snapshot\\.ts$');
const shapes = inside('lib/sites/(profile|snapshot|read)\\.ts$');
const anyRules = inside('lib/([a-z]+/rules|sites/zone)\\.ts$');
const anyQueries = inside('lib/[a-z]+/([a-z]+-)?queries\\.ts$');
const settingsDoor = inside('lib/settings/(rules|queries|commands)\\.ts$');
const browser = pack('wxt/browser');
const zod = pack('zod');
const react = /^(react|react-dom\/client|react-i18next|dexie-react-hooks|lucide-react|radix-ui)$/;
const dragging = /^(@dnd-kit\/|@tanstack\/react-virtual$)/;
const ui = inside('components/ui/');
/** Widgets and screens read and write through these; never past them into the tables. */
const forScreens = inside(
  'lib/(kernel|buyers|exchange|flow|followups|guard|handover|members|notices|outcomes|phrases|settings|shifts|sites|stats|waits|words|records)/',
);
const asking = inside('lib/bridge/(ask|protocol|teaching)\\.ts$');
const capabilities =
  'buyers|flow|followups|guard|handover|members|notices|phrases|settings|shifts|stats|waits';
const capability = `(backup|sites|${capabilities})`;

/** A capability's folder under lib, without its three named files: pure data and functions. */
const capabilityLib = `lib/(conversations|exchange|outcomes|${capabilities})/`;

export const laws: Law[] = [
  { room: 'kernel', from: inside('lib/kernel/'), may: [/^OWN\//] },
  { room: 'records', from: inside('lib/records/'), may: [kernel, records, zod] },
  { room: 'settings/rules', from: inside('lib/settings/rules\\.ts$'), may: [kernel, zod] },
  {
    room: 'rules',
    from: anyRules,
    may: [kernel, /^OWN\/(?!queries|commands)/],
    types: [records, protocol, snapshot],
  },
  {
    room: 'queries',
    from: anyQueries,
    may: [kernel, store, records, anyRules, anyQueries, /^OWN\/(?!commands)/],
    types: [protocol],
  },
  {
    room: 'commands',
    from: inside('lib/([a-z]+/([a-z]+-)?commands|conversations/(write-turn|ledger))\\.ts$'),
    may: [kernel, store, records, anyRules, settingsDoor, inside('lib/stats/count-commands\\.ts$'), /^OWN\//],
    types: [protocol],
  },
  {
    room: 'phrases/sounds (a dictionary: loaded by screens, when there is something to save)',
    from: inside('lib/phrases/sounds\\.ts$'),
    may: [pack('pinyin-pro'), /^OWN\//],
  },
  { room: 'text-diff', from: inside('lib/phrases/text-diff\\.ts$'), may: [pack('diff'), /^OWN\//] },
  {
    room: 'exchange, session (runs in a worker of the options page)',
    from: inside('lib/exchange/import-(session|worker|client)\\.ts$'),
    may: [kernel, anyRules, inside('lib/(guard|phrases)/'), /^OWN\//],
    types: [records],
  },
  {
    room: 'guard/own-words (refuses slow expressions)',
    from: inside('lib/guard/own-words\\.ts$'),
    may: [kernel, pack('safe-regex2'), /^OWN\//],
  },
  {
    room: 'capability, pure part',
    from: inside(capabilityLib),
    may: [
      kernel,
      anyRules,
      inside('lib/(guard|phrases)/(?!queries|commands)'),
      zod,
      pack('papaparse'),
      // Parsers that exchange loads when a file asks for them.
      /^(hucre\/xlsx|yaml)$/,
      /^OWN\//,
    ],
    types: [records, protocol],
  },
  // Store and connection are handed in.
  { room: 'sync', from: inside('lib/sync/'), may: [kernel, records, zod, pack('node-diff3'), /^OWN\//] },
  { room: 'store', from: inside('lib/store/'), may: [kernel, records, pack('dexie'), zod, /^OWN\//] },
  {
    room: 'sites, forms and import',
    from: inside('lib/sites/(profile-schema|import-profile|commands)'),
    may: [kernel, store, records, zod, pack('safe-regex2'), /^OWN\//],
  },
  { room: 'sites', from: inside('lib/sites/'), may: [kernel, /^OWN\//], types: [protocol, records] },
  {
    room: 'overlay',
    from: inside('lib/overlay/'),
    may: [
      kernel,
      inside('lib/bridge/(ask|extension|protocol)\\.ts$'),
      inside('lib/guard/(rules|rule)\\.ts$'),
      inside('lib/sites/(?!queries|registry|profile-schema|import-profile|profiles/)'),
      /^OWN\//,
    ],
  },
  {
    // Loaded only where the agent teaches a page, so a package does no harm; see docs/adr/0012.
    room: 'teach',
    from: inside('lib/teach/'),
    may: [
      kernel,
      inside('lib/overlay/(layer|style|hand)\\.ts$'),
      inside('lib/sites/(read|composer)'),
      pack('@medv/finder'),
      /^OWN\//,
    ],
    types: [
      protocol,
      inside('lib/sites/(profile|hook|snapshot)\\.ts$'),
      inside('lib/words/teach\\.words\\.ts$'),
    ],
  },
  { room: 'bridge/worker', from: inside('lib/bridge/worker\\.ts$'), may: [kernel, zod, browser, /^OWN\//] },
  {
    room: 'bridge',
    from: inside('lib/bridge/'),
    may: [kernel, /^OWN\//],
    types: [inside('lib/guard/rule\\.ts$'), shapes],
  },
  {
    room: 'platform',
    from: inside('lib/platform/'),
    may: [kernel, browser, inside('lib/conversations/(presence|arrivals|thread-turns)\\.ts$'), /^OWN\//],
    types: [protocol, shapes, pack('wxt')],
  },
  {
    room: 'words',
    from: inside('lib/words/'),
    may: [settingsDoor, browser, pack('i18next'), /^OWN\//],
    types: [protocol],
  },
  {
    room: 'worker',
    from: inside('lib/worker/'),
    may: [inside('lib/(?!overlay/)'), browser, /^OWN\//],
  },
  { room: 'components/ui', from: ui, may: [react, pack('sonner'), dragging, /^OWN\//] },
  {
    room: 'components/backup (hands the whole database to lib/store/backup)',
    from: inside('components/backup/'),
    may: [react, ui, forScreens, inside('lib/store/'), inside('components/(members|settings)/'), /^OWN\//],
  },
  {
    room: 'components/<capability>',
    from: inside(`components/${capability}/`),
    may: [
      react,
      browser,
      pack('i18next'),
      dragging,
      ui,
      forScreens,
      asking,
      inside('lib/platform/'),
      inside('lib/store/backup'),
      inside(`components/${capability}/`),
      /^OWN\//,
    ],
    types: [inside('lib/store/'), inside('components/screens/panel/use-page-link\\.ts$')],
  },
  {
    room: 'components/screens',
    from: inside('components/screens/'),
    may: [
      react,
      browser,
      inside('components/'),
      forScreens,
      asking,
      inside('lib/bridge/panel\\.ts$'),
      inside('lib/platform/'),
      store,
    ],
  },
  {
    room: 'entrypoints, page lane',
    from: inside('entrypoints/(overlay|overlay-tools)\\.ts$'),
    may: [inside('lib/(overlay|bridge/(ask|extension|protocol))'), pack('wxt/utils/define-unlisted-script')],
  },
  {
    room: "entrypoints, the page's own world",
    from: inside('entrypoints/(paste|props)\\.ts$'),
    may: [
      inside('lib/sites/(page-props|read/props|composer/paste-event)\\.ts$'),
      pack('wxt/utils/define-unlisted-script'),
    ],
  },
  {
    room: 'entrypoints, page lane, on demand',
    from: inside('entrypoints/teach\\.ts$'),
    may: [
      inside('lib/(teach/(walk|say)|overlay/notice|bridge/(ask|extension))\\.ts$'),
      pack('wxt/utils/define-unlisted-script'),
    ],
  },
  {
    room: 'entrypoints, worker and the page that plays for it',
    from: inside('entrypoints/(background|offscreen/main)\\.ts$'),
    may: [
      inside('lib/(worker|platform|settings|store)/'),
      inside('lib/bridge/worker\\.ts$'),
      browser,
      pack('wxt/utils/define-background'),
    ],
  },
  {
    room: 'entrypoints, screens',
    from: inside('entrypoints/[a-z]+/main\\.tsx$'),
    may: [
      inside('components/screens/'),
      inside('components/ui/theme\\.css$'),
      asking,
      inside('lib/bridge/panel\\.ts$'),
    ],
  },
];
