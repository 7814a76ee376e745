import { type Ref, useImperativeHandle, useRef } from 'react';

/** CSS px; text and numbers must agree on it. */
const lineHeight = 18;

export interface LineEditorHandle {
  /** Selects this line, 1 = first, and brings it into sight. */
  selectLine(line: number): void;
}

/** A plain text box for code, with line numbers. Long lines scroll sideways, so that a number is a line. */
export function LineEditor(props: {
  ref: Ref<LineEditorHandle>;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { ref, label, value, onChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const lines = value.split('\n');
  useImperativeHandle(ref, () => ({
    selectLine: (line) => {
      const box = area.current;
      if (!box) return;
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      box.focus();
      box.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
      box.scrollTop = (line - 1) * lineHeight - box.clientHeight / 2;
    },
  }));
  return (
    <div className="flex h-[46vh] min-h-40 overflow-hidden rounded-md border border-edge bg-card font-mono text-[12.5px] leading-[18px] focus-within:border-brand">
      <pre
        ref={numbers}
        aria-hidden
        className="overflow-hidden border-r border-line bg-bg px-2 py-1.5 text-right text-ink3 select-none"
      >
        {lines.map((_, index) => index + 1).join('\n')}
        {/* As high as the text box can scroll, also where that has a sideways scroll bar. */}
        {'\n\n'}
      </pre>
      <textarea
        ref={area}
        wrap="off"
        spellCheck={false}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className="min-w-0 flex-1 resize-none bg-transparent px-2 py-1.5 text-ink outline-none"
      />
    </div>
  );
}
