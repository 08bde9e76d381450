import type { Answer, Refusal } from "../service.ts";

/** What a service says where the vendor's own words are not known (RFC 9457). */
export function problemAnswer({ status, message, problems }: Refusal): Answer {
  return {
    status,
    contentType: "application/problem+json",
    body: { title: message, status, ...(problems.length > 0 ? { errors: problems } : {}) },
  };
}
