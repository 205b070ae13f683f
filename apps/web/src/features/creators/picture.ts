const EDGE = 1024;

/** Types the server reads. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp';

/**
 * Makes a photo small before it is sent: a phone's picture has megabytes, an avatar needs 512 pixels. What the browser cannot draw
 * is sent as it is; the server judges.
 */
export async function smallPicture(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const factor = Math.min(1, EDGE / Math.min(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * factor);
    canvas.height = Math.round(bitmap.height * factor);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return small !== null && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
