import { useState } from 'react';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { pickFile } from './pick-file';

/** A place to drop a file on, with a button for those who do not drag. */
export function FileDrop(props: {
  accept: string;
  hint: string;
  choose: string;
  onFile: (file: File) => void;
}) {
  const { accept, hint, choose, onFile } = props;
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
      className={classes(
        'rounded-lg border border-dashed px-4 py-8 text-center',
        over ? 'border-brand bg-brand-soft' : 'border-edge bg-bg',
      )}
    >
      <p className="mb-2 text-ink2">{hint}</p>
      <Button onClick={() => pickFile(accept, onFile)}>{choose}</Button>
    </section>
  );
}
