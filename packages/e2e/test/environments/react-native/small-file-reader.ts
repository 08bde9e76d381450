/** As much of a FileReader as whatwg-fetch uses. */
export class SmallFileReader {
  onload: (() => void) | undefined;
  onerror: (() => void) | undefined;
  result: string | ArrayBuffer | undefined;
  error: unknown;

  readAsArrayBuffer(blob: Blob): void {
    this.#read(blob.arrayBuffer());
  }

  readAsText(blob: Blob): void {
    this.#read(blob.text());
  }

  #read(reading: Promise<string | ArrayBuffer>): void {
    reading.then(
      (result) => {
        this.result = result;
        this.onload?.();
      },
      (error: unknown) => {
        this.error = error;
        this.onerror?.();
      },
    );
  }
}
