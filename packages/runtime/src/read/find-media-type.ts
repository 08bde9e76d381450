/**
 * Which of some media types (in lower case, without parameters) the `Content-Type` is: itself, else its range
 * (`image/*`), else JSON for anything that is made of it (`application/problem+json`).
 */
export function findMediaType(types: readonly string[], headers: Headers): string | undefined {
  const type = `${headers.get("content-type")}`.replace(/;.*/, "").trim().toLowerCase();
  return (
    types.find((one) => one === type) ??
    types.find((one) => one.endsWith("/*") && type.startsWith(one.slice(0, -1))) ??
    types.find((one) => JSON_TYPE.test(one) && JSON_TYPE.test(type)) ??
    types.find((one) => one === "*/*")
  );
}

const JSON_TYPE = /[/+]json$/;
