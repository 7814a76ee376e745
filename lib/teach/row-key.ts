import type { Value } from '../sites/hook';

/** Attributes that are there for other reasons, or that change with the place in the list. */
const never =
  /^(class|style|title|alt|src|srcset|placeholder|tabindex|draggable|aria-.*|data-(v-.*|s-.*|index|item-index|known-size|state|test.*|spm.*|radix.*|react.*|tooltip|title|name|nick.*|time.*|count|size|width|height|top|offset)|on.*)$/;
const telling =
  /(^|-)(id|uid|key|user|userid|uin|openid|buyer|customer|contact|conv|conversation|session|talk|chat|room|cid|sid)(-|$)/;
/** Ids that frameworks draw anew with every load. */
const drawn =
  /^(:r|«r|radix-|headlessui-|el-id-|rc-|mui-|react-|ember\d|ext-gen|tab-|menu-item-\d|react-aria|downshift|tippy|cdk-|ng-|__)/i;

/** 0, 1, 2 … in the order of the rows: a place, not a person. */
const isPlace = (values: string[]): boolean => {
  const numbers = values.map((value) => Number(/\d+$/.exec(value)?.[0] ?? Number.NaN));
  return (
    numbers.length > 1 &&
    numbers.every(
      (number, at) =>
        at === 0 || number === (numbers[at - 1] ?? 0) + 1 || number === (numbers[at - 1] ?? 0) - 1,
    )
  );
};

function candidates(row: Element): { value: Value; name: string; rank: number }[] {
  const on = (element: Element, css?: string) =>
    [...element.attributes].flatMap(({ name, value }) => {
      const id = name === 'id' || name === 'href' || name.startsWith('data-') || row.localName.includes('-');
      if (!id || never.test(name) || value === '') return [];
      const rank = (telling.test(name) ? 0 : name === 'id' ? 1 : 2) + (css ? 1.5 : 0);
      return [{ name, rank, value: { ...(css && { css }), attribute: name } }];
    });
  const inside = [...row.querySelectorAll('*')].slice(0, 40);
  return [
    ...on(row),
    ...inside.flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => name !== 'id')
        .flatMap(({ name }) => on(element, `[${CSS.escape(name)}]`).filter((one) => one.name === name)),
    ),
  ].sort((a, b) => a.rank - b.rank);
}

const valueIn = (row: Element, { css, attribute = '' }: Value) =>
  (css ? row.querySelector(css) : row)?.getAttribute(attribute) ?? '';

/**
 * The attribute that names the buyer of a row: on every row, different on each, not its place and not drawn by a
 * framework. `undefined` where there is none: then only the nick is left.
 */
export function rowKey(rows: Element[]): Value | undefined {
  const [first] = rows;
  if (!first) return undefined;
  for (const { value, rank } of candidates(first)) {
    const values = rows.map((row) => valueIn(row, value));
    const good = values.every((text) => text.length >= 2 && text.length <= 200 && !drawn.test(text));
    const sole = rows.length === 1 && rank > 1;
    if (good && !sole && new Set(values).size === values.length && !isPlace(values)) return value;
  }
  return undefined;
}
