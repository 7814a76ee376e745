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

import { entrypointLaws } from './entrypoint-laws';
import { inside, type Law, pack } from './law';

const kernel = inside('lib/kernel/');
const records = inside('lib/records/');
const store = inside('lib/store/(database|rows-by|write|open|backup|follow)');
const protocol = inside('lib/bridge/(protocol|teaching|team)\\.ts$');
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
  'lib/(kernel|buyers|exchange|flow|followups|guard|handover|members|notices|outcomes|phrases|settings|shifts|sites|stats|team|waits|words|records)/',
);
const asking = inside('lib/bridge/(ask|protocol|teaching|team)\\.ts$');
const capabilities =
  'buyers|flow|followups|guard|handover|members|notices|phrases|settings|shifts|stats|team|waits';
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
    room: 'phrases/sounds (a dictionary: loaded by workers of screens, when there is something to save)',
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
    room: 'exchange, lists (rows of the store in a file)',
    from: inside('lib/exchange/(bundle|preview)-lists\\.ts$'),
    may: [kernel, records, inside('lib/(guard|phrases)/'), zod, /^OWN\//],
  },
  {
    room: 'guard/own-words (refuses slow expressions)',
    from: inside('lib/guard/own-words\\.ts$'),
    may: [kernel, pack('safe-regex2'), /^OWN\//],
  },
  {
    // Screens and the script load it where a team is made; what goes into a folder and into an invite is sync's.
    room: 'team',
    from: inside('lib/team/'),
    may: [kernel, records, inside('lib/sync/'), zod, /^(bcryptjs|fflate|lean-qr)$/, /^OWN\//],
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
  {
    room: 'sync, what is handed in',
    from: inside('lib/sync/(dexie-shelf|connect|nats-transport)\\.ts$'),
    may: [kernel, records, store, pack('dexie'), pack('@nats-io/nats-core'), /^OWN\//],
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
    types: [inside('lib/guard/rule\\.ts$'), inside('lib/records/sync-state\\.record\\.ts$'), shapes],
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
  ...entrypointLaws,
];
