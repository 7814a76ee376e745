import { inside, type Law, pack } from './law';

const browser = pack('wxt/browser');
const asking = inside('lib/bridge/(ask|protocol|teaching|team)\\.ts$');

/** What entrypoints may import; the head of `laws.ts` says it in words. */
export const entrypointLaws: Law[] = [
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
