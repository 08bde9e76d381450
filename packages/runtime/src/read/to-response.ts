import { type Answer, sizeOf } from "./answer.ts";

/** A response of the platform, of which the body can be read once. That of a stream is not in it. */
export function toResponse(answer: Answer): Response {
  const { content, headers, status } = answer;
  // The constructor takes no other characters, which some servers send all the same.
  const statusText = answer.statusText.replace(/[^\t -~\x80-\xff]/g, "?");
  const body = isBodiless(status) || sizeOf(content) === 0 ? null : (content as string);
  if (status >= 200 && status < 600) return new Response(body, { headers, status, statusText });
  // The constructor takes no such status, which some servers send all the same.
  class OddResponse extends (Response as unknown as typeof PlainResponse) {
    override get ok(): boolean {
      return false;
    }
    override get status(): number {
      return status;
    }
    override clone(): Response {
      return toResponse(answer);
    }
  }
  return new OddResponse(body, { headers, statusText }) as Response;
}

/** Whether a status never has a body (RFC 9110, section 15), whatever a range or `default` of the spec promises. */
export function isBodiless(status: number): boolean {
  return [204, 205, 304].includes(status);
}

/** `Response`, of which the compiler believes that its status is a property. */
declare class PlainResponse {
  constructor(body: string | null, init: object);
  get ok(): boolean;
  get status(): number;
  clone(): Response;
}
