import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/bridge/ask';
import { extension } from '../lib/bridge/extension';
import { showFarewell } from '../lib/overlay/notice';
import { speak } from '../lib/teach/say';
import { startWalk } from '../lib/teach/walk';

const running = globalThis as { huabianTeaches?: AbortController };

/** How often (ms) the walk checks whether the extension was replaced under it. */
const lifeSign = 1000;

/** Run in a tab by the worker when the agent asks for it; a second start takes the place of the first. */
export default defineUnlistedScript(async () => {
  if (window !== window.top) return;
  const teaching = await ask('teaching', null);
  if (!teaching) return;
  running.huabianTeaches?.abort();
  const life = new AbortController();
  running.huabianTeaches = life;
  const end = (words?: string) => {
    life.abort();
    // Away from both sides: the panel appears there, and takes no clicks while it is covered.
    if (words) showFarewell(document, words, { left: '42%', bottom: '20px' });
  };
  const say = speak(teaching.words);
  startWalk({
    teaching,
    window,
    signal: life.signal,
    end,
    save: async (profile) => (await ask('taught', { profile })).problems,
  });
  const pulse = setInterval(() => {
    if (!life.signal.aborted && !extension.runtime?.id) end(say('teach:stopped'));
    if (life.signal.aborted) clearInterval(pulse);
  }, lifeSign);
});
