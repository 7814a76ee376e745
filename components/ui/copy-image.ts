/** Puts an image (a data address) on the clipboard, which takes PNG only; false where the browser refuses. */
export async function copyImage(address: string): Promise<boolean> {
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    // The clipboard is only open to the document that has the focus.
    window.focus();
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch (error) {
    console.info('[话边] the image could not be copied', error);
    return false;
  }
}
