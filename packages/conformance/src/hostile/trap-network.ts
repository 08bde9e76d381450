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
  for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve|reverse)/.test(key)))
    Object.assign(dns, { [name]: (host: unknown) => refuse(`the address of ${host}`) });
  for (const name of Object.keys(dns.promises).filter((key) => /^(lookup|resolve|reverse)/.test(key)))
    Object.assign(dns.promises, { [name]: (host: unknown) => refuse(`the address of ${host}`) });
  dgram.Socket.prototype.send = (() => refuse("a datagram")) as unknown as dgram.Socket["send"];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    return new URL(url).hostname === "127.0.0.1" ? fetch(input, init) : refuse(url);
  };
  syncBuiltinESMExports();
}
