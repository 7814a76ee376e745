import { join } from 'node:path';
import { withholdHosts } from '../tests/browser/grants';
import { launch } from '../tests/browser/launch';
import { panelOf, until } from '../tests/browser/panel';
import { startTeaching, teacherOn } from '../tests/e2e/teacher';
import { startForeignDesk } from '../tests/foreign/server';

const host = 'kefu.qinghe.test';
/** Where to click, and the picture to take then. */
const course = [
  ['.cs-conversation >> nth=2', 'row'],
  ['.cs-conversation__name >> nth=2', undefined],
  ['.cs-conversation-header__user-name', undefined],
  ['.cs-message--incoming .cs-message__content >> nth=1', undefined],
  ['.cs-message--outgoing .cs-message__content >> nth=1', 'mine'],
  ['.reply-area', undefined],
] as const;

/** The pictures of docs/site-profile.md, taken while a foreign desk is taught; needs the `all` build. */
export async function shootTeaching(folder: string): Promise<void> {
  const desk = await startForeignDesk('rich.tsx');
  const running = await launch({
    build: 'all',
    viewport: { width: 1080, height: 600 },
    args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  try {
    const grants = await withholdHosts(running);
    await grants.grant(true, `http://${host}/*`);
    const page = await running.context.newPage();
    await page.goto(`http://${host}:${desk.port}/`);
    await page.locator('.cs-message').first().waitFor();
    await startTeaching(running, page);
    const teacher = teacherOn(page);
    for (const [css, picture] of course) {
      await teacher.point(page.locator(css));
      // The button can be pressed once the proposal stands there.
      await until('a proposal', () => teacher.can('下一步'));
      if (picture) await page.screenshot({ path: join(folder, `teach-${picture}.png`) });
      await teacher.press('下一步');
    }
    await teacher.press('试填');
    await teacher.hears('没有发送');
    await page.screenshot({ path: join(folder, 'teach-check.png') });
    await teacher.press('保存');
    await panelOf(page);
  } finally {
    await running.close();
    await desk.close();
  }
}
