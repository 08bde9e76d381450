import { type ClientRequest, type IncomingMessage, request } from "node:http";

/** As much of an XMLHttpRequest as whatwg-fetch uses, which lets nobody see a body before all of it is there. */
export class SmallXMLHttpRequest {
  onload: (() => void) | undefined;
  onerror: (() => void) | undefined;
  ontimeout: (() => void) | undefined;
  onabort: (() => void) | undefined;
  onreadystatechange: (() => void) | undefined;
  readyState = 0;
  responseType = "";
  withCredentials = false;
  status = 0;
  statusText = "";
  responseURL = "";
  response: unknown;
  #request: ClientRequest | undefined;
  #isAborted = false;
  #headers = "";

  open(method: string, url: string): void {
    this.responseURL = url;
    this.#request = request(url, { method }, (message) => void this.#receive(message));
    this.#request.once("error", () => this.#fail());
  }

  setRequestHeader(name: string, value: string): void {
    this.#request?.setHeader(name, value);
  }

  getAllResponseHeaders(): string {
    return this.#headers;
  }

  send(body: string | ArrayBuffer | ArrayBufferView | Blob | null): void {
    void bytesOf(body).then((bytes) => this.#request?.end(bytes));
  }

  abort(): void {
    this.#isAborted = true;
    this.#request?.destroy();
    this.onabort?.();
  }

  async #receive(message: IncomingMessage): Promise<void> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk);
    } catch {
      return this.#fail();
    }
    const blob = new Blob(chunks);
    const { statusCode = 0, statusMessage = "", rawHeaders } = message;
    this.status = statusCode;
    this.statusText = statusMessage;
    this.#headers = rawHeaders.map((text, index) => text + (index % 2 ? "\r\n" : ": ")).join("");
    this.response =
      this.responseType === "blob"
        ? blob
        : await (this.responseType === "arraybuffer" ? blob.arrayBuffer() : blob.text());
    this.readyState = 4;
    this.onreadystatechange?.();
    this.onload?.();
  }

  #fail(): void {
    if (!this.#isAborted) this.onerror?.();
  }
}

/** Only what React Native sends: it makes text of everything else. */
async function bytesOf(
  body: string | ArrayBuffer | ArrayBufferView | Blob | null,
): Promise<string | Uint8Array> {
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  return body === null ? "" : String(body);
}
