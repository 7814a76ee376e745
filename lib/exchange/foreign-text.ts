/** What other programs call the things that we have variables for, in small letters. */
const MEANINGS: Record<string, readonly string[]> = {
  买家: [
    ...['买家', '买家昵称', '买家名', '客户', '客户昵称', '顾客', '顾客昵称', '用户昵称', '昵称', '买家id'],
    ...[
      'buyer',
      'buyernick',
      'buyer_nick',
      'customer',
      'customer.name',
      'contact.name',
      'contact.first_name',
    ],
    ...['ticket.requester.name', 'ticket.requester.first_name', 'ticket.customer.name'],
    ...['ticket.customer.firstname', 'visitor.name', 'guest.name'],
  ],
  客服: [
    ...['客服', '客服昵称', '客服名称', '客服名', '客服姓名', 'agent', 'agent.name', 'agent.first_name'],
    ...['current_user.name', 'current_user.first_name', 'current_user.firstname', 'user.name'],
  ],
  店铺: ['店铺', '店铺名', '店铺名称', '店名', 'shop', 'shop.name', 'store', 'store.name', 'inbox.name'],
  问候: ['问候', '问候语', 'greeting'],
  订单号: ['订单号', '订单编号', 'order', 'order.id', 'order_id', 'order.number', 'order_number'],
  商品: ['商品', '商品名', '商品名称', 'product', 'product.name', 'product.title'],
};

const OURS = new Map(
  Object.entries(MEANINGS).flatMap(([ours, words]) => words.map((word) => [word, ours] as const)),
);

/** `{买家}` for a name that means the buyer; any other name stays in braces, where the library marks it. */
export function variableNamed(name: string): string {
  const plain = name.trim();
  return `{${OURS.get(plain.toLowerCase()) ?? plain}}`;
}

/** A form field of another program: the agent is asked, for any words or for one of the options. */
export function askFor(prompt: string, options: readonly string[] = []): string {
  const words = [prompt, ...options].map((word) => word.replace(/[{}\uff5b\uff5d|\n]/g, ' ').trim());
  return `{?${words.filter((word) => word !== '').join('|')}}`;
}

const PLACE = /\{\{\s*([^{}\n]{1,40}?)\s*\}\}|\{([^{}?\n][^{}\n]{0,39})\}/g;

/**
 * Texts of other programs in our grammar. Where a name means what one of ours means, ours is written. Others stand in
 * single braces: `{{order}}` would be literal braces to us and reach a buyer, `{order}` is held back at the fill.
 */
export const foreignText = (text: string): string =>
  text.replace(PLACE, (_, double: string | undefined, single: string | undefined) =>
    variableNamed(double ?? single ?? ''),
  );

const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LINE_END = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/gi;

/** The words of a text in markup; texts without tags come back as they are. */
export function plainText(text: string): string {
  if (!/<\/?[a-z][^<>]{0,500}>/i.test(text)) return text;
  return text
    .replace(/<(script|style)\b[^<>]{0,500}>[\s\S]{0,4000}?<\/\1>/gi, '')
    .replace(LINE_END, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&#(\d{1,6});/g, (_, digits: string) => String.fromCodePoint(Math.min(Number(digits), 0x10ffff)))
    .replace(/&([a-z]{2,4});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A cell that a spreadsheet would run: a function call or a call into another program. */
export const isFormula = (cell: string): boolean => /^\s*=\s*[A-Z][A-Z0-9.]{0,30}\s*[(|]/i.test(cell);
