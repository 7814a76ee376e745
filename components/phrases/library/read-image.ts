import { base64Of } from '../../../lib/kernel/base64';
import type { NewImage } from '../../../lib/phrases/image-commands';
import { type ImageRefusal, imageId, judgeImage, largestImage } from '../../../lib/phrases/image-type';

/** CSS px. */
const thumbSide = 128;

export interface ReadImage {
  image: NewImage;
  /** Its small edition as a data address. */
  thumb: string;
}

/** An image that somebody chose, pasted or dropped, ready to be kept; or why it is not taken. */
export async function readImage(file: File): Promise<ReadImage | ImageRefusal> {
  if (file.size > largestImage) return 'imageTooLarge';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = judgeImage(bytes, file.type);
  if (!type.startsWith('image/')) return type as ImageRefusal;
  const drawn = await draw(new Blob([bytes], { type }));
  if (!drawn) return 'imageBroken';
  const { width, height, thumb } = drawn;
  const data = base64Of(bytes);
  const kept = {
    id: await imageId(bytes),
    type: type as NewImage['type'],
    size: bytes.length,
    width,
    height,
    data,
  };
  return { image: kept, thumb };
}

/** Its size and its small edition; `undefined` where the browser cannot read it. */
async function draw(blob: Blob): Promise<{ width: number; height: number; thumb: string } | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob);
  } catch (error) {
    console.info('[话边] an image could not be read', error);
    return undefined;
  }
  const { width, height } = bitmap;
  const scale = Math.min(1, thumbSide / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  const thumb = `data:${small.type};base64,${base64Of(new Uint8Array(await small.arrayBuffer()))}`;
  return { width, height, thumb };
}
