import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { chat } from '../chat';

chat(async (holder) => {
  const place = document.createElement('div');
  holder.append(place);
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
  const linesOf = (block: Iterable<unknown>) =>
    [...block].map((node) => (node as { data?: string }).data ?? '\n').join('');
  const model = () =>
    [...(editor.model.document.getRoot()?.getChildren() ?? [])]
      .map((block) => linesOf((block as unknown as { getChildren(): Iterable<unknown> }).getChildren()))
      .join('\n');
  return { model, destroy: () => void editor.destroy() };
});
