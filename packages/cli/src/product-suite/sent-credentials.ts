import type { Credential, SecurityAlternative } from "@specmint/spec";
import type { RecordedRequest } from "@specmint/testing";
import { secretOf } from "./call-product.ts";

/** The credentials in a request, by place and name; of a header or cookie that several have, what came. */
export function found(
  request: RecordedRequest | undefined,
  credentials: readonly Credential[],
): Readonly<Record<string, string>> {
  const url = new URL(request?.url ?? "", "http://localhost");
  const cookies = new URLSearchParams((request?.headers["cookie"] ?? "").replaceAll("; ", "&"));
  const entries = credentials.map((credential) => {
    const { in: place, name } = credential;
    const value = {
      header: request?.headers[name.toLowerCase()],
      query: url.searchParams.get(name),
      cookie: cookies.get(name),
    }[place];
    return [placeOf(credential), value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

/** What of an alternative has to be in a request, by place and name. */
export function wanted(alternative: SecurityAlternative): Readonly<Record<string, string>> {
  return Object.fromEntries(
    alternative.map((credential) => {
      const value = plainValue(credential);
      const sent = credential.scheme === "basic" ? Buffer.from(value).toString("base64") : value;
      return [placeOf(credential), credential.prefix + sent];
    }),
  );
}

/** A credential as the environment has it: of HTTP's Basic the user's name as well (RFC 7617). */
export function plainValue(credential: Credential): string {
  return credential.scheme === "basic" ? `user:${secretOf(credential)}` : secretOf(credential);
}

function placeOf({ in: place, name }: Credential): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}
