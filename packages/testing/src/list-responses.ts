/** One example of a response. */
export interface ResponseExample {
  readonly status: number;
  readonly name: string;
  readonly body: unknown;
}

/**
 * The examples of an operation's responses, one by one. A range (`4XX`) and `default` stand for 404: as good as any
 * status that the spec does not list by itself.
 */
export function listResponses(
  responses: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): readonly ResponseExample[] {
  return Object.entries(responses).flatMap(([key, examples]) => {
    const status = /^\d{3}$/.test(key) ? Number(key) : 404;
    return Object.entries(examples).map(([name, body]) => ({ status, name, body }));
  });
}
