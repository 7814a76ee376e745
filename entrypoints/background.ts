import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerWith } from '../lib/bridge/worker';
import { endsConsent } from '../lib/platform/data-consent';
import { showDesktopWindow } from '../lib/platform/desktop-window';
import { windowCommand } from '../lib/platform/manifest';
import { waitNotice } from '../lib/platform/notices';
import { checkPin, hashPin } from '../lib/platform/pin';
import { reminderAlarm } from '../lib/platform/reminders';
import { serveTools } from '../lib/platform/site-scripts';
import { forgetTab, renumberTab } from '../lib/platform/tab-memory';
import { writePlace } from '../lib/settings/commands';
import { db } from '../lib/store/database';
import { keepCounted } from '../lib/worker/count-duty';
import { takeWaitByHand } from '../lib/worker/desktop-duty';
import { removeHostNotice } from '../lib/worker/host-notice';
import { greetPanel, mountPage, nameShop, putAside, takeHealth, takeObserved } from '../lib/worker/mount';
import { revealBuyer } from '../lib/worker/reveal';
import { keepSitesServed } from '../lib/worker/site-duty';
import { resumeTeaching, startTeaching, takeTaught, teachingIn } from '../lib/worker/teach-duty';
import { keepTeam, leave, teamAlarm, teamCalls } from '../lib/worker/team-duty';
import { followNotice, trySound } from '../lib/worker/tell';
import { attendSoon, attendWaits } from '../lib/worker/wait-duty';
import { welcome } from '../lib/worker/welcome';

// Every listener is added in the first turn: an event that woke the worker is only delivered to those.
export default defineBackground({
  type: 'module',
  main() {
    answerWith({
      mount: async (_, sender) => await mountPage(sender),
      tools: async (_, sender) => await serveTools(sender.tab?.id ?? -1),
      hello: async (_, sender) => await greetPanel(sender),
      observed: async (observed, sender) => await takeObserved(observed, sender),
      health: async (told, sender) => await takeHealth(told, sender),
      tooDear: async ({ ms }, sender) => await putAside(ms, sender),
      place: async ({ site, place }) => await writePlace(site, place),
      shop: async ({ tabId, shop }) => await nameShop(tabId, shop),
      reveal: async ({ buyerKey }) => ({ found: await revealBuyer(buyerKey) }),
      sitesChanged: async () => await keepSitesServed(),
      teach: async (asked) => await startTeaching(asked),
      teaching: async (_, sender) => await teachingIn(sender),
      taught: async ({ profile }, sender) => await takeTaught(profile, sender),
      window: async () => await showDesktopWindow(),
      waitByHand: async (told) => await takeWaitByHand(told),
      remindersChanged: async () => await attendWaits(),
      trySound: async ({ kind }) => await trySound(kind),
      hashPin: async ({ pin }) => await hashPin(pin),
      ...teamCalls,
      checkPin: async ({ memberId, pin }) => {
        const member = await db.member.get(memberId);
        return !member?.pin || (await checkPin(pin, member.pin));
      },
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void welcome();
    });
    browser.permissions.onAdded.addListener(() => void keepSitesServed().then(resumeTeaching));
    browser.permissions.onRemoved.addListener((removed) => {
      void keepSitesServed().then(() => removeHostNotice(removed.origins ?? []));
      if (endsConsent(removed)) void leave();
    });
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.tabs.onReplaced.addListener((added, removed) => void renumberTab(removed, added));
    browser.commands.onCommand.addListener((name) => {
      if (name === windowCommand) void showDesktopWindow();
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === reminderAlarm) attendSoon();
      if (name === teamAlarm) void keepTeam();
    });
    browser.notifications.onClicked.addListener((id) => {
      if (id === waitNotice) void followNotice();
    });
    void keepSitesServed();
    attendSoon();
    void keepCounted();
    void keepTeam();
  },
});
