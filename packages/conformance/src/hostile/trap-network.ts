import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** What was asked of the network since the traps are there; only loopback is let through, for the case's own servers. */
export const asked: string[] = [];

/** From now on nothing reaches the network: what tries is written down, and fails. */
export function trapNetwork(): void {
  const refuse = (what: string): never => {
    asked.push(what);
    throw new Error(`the network was asked for ${what}`);
  };
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const target = JSON.stringify(args);
    if (!/127\.0\.0\.1/.test(target)) refuse(`a connection to ${target}`);
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  for (const resolver of [dns, dns.promises] as readonly object[])
    for (const [name, resolve] of Object.entries(resolver))
      if (/^(?:lookup|resolve|reverse)/.test(name))
        Object.assign(resolver, {
          // Who listens asks for this one.
          [name]: (host: unknown, ...rest: readonly unknown[]) =>
            host === "127.0.0.1" ? resolve(host, ...rest) : refuse(`the address of ${host}`),
        });
  dgram.Socket.prototype.send = (() => refuse("a datagram")) as unknown as dgram.Socket["send"];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    return new URL(url).hostname === "127.0.0.1" ? fetch(input, init) : refuse(url);
  };
  syncBuiltinESMExports();
}
