import type { DeskOptions } from '../options';
import { shops } from '../shops';
import { element } from './element';

/** The page of an account that is logged out. `login` is called by the button. */
export function loginPage(options: DeskOptions, login: () => void): HTMLElement {
  const enter = element('button', 'login-enter', '登录');
  enter.type = 'button';
  enter.addEventListener('click', login);
  const page = element('div', 'desk-login', [
    element('div', 'login-card', [
      element('h1', '', '登录已过期'),
      element('p', '', `${shops[options.shop].name} · 请重新登录商家客服工作台`),
      enter,
    ]),
  ]);
  page.dataset.desk = 'login';
  return page;
}
