const wildcards: { readonly [host: string]: string } = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Where a server is reached that listens on a host: `http://127.0.0.1:4010`. */
export function serverUrl(host: string, port: number): string {
  const name = wildcards[host] ?? host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
