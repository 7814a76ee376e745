import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellProps } from '../lib/sites/page-props';
import { propsAsked, propsTold } from '../lib/sites/read/props';

const running = window as { huabianProps?: boolean };

/**
 * Runs in the page's own world, only on sites where the user switched it on: tells which buyer a row belongs to, where
 * that stands in the page's own data alone. Writes nothing and sends nothing.
 */
export default defineUnlistedScript(() => {
  if (running.huabianProps) return;
  Object.defineProperty(running, 'huabianProps', { value: true });
  document.addEventListener(propsAsked, (event) => {
    const told = tellProps(document, JSON.parse((event as CustomEvent<string>).detail));
    if (told) document.dispatchEvent(new CustomEvent(propsTold, { detail: JSON.stringify(told) }));
  });
});
