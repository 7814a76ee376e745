import type { PageWords } from '../bridge/protocol';
import type { Verdict } from '../guard/rules';
import { placeOf } from '../sites/read/place-of';
import type { Recipient } from './box-owner';
import type { Layer } from './layer';
import { pageFont, pin, pinned } from './style';

export interface GuardStrip {
  /** Shows what the verdict says above the box, or nothing when it is clear. */
  show(box: HTMLElement, text: string, verdict: Verdict, state: 'hint' | 'armed' | 'held' | 'disarmed'): void;
  /** Says that a text of `owner` was about to go to another buyer. */
  warn(box: HTMLElement, owner: Recipient, to: Recipient): void;
  hide(): void;
}

const font = pageFont(12, 1.5);

/** The warning above the reply box. Its only button disarms; nothing here sends or changes text. */
export function createGuardStrip(
  layer: Layer,
  words: PageWords,
  language: 'zh' | 'en',
  onDisarm: () => void,
): GuardStrip {
  const document = layer.host.ownerDocument;
  const strip = pinned(document, 'div', {
    position: 'fixed',
    display: 'none',
    'box-sizing': 'border-box',
    padding: '4px 10px',
    border: '1px solid',
    'border-radius': '6px',
    font,
    'pointer-events': 'auto',
    gap: '8px',
    'align-items': 'center',
    'box-shadow': '0 2px 8px rgb(0 0 0 / 12%)',
  });
  strip.setAttribute('role', 'alert');
  const message = pinned(document, 'span', { flex: '1' });
  const disarm = pinned(document, 'button', {
    font,
    border: '1px solid currentColor',
    'border-radius': '5px',
    background: '#fff',
    color: 'inherit',
    padding: '1px 8px',
    cursor: 'pointer',
    'white-space': 'nowrap',
  });
  disarm.textContent = words.guardDisarm;
  // The caret stays in the reply box, so that the agent's next key lands there.
  disarm.addEventListener('mousedown', (event) => event.preventDefault());
  disarm.addEventListener('click', (event) => {
    if (event.isTrusted) onDisarm();
  });
  strip.append(message, disarm);
  layer.root.prepend(strip);

  const stand = (box: HTMLElement, red: boolean) => {
    const { left, top, width } = placeOf(box);
    pin(strip, {
      display: 'flex',
      left: `${left}px`,
      bottom: `${window.innerHeight - top + 4}px`,
      width: `${width}px`,
      color: red ? '#c92a2a' : '#8a4600',
      background: red ? '#fdeaea' : '#fff3e0',
      'border-color': red ? '#f5c2c2' : '#ffd8a8',
    });
  };

  return {
    show: (box, text, verdict, state) => {
      const red = verdict.level === 'red';
      const hits = verdict.hits.filter((hit) => hit.level === verdict.level);
      if (hits.length === 0) return pin(strip, { display: 'none' });
      // Each reason with its own words, or the second would seem to be forbidden for the first one's reason.
      const reasons = [...new Set(hits.map(({ reason }) => reason[language]))].slice(0, 2).map((reason) => {
        const said = hits.filter((hit) => hit.reason[language] === reason);
        const quoted = [...new Set(said.map(({ start, end }) => text.slice(start, end)))];
        const advice = said[0]?.replacement ? ` · ${words.guardInstead}「${said[0].replacement}」` : '';
        return `「${quoted.slice(0, 3).join('」「')}」 ${reason}${advice}`;
      });
      const lead = state === 'held' ? `${words.guardHeld} · ` : '';
      message.textContent = lead + reasons.join(' · ');
      pin(disarm, { display: red && state !== 'disarmed' ? 'block' : 'none' });
      stand(box, red);
    },
    warn: (box, owner, to) => {
      message.textContent = words.otherBuyer
        .replace('{from}', () => owner.nick)
        .replace('{to}', () => to.nick);
      pin(disarm, { display: 'none' });
      stand(box, true);
    },
    hide: () => pin(strip, { display: 'none' }),
  };
}
