import type { Writable } from "node:stream";
import type { Service } from "../../service.ts";
import { serve } from "../serve.ts";
import { visible } from "../visible.ts";
import { curlCommand } from "./curl-command.ts";
import { requestLog } from "./request-log.ts";
import type { ServerProgram } from "./server-program.ts";
import type { ServerSettings } from "./server-settings.ts";

/**
 * Serves a service until a signal aborts, and prints where.
 *
 * @throws ListenError if it cannot listen where the settings say.
 */
export async function runService(
  service: Service,
  settings: ServerSettings,
  { title, example }: Pick<ServerProgram, "title" | "example">,
  { out, signal }: { readonly out: Writable; readonly signal: AbortSignal },
): Promise<void> {
  const { port, host, cors, log, json } = settings;
  const onRequest = log ? { onRequest: requestLog(service, out, json) } : {};
  const server = await serve((request) => service.fetch(request), { port, host, cors, ...onRequest });
  const curl = example && curlCommand(server.url, example);
  if (json) out.write(`${JSON.stringify({ url: server.url, port: server.port, curl })}\n`);
  else out.write(greeting(visible(title), server.url, curl));
  await aborted(signal);
  await server.close();
}

function greeting(title: string, url: string, curl: string | undefined): string {
  const example = curl === undefined ? "" : `\n  ${curl}\n`;
  return `${title} is mocked on ${url} until Ctrl+C.\n${example}\n`;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
