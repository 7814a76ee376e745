import type { Conversation } from '../model';
import { element } from './element';

/** Fills the right column with the product that is talked about and the buyer's order. */
export function showSide(side: HTMLElement | null, conversation: Conversation | null): void {
  if (!side) return;
  if (!conversation) {
    side.replaceChildren(element('div', 'side-empty', '未选择会话'));
    return;
  }
  const { product, order } = conversation;
  const productCard = element('section', 'product-card', [
    element('h3', '', '正在咨询'),
    element('div', 'product-row', [
      element('span', 'card-picture', [...product.title][0] ?? ''),
      element('div', 'card-words', [
        element('div', 'product-title', product.title),
        element('div', 'card-spec', product.spec),
        element('div', 'card-price', `¥${product.price}`),
      ]),
    ]),
  ]);
  const orderCard = order
    ? element('section', 'order-card', [
        element('h3', '', [
          document.createTextNode('最近订单'),
          element('span', 'order-status', order.status),
        ]),
        fact('订单号', 'order-number', order.number),
        fact('商品', 'order-item', `${product.title} ${product.spec} ×1`),
        fact('实付', 'order-price', `¥${product.price}`),
        fact('收货人', 'order-name', order.name),
        fact('电话', 'order-phone', order.phone),
        fact('地址', 'order-address', order.address),
      ])
    : element('div', 'side-empty', '该买家在本店还没有订单');
  side.replaceChildren(productCard, orderCard);
}

function fact(label: string, className: string, value: string): HTMLElement {
  return element('div', 'fact', [element('span', 'fact-label', label), element('span', className, value)]);
}
