/** What a column of an imported table holds. `subStage` is the second level of a two-level grouping. */
export type Column = 'code' | 'title' | 'text' | 'stage' | 'subStage' | 'tags';

/** Header words seen in files of 千牛, 客服宝 and its clones, ChatGPT-On-CS, Chatwoot and plain tables. */
const SYNONYMS: Record<Column, readonly string[]> = {
  code: [
    '编码',
    '快捷编码',
    '快捷短语编码',
    '短语编码',
    '快捷码',
    '短码',
    '缩写',
    'code',
    'shortcut',
    'short_code',
    'shortcode',
    'abbreviation',
  ],
  text: [
    '内容',
    '话术',
    '话术内容',
    '快捷短语',
    '快捷短语内容',
    '短语内容',
    '短语',
    '回复内容',
    '回复',
    'text',
    'content',
    'replace',
    'message',
    'reply',
  ],
  stage: [
    '分组',
    '分类',
    '快捷短语分组',
    '一级分类',
    '一级分组',
    '阶段',
    'folder',
    'category',
    'group',
    'stage',
  ],
  subStage: ['二级分类', '二级分组', '子分类', 'subcategory'],
  title: ['标题', '话术标题', '名称', 'title', 'label', 'name'],
  tags: ['标签', 'tag', 'tags'],
};

const COLUMN_OF = new Map(
  (Object.entries(SYNONYMS) as [Column, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [word, column] as const),
  ),
);

/** 话术内容（必填） and Short Code read as 话术内容 and short_code. */
function plainHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[([【].{0,20}?[)\]】]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '_');
}

/** The column that a header word names. */
export const columnOf = (word: string): Column | undefined => COLUMN_OF.get(plainHeader(word));

/**
 * Which cell of a row is which column.
 * @returns undefined when no cell names the text, which is the one column that no file can do without
 */
export function readHeader(cells: readonly string[]): Map<Column, number> | undefined {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  return columns.has('text') ? columns : undefined;
}
