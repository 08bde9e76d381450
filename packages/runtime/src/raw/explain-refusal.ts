import { canSend } from "../attempts/can-send.ts";
import type { ClientOptions } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { writeJson } from "../prepare/body/write-json.ts";
import { mergeHeaders, toHeaders } from "../prepare/merge-headers.ts";
import type { RawInit } from "./call-raw.ts";

/**
 * What of a raw call stands in the way of a request; undefined if nothing does. The platform's own error would show the
 * value of a header.
 */
export function explainRefusal(
  method: string,
  { body, bodySerializer, headers, params }: RawInit,
  options: ClientOptions,
): unknown {
  try {
    // Of what else it is made is the caller's or the platform's matter.
    if (!bodySerializer && {}.toString.call(body) !== "[object FormData]") writeJson(body);
    toHeaders(mergeHeaders(options.headers, headers, params?.header));
  } catch (error) {
    return error;
  }
  if (canSend({ method, body: body === undefined ? null : "" })) return undefined;
  return new InvalidRequestError("The platform cannot send such a request.");
}
