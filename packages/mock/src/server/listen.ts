import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ListenError } from "./listen-error.ts";
import { visible } from "./visible.ts";

/** Makes a server listen; gives the port. Rejects with a `ListenError`. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  // To Node no host means every address of the machine.
  if (host === "") throw new ListenError("The host is empty. Use 127.0.0.1, or 0.0.0.0 for all.", "EINVAL");
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, host, () => {
        server.off("error", reject);
        resolve();
      });
    });
  } catch (error) {
    throw toListenError(error as NodeJS.ErrnoException, port, host);
  }
  return (server.address() as AddressInfo).port;
}

function toListenError(error: NodeJS.ErrnoException, port: number, host: string): ListenError {
  const { code = "" } = error;
  const reasons: { readonly [code: string]: string } = {
    EADDRINUSE: `Port ${port} of ${host} is in use. End what uses it, or choose another port; 0 is any free one.`,
    EACCES: `Port ${port} of ${host} may not be used without more rights. Choose one above 1023; 0 is any free one.`,
    ERR_SOCKET_BAD_PORT: `${port} is no port. Choose one from 1 to 65535; 0 is any free one.`,
    ENOTFOUND: `There is no host ${host}. Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`,
  };
  const message = reasons[code === "EAI_AGAIN" ? "ENOTFOUND" : code] ?? `${error.message}.`;
  return new ListenError(visible(message), code, error);
}
